import { isId } from '@regietafel/domain/core/ids';
import { matching, oneOf, type SearchOf, searchParams } from '../../lib/search/search-params.ts';

const id = matching((value: string): value is string => isId(value));

const readers = {
  /** The report that is open. */
  opgave: id,
  /** The indicator that is open. */
  indicator: id,
  /** What is done: a report filled in, by form or sheet, or reviewed; a profile recorded. */
  actie: oneOf(['invullen', 'blad', 'beoordelen', 'profiel']),
};

/** What is open on the page of indicators, as the address says it. */
export const indicatorsSearch = searchParams(readers);
export type IndicatorsSearch = SearchOf<typeof readers>;
