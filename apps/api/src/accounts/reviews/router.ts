import {
  frozenReview,
  openReview,
  openReviewInput,
  reviewInput,
  reviewOverview,
  signedReview,
  signReviewInput,
} from '@regietafel/contracts/accounts/reviews';
import { noInput } from '@regietafel/contracts/core/nothing';
import { askerOf } from '../../sharing/asker.ts';
import { router } from '../../trpc/init.ts';
import { tenantProcedure } from '../../trpc/procedures.ts';
import { getReview, getReviewOverview, openReview as open, signReview } from './service.ts';

const readProcedure = tenantProcedure.with('accounts.readPeople');
const reviewProcedure = tenantProcedure.with('accounts.review');

/** The periodic review of the rights of the own organisation. */
export const reviewsRouter = router({
  overview: readProcedure
    .input(noInput)
    .output(reviewOverview)
    .query(({ ctx }) => getReviewOverview(askerOf(ctx))),

  review: readProcedure
    .input(reviewInput)
    .output(frozenReview)
    .query(({ ctx, input }) => getReview(askerOf(ctx), input.reviewId)),

  /** What must be judged now. */
  open: reviewProcedure
    .input(openReviewInput)
    .output(openReview)
    .query(({ ctx, input }) => open(askerOf(ctx), input.kind)),

  sign: reviewProcedure
    .input(signReviewInput)
    .output(signedReview)
    .mutation(({ ctx, input }) => signReview(askerOf(ctx), input)),
});
