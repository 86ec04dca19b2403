import { isId, type KpiId } from '@regietafel/domain/core/ids';
import { matching, oneOf, type SearchOf, searchParams } from '../../lib/search/search-params.ts';

/** What is being done with the chosen KPI: recording months, or setting a norm. */
const ACTIONS = ['vastleggen', 'norm'] as const;

const readers = {
  kpi: matching((value): value is KpiId => isId(value)),
  actie: oneOf(ACTIONS),
};

/** The chosen KPI and what is done with it, so that a reload or a shared address comes back to it. */
export const kpisSearch = searchParams(readers);
export type KpisSearch = SearchOf<typeof readers>;
