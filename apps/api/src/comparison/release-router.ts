import {
  answerReleaseInput,
  proposeReleaseInput,
  recordedRelease,
  releases,
  releasesInput,
  withdrawReleaseInput,
} from '@regietafel/contracts/comparison/release';
import { done } from '@regietafel/contracts/core/nothing';
import { router } from '../trpc/init.ts';
import { tenantProcedure } from '../trpc/procedures.ts';
import { answerRelease, getReleases, proposeRelease, withdrawRelease } from './releases.ts';

export const releaseRouter = router({
  /** What of a dossier may be compared, by whom and until when. */
  list: tenantProcedure
    .with('dossiers.read')
    .meta({ looks: { at: 'dossier' } })
    .input(releasesInput)
    .output(releases)
    .query(({ ctx, input }) => getReleases(ctx, input.dossierId)),

  propose: tenantProcedure
    .with('comparison.release')
    .input(proposeReleaseInput)
    .output(recordedRelease)
    .mutation(({ ctx, input }) => proposeRelease(ctx, input)),

  answer: tenantProcedure
    .with('comparison.release')
    .input(answerReleaseInput)
    .output(done)
    .mutation(({ ctx, input }) => answerRelease(ctx, input)),

  withdraw: tenantProcedure
    .with('comparison.release')
    .input(withdrawReleaseInput)
    .output(done)
    .mutation(({ ctx, input }) => withdrawRelease(ctx, input)),
});
