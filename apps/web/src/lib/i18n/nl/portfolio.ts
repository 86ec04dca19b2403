import type { Catalogue } from '../message.ts';

export const messages = {
  title: 'Portefeuille',
} as const satisfies Catalogue;
