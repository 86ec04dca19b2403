import type { WorkItem, WorkKind } from '@regietafel/contracts/tasks/work';
import { oneOf, type SearchOf, searchParams } from '../../lib/search/search-params.ts';

/** The kinds of work as the address names them; what was handed back is a task too. */
export const KINDS = {
  taken: ['task', 'task_declined'],
  vermeldingen: ['mention'],
  afspraken: ['agreement'],
  mijlpalen: ['milestone'],
  uitnodigingen: ['invitation'],
  instemming: ['consent'],
  handtekeningen: ['signature'],
  rechten: ['review'],
  signalering: ['care_to_review', 'contract_to_renew'],
  opgaven: ['report_sent_back', 'report_to_review'],
} as const satisfies Readonly<Record<string, readonly WorkKind[]>>;
export type KindName = keyof typeof KINDS;
const KIND_NAMES = Object.keys(KINDS) as readonly KindName[];

const readers = { soort: oneOf(KIND_NAMES) };

/** What of the work is shown, as the address says it. */
export const workSearch = searchParams(readers);
export type WorkSearch = SearchOf<typeof readers>;

/** The items of the kind that the address asks for. */
export function filterWork(items: readonly WorkItem[], { soort }: WorkSearch): readonly WorkItem[] {
  if (soort === undefined) return items;
  const kinds: readonly WorkKind[] = KINDS[soort];
  return items.filter(({ kind }) => kinds.includes(kind));
}

/** The kinds of which something waits: others need not be offered. */
export function kindsAmong(items: readonly WorkItem[]): readonly KindName[] {
  return KIND_NAMES.filter((name) => filterWork(items, { soort: name }).length > 0);
}
