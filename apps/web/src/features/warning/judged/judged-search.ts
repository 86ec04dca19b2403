import { dutchDayOf, type Instant, isPlainDate, type PlainDate } from '@regietafel/domain/core/dates';
import { isId, type RuleSetId } from '@regietafel/domain/core/ids';
import { matching, type SearchOf, searchParams } from '../../../lib/search/search-params.ts';

const readers = {
  regels: matching((value: string): value is RuleSetId => isId(value)),
  van: matching(isPlainDate),
  tot: matching(isPlainDate),
};

/** By which rules and over which days is judged, as the address says it; nothing is the standard rules over all days. */
export const judgedSearch = searchParams(readers);
export type JudgedSearch = SearchOf<typeof readers>;

/** The days that are gone through; null is as far as anything is known. */
export interface AskedPeriod {
  readonly from: PlainDate | null;
  readonly through: PlainDate | null;
  /** Why the last day of the address is not used. */
  readonly problem: 'endsBefore' | 'future' | null;
}

/** The days that can be gone through: a last day that lies before the first, or is yet to come, is left out and said so. */
export function askedPeriod({ van, tot }: JudgedSearch, now: PlainDate): AskedPeriod {
  const from = van ?? null;
  if (tot === undefined) return { from, through: null, problem: null };
  if (tot > now) return { from, through: null, problem: 'future' };
  if (van !== undefined && tot < van) return { from, through: null, problem: 'endsBefore' };
  return { from, through: tot, problem: null };
}

/** The day that it is, in the Netherlands. */
export function today(): PlainDate {
  return dutchDayOf(Temporal.Now.instant().toString() as Instant);
}
