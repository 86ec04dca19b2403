import { oneOf, type SearchOf, searchParams } from '../../lib/search/search-params.ts';

/** The kinds of change as the address names them. */
export const KINDS = {
  risico: 'risk',
  oordeel: 'assessment',
  register: 'register_version',
  norm: 'kpi_norm',
  cijfer: 'kpi_value',
  trede: 'ladder_step',
  afspraak: 'agreement',
  reactie: 'comment',
  taak: 'task',
  antwoord: 'task_answer',
} as const;
export type KindName = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as readonly KindName[];

const readers = { soort: oneOf(KIND_NAMES) };

/** What of the log is shown, as the address says it. */
export const historySearch = searchParams(readers);
export type HistorySearch = SearchOf<typeof readers>;

/** The kind that is asked for; null for all. */
export function kindOf({ soort }: HistorySearch) {
  return soort === undefined ? null : KINDS[soort];
}
