import { isId } from '@regietafel/domain/core/ids';
import { matching, searchParams, sortOf } from '../../lib/search/search-params.ts';

export const WORK_COLUMNS = ['werk', 'jaar', 'kosten', 'venster'] as const;

/** The board shows no phasing, but the plan as it is. */
export const AS_PLANNED = 'plan';

const id = matching((value: string): value is string => isId(value));

/** What the page of property shows, as the address says it. */
export const propertySearch = searchParams({
  /** The plan of which the works are shown. */
  plan: id,
  /** The means that the plans are held against. */
  middelen: id,
  /** The phasing on the board; `plan` for the years of the plan itself. */
  fasering: matching((value: string): value is string => value === AS_PLANNED || isId(value)),
  /** The work that is open. */
  werk: id,
  sorteer: sortOf(WORK_COLUMNS),
});
