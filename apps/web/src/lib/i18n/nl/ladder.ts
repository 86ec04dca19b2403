import type { Catalogue } from '../message.ts';

export const messages = {
  title: 'Treden',
} as const satisfies Catalogue;
