import { exportedFile } from '@regietafel/contracts/core/exported-file';
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
import {
  exportWorksInput,
  importWorksInput,
  previewWorksInput,
  worksImported,
  worksPreview,
} from '@regietafel/contracts/property/works-sheet';
import { router } from '../trpc/init.ts';
import { tenantProcedure } from '../trpc/procedures.ts';
import { getProperty } from './get-property.ts';
import { saveBuilding, saveMeans, savePlan } from './save.ts';
import { savePhasing } from './save-phasing.ts';
import { saveWork } from './save-work.ts';
import { exportWorks, importWorks, previewWorks } from './works-sheet.ts';

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

  exportWorks: tenantProcedure
    .with('dossiers.read')
    .meta({ looks: { at: 'property_work', always: true } })
    .input(exportWorksInput)
    .output(exportedFile)
    .query(({ ctx, input }) => exportWorks(ctx, input)),

  // A mutation only because a file travels with it; it stores nothing.
  previewWorks: tenantProcedure
    .with('property.record')
    .meta({ takesFile: true, looks: { at: 'property_work', always: true } })
    .input(previewWorksInput)
    .output(worksPreview)
    .mutation(({ ctx, input }) => previewWorks(ctx, input)),

  importWorks: tenantProcedure
    .with('property.record')
    .meta({ takesFile: true })
    .input(importWorksInput)
    .output(worksImported)
    .mutation(({ ctx, input }) => importWorks(ctx, input)),
});
