import type { Catalogue } from '../message.ts';

export const messages = {
  title: 'KPI’s',
} as const satisfies Catalogue;
