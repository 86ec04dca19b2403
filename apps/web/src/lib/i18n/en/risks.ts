import type { TranslationOf } from '../message.ts';
import type { messages as nl } from '../nl/risks.ts';

export const messages: TranslationOf<typeof nl> = {
  title: 'Risks',
};
