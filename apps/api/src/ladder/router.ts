import { ladder, ladderInput, recordedStep, recordStepInput } from '@regietafel/contracts/ladder/ladder';
import { router } from '../trpc/init.ts';
import { tenantProcedure } from '../trpc/procedures.ts';
import { getLadder, recordStep } from './service.ts';

export const ladderRouter = router({
  ladder: tenantProcedure
    .with('dossiers.read')
    .meta({ looks: { at: 'ladder_step' } })
    .input(ladderInput)
    .output(ladder)
    .query(({ ctx, input }) => getLadder(ctx, input)),

  recordStep: tenantProcedure
    .with('ladder.recordStep')
    .input(recordStepInput)
    .output(recordedStep)
    .mutation(({ ctx, input }) => recordStep(ctx, input)),
});
