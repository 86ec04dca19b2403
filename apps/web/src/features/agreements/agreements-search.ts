import type { Agreement } from '@regietafel/contracts/agreements/agreements';
import { isId } from '@regietafel/domain/core/ids';
import { matchesSearch } from '@regietafel/ui/core/table';
import {
  matching,
  oneOf,
  type SearchOf,
  searchParams,
  sortOf,
  text,
} from '../../lib/search/search-params.ts';

export const AGREEMENT_COLUMNS = ['afspraak', 'partij', 'eerst', 'nu', 'uitloop', 'stand'] as const;

/** Which agreements are shown, by how they stand. */
export const SHOWN = ['open', 'te-laat', 'verschoven', 'nagekomen', 'vervallen'] as const;
export type Shown = (typeof SHOWN)[number];

const readers = {
  zoek: text,
  partij: text,
  toon: oneOf(SHOWN),
  sorteer: sortOf(AGREEMENT_COLUMNS),
  /** The agreement of which the details are open. */
  afspraak: matching((value: string): value is string => isId(value)),
};

/** What the page of agreements shows, as the address says it. */
export const agreementsSearch = searchParams(readers);
export type AgreementsSearch = SearchOf<typeof readers>;

/** The agreements that fit the filters and the words that are looked for. */
export function filterAgreements(
  agreements: readonly Agreement[],
  { zoek, partij, toon }: AgreementsSearch,
): readonly Agreement[] {
  return agreements.filter(
    (agreement) =>
      (partij === undefined || agreement.party === partij) &&
      (toon === undefined || isShown(agreement, toon)) &&
      (zoek === undefined || matchesSearch(wordsOf(agreement), zoek)),
  );
}

function wordsOf({ title, party, topic, source, moves }: Agreement): string {
  return [title, party, topic, source, ...moves.map(({ reason }) => reason)].join('\n');
}

function isShown({ status, overdueDays, slipDays }: Agreement, shown: Shown): boolean {
  switch (shown) {
    case 'te-laat':
      return overdueDays > 0;
    case 'verschoven':
      return slipDays > 0;
    default:
      return status === shown;
  }
}
