import { REVIEW_KINDS } from '@regietafel/domain/accounts/review-kinds';
import { isId } from '@regietafel/domain/core/ids';
import { matching, oneOf, type SearchOf, searchParams } from '../../../lib/search/search-params.ts';

const readers = {
  /** The review that is being done. */
  controle: oneOf(REVIEW_KINDS),
  /** The signed review of which the report is open. */
  verslag: matching((value: string): value is string => isId(value)),
};

/** What the page of reviews shows, as the address says it. */
export const reviewsSearch = searchParams(readers);
export type ReviewsSearch = SearchOf<typeof readers>;
