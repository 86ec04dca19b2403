import { EXPOSURE_MEASURES } from '@regietafel/domain/exposure/share';
import { matching, oneOf, searchParams } from '../../lib/search/search-params.ts';

const year = matching((value: string): value is string => /^20\d\d$/.test(value));

/** What the pages of dependence show, as the address says it.. */
export const exposureSearch = searchParams({
  jaar: (value) => year(typeof value === 'number' ? String(value) : value),
  /** Which figure the bars show. */
  toon: oneOf(EXPOSURE_MEASURES),
});
