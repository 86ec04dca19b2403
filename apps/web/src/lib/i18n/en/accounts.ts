import type { TranslationOf } from '../message.ts';
import type { messages as nl } from '../nl/accounts.ts';

export const messages: TranslationOf<typeof nl> = {
  title: 'Sign in',
};
