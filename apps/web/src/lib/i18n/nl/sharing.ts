import type { Catalogue } from '../message.ts';

export const messages = {
  title: 'Deelnemers en kringen',
} as const satisfies Catalogue;
