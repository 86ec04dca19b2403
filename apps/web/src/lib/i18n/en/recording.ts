import type { TranslationOf } from '../message.ts';
import type { messages as nl } from '../nl/recording.ts';

export const messages: TranslationOf<typeof nl> = {
  recordAs: 'On behalf of',
  theTable: 'The table',
  kring: 'Kring',
  kringHint: 'Only this kring sees what you record.',
  kringChoose: 'Choose a kring',
  maskedAuthor: 'A participant',
  recordedAt: 'recorded {moment}',
  recordedAtShared: 'recorded {moment}; the latest state shared with you',
};
