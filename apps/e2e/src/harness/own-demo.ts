import { rm } from 'node:fs/promises';
import { inject } from 'vitest';
import { makeDemoFolder } from './demo-folder.ts';
import type { Demo } from './global-setup.ts';
import { type RunningServer, startServer } from './server.ts';

let renewed: { readonly server: RunningServer; readonly folder: string } | undefined;

/** The demo of the worker that this file runs in; what another file does meanwhile happens in another one. */
export function ownDemo(): Demo {
  const demo = renewed?.server ?? inject('demos')[Number(process.env['VITEST_POOL_ID']) - 1];
  if (demo === undefined) throw new Error('there are more workers than demos');
  return demo;
}

/** A demo that nobody has touched, for the rest of this file: what a failed try left behind must not fail the next one. */
export async function renewDemo(): Promise<void> {
  await endRenewedDemo();
  const folder = await makeDemoFolder();
  renewed = { server: await startServer(folder), folder };
}

/** Ends it, if there is one. */
export async function endRenewedDemo(): Promise<void> {
  if (renewed === undefined) return;
  const { server, folder } = renewed;
  renewed = undefined;
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
