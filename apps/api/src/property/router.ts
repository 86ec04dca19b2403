import { property, propertyInput } from '@regietafel/contracts/property/property';
import {
  recordBuildingInput,
  recordedBuilding,
  recordedMeans,
  recordedPhasing,
  recordedPlan,
  recordedWork,
  recordMeansInput,
  recordPhasingInput,
  recordPlanInput,
  recordWorkInput,
} from '@regietafel/contracts/property/record';
import { router } from '../trpc/init.ts';
import { tenantProcedure } from '../trpc/procedures.ts';
import { getProperty } from './get-property.ts';
import { saveBuilding, saveMeans, savePlan } from './save.ts';
import { savePhasing } from './save-phasing.ts';
import { saveWork } from './save-work.ts';

export const propertyRouter = router({
  property: tenantProcedure
    .with('dossiers.read')
    .meta({ looks: { at: 'building' } })
    .input(propertyInput)
    .output(property)
    .query(({ ctx, input }) => getProperty(ctx, input)),

  recordBuilding: tenantProcedure
    .with('property.record')
    .input(recordBuildingInput)
    .output(recordedBuilding)
    .mutation(({ ctx, input }) => saveBuilding(ctx, input)),

  recordPlan: tenantProcedure
    .with('property.record')
    .input(recordPlanInput)
    .output(recordedPlan)
    .mutation(({ ctx, input }) => savePlan(ctx, input)),

  recordMeans: tenantProcedure
    .with('property.record')
    .input(recordMeansInput)
    .output(recordedMeans)
    .mutation(({ ctx, input }) => saveMeans(ctx, input)),

  recordWork: tenantProcedure
    .with('property.record')
    .input(recordWorkInput)
    .output(recordedWork)
    .mutation(({ ctx, input }) => saveWork(ctx, input)),

  recordPhasing: tenantProcedure
    .with('property.record')
    .input(recordPhasingInput)
    .output(recordedPhasing)
    .mutation(({ ctx, input }) => savePhasing(ctx, input)),
});
