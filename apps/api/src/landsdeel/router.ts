import { noInput } from '@regietafel/contracts/core/nothing';
import {
  dependencyDesk,
  dependencyInput,
  plan,
  planInput,
  plans,
} from '@regietafel/contracts/landsdeel/plan';
import {
  decideInput,
  recordDependencyInput,
  recordedInPlan,
  recordFundingInput,
  recordMilestoneInput,
  recordPlacesInput,
} from '@regietafel/contracts/landsdeel/record';
import { router } from '../trpc/init.ts';
import { tenantProcedure } from '../trpc/procedures.ts';
import { decide } from './decide.ts';
import { getDependencyDesk, saveDependency } from './dependency.ts';
import { getPlan, listPlansInSight } from './get-plan.ts';
import { saveFunding, saveMilestone, savePlaces } from './save.ts';

export const landsdeelRouter = router({
  plans: tenantProcedure
    .with('landsdeel.read')
    .input(noInput)
    .output(plans)
    .query(({ ctx }) => listPlansInSight(ctx)),

  // Whoever may not read plans takes part in no dossier of one: it is not there.
  plan: tenantProcedure
    .with('dossiers.read')
    .meta({ looks: { at: 'dossier' } })
    .input(planInput)
    .output(plan)
    .query(({ ctx, input }) => getPlan(ctx, input)),

  recordPlaces: tenantProcedure
    .with('landsdeel.record')
    .input(recordPlacesInput)
    .output(recordedInPlan)
    .mutation(({ ctx, input }) => savePlaces(ctx, input)),

  recordMilestone: tenantProcedure
    .with('landsdeel.record')
    .input(recordMilestoneInput)
    .output(recordedInPlan)
    .mutation(({ ctx, input }) => saveMilestone(ctx, input)),

  recordFunding: tenantProcedure
    .with('landsdeel.record')
    .input(recordFundingInput)
    .output(recordedInPlan)
    .mutation(({ ctx, input }) => saveFunding(ctx, input)),

  decide: tenantProcedure
    .with('landsdeel.decide')
    .input(decideInput)
    .output(recordedInPlan)
    .mutation(({ ctx, input }) => decide(ctx, input)),

  dependency: tenantProcedure
    .with('dossiers.read')
    .meta({ looks: { at: 'dossier' } })
    .input(dependencyInput)
    .output(dependencyDesk)
    .query(({ ctx, input }) => getDependencyDesk(ctx, input)),

  recordDependency: tenantProcedure
    .with('landsdeel.record')
    .input(recordDependencyInput)
    .output(recordedInPlan)
    .mutation(({ ctx, input }) => saveDependency(ctx, input)),
});
