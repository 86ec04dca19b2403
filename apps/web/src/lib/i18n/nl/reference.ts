import type { Catalogue } from '../message.ts';

export const messages = {
  title: 'Regio’s en gemeenten',
} as const satisfies Catalogue;
