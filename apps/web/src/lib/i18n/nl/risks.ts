import type { Catalogue } from '../message.ts';

export const messages = {
  title: 'Risico’s',
} as const satisfies Catalogue;
