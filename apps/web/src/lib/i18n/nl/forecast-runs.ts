import type { Catalogue } from '../message.ts';

export const messages = {
  title: 'Nauwkeurig doorrekenen op de server',
  lead: 'Meer verlopen geven een kleinere fout. De server rekent door terwijl u verder werkt; alleen uw eigen organisatie ziet de uitkomst.',
  paths: 'Aantal verlopen',
  start: 'Reken door',
  started: 'De server rekent. De uitkomst komt hier vanzelf.',
  stop: 'Stop',
  stopped: 'Gestopt.',
  empty: 'Nog niets doorgerekend.',
  'state.asked': 'wacht op de server',
  'state.drawing': '{percent} doorgerekend',
  'state.done': 'klaar',
  'state.failed': 'niet door te rekenen: de gegevens maken geen prognose',
  'state.stopped': 'gestopt',
  asked: '{paths} verlopen, {view}, {when}',
  outcome:
    'Kans op tekort in de hele prognose: {chance}. In 9 van de 10 verlopen eindigt {month} tussen {low} en {high}.',
  proof: 'Model {model}, versie {version}, seed {seed}.',
} as const satisfies Catalogue;
