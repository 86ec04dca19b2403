import { exportedFile } from '@regietafel/contracts/core/exported-file';
import { boardInput, indicatorBoard } from '@regietafel/contracts/indicators/board';
import {
  profileInput,
  recordedProfile,
  recordedReport,
  recordedReview,
  reportInput,
  reviewInput,
} from '@regietafel/contracts/indicators/record';
import {
  exportSheetInput,
  importedSheet,
  importSheetInput,
  readSheetInput,
  sheetOutlook,
} from '@regietafel/contracts/indicators/sheet';
import { router } from '../trpc/init.ts';
import { tenantProcedure } from '../trpc/procedures.ts';
import { getIndicatorBoard } from './get-board.ts';
import { reviewReport, saveProfile, saveReport } from './save.ts';
import { exportSheet, importSheet, readSheet } from './sheet/sheet.ts';

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

  exportSheet: tenantProcedure
    .with('indicators.report')
    .meta({ looks: { at: 'indicator_report', always: true } })
    .input(exportSheetInput)
    .output(exportedFile)
    .query(({ ctx, input }) => exportSheet(ctx, input)),

  // A mutation only because a file travels with it; it stores nothing.
  readSheet: tenantProcedure
    .with('indicators.report')
    .meta({ takesFile: true, looks: { at: 'indicator_report', always: true } })
    .input(readSheetInput)
    .output(sheetOutlook)
    .mutation(({ ctx, input }) => readSheet(ctx, input)),

  importSheet: tenantProcedure
    .with('indicators.report')
    .meta({ takesFile: true })
    .input(importSheetInput)
    .output(importedSheet)
    .mutation(({ ctx, input }) => importSheet(ctx, input)),

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
