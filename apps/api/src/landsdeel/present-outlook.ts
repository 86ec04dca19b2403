import type { Outlook } from '@regietafel/contracts/landsdeel/plan';
import type { PlacesLine } from '@regietafel/domain/landsdeel/lines';
import { paceOf } from '@regietafel/domain/landsdeel/pace';
import { completeActuals, driftOf, totalsOf } from '@regietafel/domain/landsdeel/totals';

/** What some lines together tell: their sums per half year, how far they are off, and where their pace leads. */
export function presentOutlook(lines: readonly PlacesLine[]): Outlook {
  const totals = totalsOf(lines);
  const counted = completeActuals(totals).map(({ half, actual }) => ({ half, places: actual.places }));
  return { lineCount: lines.length, totals: [...totals], drift: driftOf(totals), pace: paceOf(counted) };
}
