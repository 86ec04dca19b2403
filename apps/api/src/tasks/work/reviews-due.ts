import type { Instant } from '@regietafel/domain/core/dates';
import { addDays } from '@regietafel/domain/core/dates';
import { canAs } from '@regietafel/domain/sharing/rights';
import { getReviewOverview } from '../../accounts/reviews/service.ts';
import type { WorkSource } from './source.ts';

/** Days ahead at which a review of rights starts to wait. */
const FIRST_RUNG = 30;

/** Reviews of the rights in the own organisation that are due, for who may sign them; the title is the kind of review. */
export const reviewsDue: WorkSource = async (_reader, asker) => {
  if (!canAs(asker.role, asker.tenant.kind, 'accounts.review')) return [];
  const { due } = await getReviewOverview(asker);
  return due
    .filter(({ dueOn }) => dueOn <= addDays(asker.today, FIRST_RUNG))
    .map(({ kind, dueOn }) => ({
      key: `review:${kind}`,
      kind: 'review',
      dossierId: null,
      subject: null,
      title: kind,
      from: null,
      isShared: true,
      dueOn,
      since: `${addDays(dueOn, -FIRST_RUNG)}T00:00:00Z` as Instant,
    }));
};
