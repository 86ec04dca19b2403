import type { ReviewKind } from '@regietafel/domain/accounts/review-kinds';
import type { RightsReviewId, TenantId } from '@regietafel/domain/core/ids';
import { api } from '../../../lib/api/client.ts';
import { tenantQuery } from '../../../lib/api/tenant-query.ts';

/** When each review is due, and what was signed. */
export function reviewOverviewQuery(tenantId: TenantId) {
  return tenantQuery(tenantId, 'reviews.overview', undefined, (options) =>
    api.reviews.overview.query(undefined, options),
  );
}

/** What a review of this kind must judge now. */
export function openReviewQuery(tenantId: TenantId, kind: ReviewKind) {
  const input = { kind };
  return tenantQuery(tenantId, 'reviews.open', input, (options) => api.reviews.open.query(input, options));
}

/** A review as it was signed. */
export function reviewQuery(tenantId: TenantId, reviewId: RightsReviewId) {
  const input = { reviewId };
  return tenantQuery(tenantId, 'reviews.review', input, (options) =>
    api.reviews.review.query(input, options),
  );
}
