import type { Instant } from '@regietafel/domain/core/dates';
import { isPlainDate } from '@regietafel/domain/core/dates';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { matching, type SearchOf, searchParams } from '../search/search-params.ts';

/** How the reading position is read from an address. */
export const asOfReaders = { standPer: matching(isPlainDate), bekendOp: matching(isMoment) };

/** The reading position in the address: `standPer` a day, `bekendOp` a moment in UTC. */
export const asOfSearch = searchParams(asOfReaders);
export type AsOfSearch = SearchOf<typeof asOfReaders>;

/** The reading position of an address, as the server takes it. */
export function asOfOf(search: AsOfSearch): AsOf {
  return { standPer: search.standPer ?? null, knownAt: search.bekendOp ?? null };
}

/** Whether the address reads the past. */
export function isPast(search: AsOfSearch): boolean {
  return search.standPer !== undefined || search.bekendOp !== undefined;
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/;

function isMoment(value: string): value is Instant {
  return MOMENT.test(value) && isPlainDate(value.slice(0, 10)) && !Number.isNaN(Date.parse(value));
}
