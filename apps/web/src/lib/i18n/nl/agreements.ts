import type { Catalogue } from '../message.ts';

export const messages = {
  title: 'Afspraken',
} as const satisfies Catalogue;
