import { isId } from '@regietafel/domain/core/ids';
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
