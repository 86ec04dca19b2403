import type { TranslationOf } from '../message.ts';
import type { messages as nl } from '../nl/agreements.ts';

export const messages: TranslationOf<typeof nl> = {
  title: 'Agreements',
};
