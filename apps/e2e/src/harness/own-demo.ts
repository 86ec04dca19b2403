import { inject } from 'vitest';
import type { Demo } from './global-setup.ts';

/** The demo of the worker that this file runs in; what another file does meanwhile happens in another one. */
export function ownDemo(): Demo {
  const demo = inject('demos')[Number(process.env['VITEST_POOL_ID']) - 1];
  if (demo === undefined) throw new Error('there are more workers than demos');
  return demo;
}
