import type { Catalogue } from '../message.ts';

export const messages = {
  title: 'Overzicht',
} as const satisfies Catalogue;
