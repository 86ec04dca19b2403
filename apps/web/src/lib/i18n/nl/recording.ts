import type { Catalogue } from '../message.ts';

/** Words around what is recorded: in whose name, for which kring, by whom and when. */
export const messages = {
  recordAs: 'Op naam van',
  theTable: 'De tafel',
  kring: 'Kring',
  kringHint: 'Alleen deze kring ziet wat u vastlegt.',
  kringChoose: 'Kies een kring',
  maskedAuthor: 'Een deelnemer',
  recordedAt: 'vastgelegd {moment}',
  recordedAtShared: 'vastgelegd {moment}; de laatste stand die met u is gedeeld',
} as const satisfies Catalogue;
