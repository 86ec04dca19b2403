import { exportedFile } from '@regietafel/contracts/core/exported-file';
import { noInput } from '@regietafel/contracts/core/nothing';
import {
  exportExposureInput,
  exposure,
  exposureInput,
  ownExposure,
} from '@regietafel/contracts/exposure/exposure';
import {
  recordExposureInput,
  recordedExposure,
  withdrawExposureInput,
} from '@regietafel/contracts/exposure/record';
import { router } from '../trpc/init.ts';
import { tenantProcedure } from '../trpc/procedures.ts';
import { exportExposure } from './export-exposure.ts';
import { getExposure, getOwnExposure } from './get-exposure.ts';
import { saveExposure, withdrawExposure } from './save-exposure.ts';

export const exposureRouter = router({
  exposure: tenantProcedure
    .with('dossiers.read')
    .meta({ looks: { at: 'dossier', by: 'dossierId' } })
    .input(exposureInput)
    .output(exposure)
    .query(({ ctx, input }) => getExposure(ctx, input)),

  /** On which providers the own region leans. */
  own: tenantProcedure
    .with('exposure.readOwn')
    .input(noInput)
    .output(ownExposure)
    .query(({ ctx }) => getOwnExposure(ctx)),

  record: tenantProcedure
    .with('exposure.record')
    .input(recordExposureInput)
    .output(recordedExposure)
    .mutation(({ ctx, input }) => saveExposure(ctx, input)),

  withdraw: tenantProcedure
    .with('exposure.record')
    .input(withdrawExposureInput)
    .output(recordedExposure)
    .mutation(({ ctx, input }) => withdrawExposure(ctx, input)),

  export: tenantProcedure
    .with('dossiers.read')
    .meta({ looks: { at: 'dossier', by: 'dossierId', always: true } })
    .input(exportExposureInput)
    .output(exportedFile)
    .query(({ ctx, input }) => exportExposure(ctx, input)),
});
