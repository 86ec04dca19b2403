import { boardInput, indicatorBoard } from '@regietafel/contracts/indicators/board';
import {
  profileInput,
  recordedProfile,
  recordedReport,
  recordedReview,
  reportInput,
  reviewInput,
} from '@regietafel/contracts/indicators/record';
import { router } from '../trpc/init.ts';
import { tenantProcedure } from '../trpc/procedures.ts';
import { getIndicatorBoard } from './get-board.ts';
import { reviewReport, saveProfile, saveReport } from './save.ts';

export const indicatorsRouter = router({
  board: tenantProcedure
    .with('dossiers.read')
    .meta({ looks: { at: 'indicator_report' } })
    .input(boardInput)
    .output(indicatorBoard)
    .query(({ ctx, input }) => getIndicatorBoard(ctx, input)),

  report: tenantProcedure
    .with('indicators.report')
    .input(reportInput)
    .output(recordedReport)
    .mutation(({ ctx, input }) => saveReport(ctx, input)),

  review: tenantProcedure
    .with('indicators.review')
    .input(reviewInput)
    .output(recordedReview)
    .mutation(({ ctx, input }) => reviewReport(ctx, input)),

  recordProfile: tenantProcedure
    .with('indicators.profile')
    .input(profileInput)
    .output(recordedProfile)
    .mutation(({ ctx, input }) => saveProfile(ctx, input)),
});
