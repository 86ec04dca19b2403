import { groupAnswer, namedAnswer } from '@regietafel/contracts/comparison/answer';
import { comparisonCatalogue } from '@regietafel/contracts/comparison/catalogue';
import { exportGroupedInput, exportNamedInput } from '@regietafel/contracts/comparison/export';
import { groupQuestion, namedQuestion } from '@regietafel/contracts/comparison/question';
import {
  keepViewInput,
  keptViews,
  recordedView,
  removeViewInput,
} from '@regietafel/contracts/comparison/views';
import { exportedFile } from '@regietafel/contracts/core/exported-file';
import { noInput } from '@regietafel/contracts/core/nothing';
import { router } from '../trpc/init.ts';
import { tenantProcedure } from '../trpc/procedures.ts';
import { askGrouped, askNamed } from './ask.ts';
import { exportGrouped, exportNamed } from './export.ts';
import { getCatalogue } from './get-catalogue.ts';
import { keepView, listViews, removeView } from './views.ts';

export const comparisonRouter = router({
  /** What can be compared, between whom. */
  catalogue: tenantProcedure
    .with('comparison.read')
    .input(noInput)
    .output(comparisonCatalogue)
    .query(({ ctx }) => getCatalogue(ctx)),

  /** Values of providers by name, of what was released so. */
  named: tenantProcedure
    .with('comparison.read')
    .meta({ looks: { at: 'comparison', always: true } })
    .input(namedQuestion)
    .output(namedAnswer)
    .query(({ ctx, input }) => askNamed(ctx, input)),

  /** Figures of providers together. The question is kept in the ledger, so that later ones can not tell more by their difference. */
  grouped: tenantProcedure
    .with('comparison.read')
    .input(groupQuestion)
    .output(groupAnswer)
    .query(({ ctx, input }) => askGrouped(ctx, input)),

  /** The same values as a file, asked anew. */
  exportNamed: tenantProcedure
    .with('comparison.read')
    .meta({ looks: { at: 'comparison', always: true } })
    .input(exportNamedInput)
    .output(exportedFile)
    .query(({ ctx, input }) => exportNamed(ctx, input)),

  /** The same figures together as a file; the question is kept as any other. */
  exportGrouped: tenantProcedure
    .with('comparison.read')
    .meta({ looks: { at: 'comparison', always: true } })
    .input(exportGroupedInput)
    .output(exportedFile)
    .query(({ ctx, input }) => exportGrouped(ctx, input)),

  /** Comparisons that were kept to come back to. */
  views: tenantProcedure
    .with('comparison.read')
    .input(noInput)
    .output(keptViews)
    .query(({ ctx }) => listViews(ctx)),

  keepView: tenantProcedure
    .with('comparison.keepView')
    .input(keepViewInput)
    .output(recordedView)
    .mutation(({ ctx, input }) => keepView(ctx, input)),

  removeView: tenantProcedure
    .with('comparison.keepView')
    .input(removeViewInput)
    .output(recordedView)
    .mutation(({ ctx, input }) => removeView(ctx, input)),
});
