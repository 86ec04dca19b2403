import type { Catalogue } from '../message.ts';

export const messages = {
  title: 'Inloggen',
} as const satisfies Catalogue;
