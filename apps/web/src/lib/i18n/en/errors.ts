import type { TranslationOf } from '../message.ts';
import type { messages as nl } from '../nl/errors.ts';

export const messages: TranslationOf<typeof nl> = {
  offline: 'No connection to Regietafel. What you filled in is still here; try again in a moment.',
  unavailable: 'Regietafel could not do this now. Try again in a moment.',
  title: 'That did not work',
  loadTitle: 'This could not be loaded',
};
