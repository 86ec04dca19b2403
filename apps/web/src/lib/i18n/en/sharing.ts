import type { TranslationOf } from '../message.ts';
import type { messages as nl } from '../nl/sharing.ts';

export const messages: TranslationOf<typeof nl> = {
  title: 'Participants and kringen',
};
