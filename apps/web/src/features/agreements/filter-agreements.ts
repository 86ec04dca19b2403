import type { Agreement } from '@regietafel/contracts/agreements/agreements';
import { matchesSearch } from '@regietafel/ui/core/table';
import type { AgreementsSearch, Shown } from './agreements-search.ts';

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
