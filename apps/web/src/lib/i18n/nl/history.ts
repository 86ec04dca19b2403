import type { Catalogue } from '../message.ts';

export const messages = {
  title: 'Logboek',
} as const satisfies Catalogue;
