import type { TranslationOf } from '../message.ts';
import type { messages as nl } from '../nl/dossier.ts';

export const messages: TranslationOf<typeof nl> = {
  title: 'Overview',
};
