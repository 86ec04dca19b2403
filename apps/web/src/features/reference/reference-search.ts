import { dutchDayOf, type Instant, isPlainDate, type PlainDate } from '@regietafel/domain/core/dates';
import { matching, type SearchOf, searchParams, sortOf, text } from '../../lib/search/search-params.ts';

export const REGION_COLUMNS = ['naam', 'landsdeel', 'zekerheid'] as const;

const readers = {
  gemeente: text,
  datum: matching(isPlainDate),
  zoek: text,
  sorteer: sortOf(REGION_COLUMNS),
};

/** What is looked up, as the address says it. */
export const referenceSearch = searchParams(readers);
export type ReferenceSearch = SearchOf<typeof readers>;

/** The day that is asked about: today where the address names none. */
export function dayAsked({ datum }: ReferenceSearch): PlainDate {
  return datum ?? dutchDayOf(Temporal.Now.instant().toString() as Instant);
}
