import { planInput, plans, recordActualInput, recordPlanInput } from '@regietafel/contracts/liquidity/plans';
import {
  exploitatie,
  exploitatieInput,
  recordedState,
  recordSheetInput,
} from '@regietafel/contracts/liquidity/sheets';
import { router } from '../trpc/init.ts';
import { tenantProcedure } from '../trpc/procedures.ts';
import { getExploitatie } from './get-exploitatie.ts';
import { getPlans } from './get-plans.ts';
import { saveActual } from './record-actual.ts';
import { savePlan } from './record-plan.ts';
import { saveSheet } from './record-sheet.ts';

export const liquidityRouter = router({
  exploitatie: tenantProcedure
    .with('dossiers.read')
    .meta({ looks: { at: 'exploitatie' } })
    .input(exploitatieInput)
    .output(exploitatie)
    .query(({ ctx, input }) => getExploitatie(ctx, input)),

  recordSheet: tenantProcedure
    .with('liquidity.record')
    .input(recordSheetInput)
    .output(recordedState)
    .mutation(({ ctx, input }) => saveSheet(ctx, input)),

  plans: tenantProcedure
    .with('dossiers.read')
    .meta({ looks: { at: 'cash_plan' } })
    .input(planInput)
    .output(plans)
    .query(({ ctx, input }) => getPlans(ctx, input)),

  recordPlan: tenantProcedure
    .with('liquidity.record')
    .input(recordPlanInput)
    .output(recordedState)
    .mutation(({ ctx, input }) => savePlan(ctx, input)),

  recordActual: tenantProcedure
    .with('liquidity.record')
    .input(recordActualInput)
    .output(recordedState)
    .mutation(({ ctx, input }) => saveActual(ctx, input)),
});
