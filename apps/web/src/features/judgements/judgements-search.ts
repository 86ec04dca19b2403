import { isId } from '@regietafel/domain/core/ids';
import { JUDGED_KINDS } from '@regietafel/domain/judgements/stance';
import { matching, oneOf, searchParams, sortOf } from '../../lib/search/search-params.ts';

export const JUDGEMENT_COLUMNS = ['onderwerp', 'verschil', 'beweging'] as const;

const id = matching((value: string): value is string => isId(value));

const readers = {
  soort: oneOf(JUDGED_KINDS),
  sorteer: sortOf(JUDGEMENT_COLUMNS),
  /** The subject of which the judgements are open. */
  onderwerp: id,
  /** The joint position that is open. */
  standpunt: id,
};

/** What the page of judgements shows, as the address says it. */
export const judgementsSearch = searchParams(readers);
