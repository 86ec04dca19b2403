import type { Catalogue } from '../message.ts';

/** Words about what others do at this moment, and about a text that two people change at once. */
export const messages = {
  'news.waiting': 'Er is iets gewijzigd. U ziet het zodra u even niet typt.',
  'news.show': 'Nu bijwerken',
  'present.label': 'Wie er nu meekijkt',
  'present.lead': 'Nu ook hier:',
  'present.person': '{person} ({organisation})',
  'present.ofOrganisation': 'iemand van {organisation}',
  'present.across': 'iemand van de andere deelnemers',
  'present.editing': {
    one: '{people} bewerkt dit ook. Slaat een van u op, dan ziet de ander beide versies; er gaat niets verloren.',
    other:
      '{people} bewerken dit ook. Slaat een van u op, dan zien de anderen beide versies; er gaat niets verloren.',
  },
  'draft.restored': 'Hier staat weer wat u eerder typte en nog niet opsloeg.',
  'draft.discard': 'Concept weggooien',
  'merge.choose': 'Wat moet er komen te staan bij {field}?',
  'merge.mine': 'Mijn tekst',
  'merge.theirs': 'De tekst van de ander',
  'merge.both': 'Beide teksten onder elkaar',
  'merge.difference': 'Verschil, van de ander naar u',
  'merge.result': 'Dit wordt opgeslagen',
  'merge.empty': 'leeg',
  'merge.same': 'De versies zijn gelijk.',
  'merge.save': 'Samengevoegd opslaan',
  'merge.edit': 'Verder bewerken',
  'merge.take': 'Overnemen in het formulier',
} as const satisfies Catalogue;
