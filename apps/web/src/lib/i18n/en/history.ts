import type { TranslationOf } from '../message.ts';
import type { messages as nl } from '../nl/history.ts';

export const messages: TranslationOf<typeof nl> = {
  title: 'Log',
};
