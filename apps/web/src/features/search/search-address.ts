import { isPlainDate } from '@regietafel/domain/core/dates';
import { FOUND_KINDS } from '@regietafel/domain/search/found';
import { asOfReaders } from '../../lib/history/as-of.ts';
import { matching, oneOf, type SearchOf, searchParams, text } from '../../lib/search/search-params.ts';

const readers = {
  zoek: text,
  /** Slug of the one dossier that is searched. */
  dossier: text,
  soort: oneOf(FOUND_KINDS),
  van: matching(isPlainDate),
  tot: matching(isPlainDate),
  eigen: oneOf(['ja']),
  eerder: oneOf(['ja']),
  ...asOfReaders,
};

/** What is searched for, as the address says it. */
export const searchAddress = searchParams(readers);
export type SearchAddress = SearchOf<typeof readers>;
