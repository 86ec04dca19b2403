import type { TranslationOf } from '../message.ts';
import type { messages as nl } from '../nl/reference.ts';

export const messages: TranslationOf<typeof nl> = {
  title: 'Regions and municipalities',
};
