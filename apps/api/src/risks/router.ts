import { exportedFile } from '@regietafel/contracts/core/exported-file';
import { assessInput } from '@regietafel/contracts/risks/assessments';
import { exportInput } from '@regietafel/contracts/risks/export';
import {
  importConfirmInput,
  importPreview,
  importPreviewInput,
  importResult,
} from '@regietafel/contracts/risks/import';
import { register, registerInput } from '@regietafel/contracts/risks/register';
import { recorded, recordInput, removeInput, risk, riskInput } from '@regietafel/contracts/risks/risk';
import {
  compareInput,
  comparison,
  published,
  publishInput,
  version,
  versionInput,
  versions,
  versionsInput,
} from '@regietafel/contracts/risks/versions';
import { askerOf } from '../sharing/asker.ts';
import { router } from '../trpc/init.ts';
import { tenantProcedure } from '../trpc/procedures.ts';
import { assessRisk } from './assess-risk.ts';
import { compareSides } from './compare-registers.ts';
import { exportRegister } from './export-register.ts';
import { getRegister } from './get-register.ts';
import { getRisk } from './get-risk.ts';
import { confirmImport } from './import/confirm.ts';
import { previewImport } from './import/preview.ts';
import { publishRegister } from './publish.ts';
import { recordRisk, removeRisk } from './record-risk.ts';
import { getRegisterVersion, listRegisterVersions } from './versions.ts';

const readProcedure = tenantProcedure.with('dossiers.read');

export const risksRouter = router({
  register: readProcedure
    .meta({ looks: { at: 'risk' } })
    .input(registerInput)
    .output(register)
    .query(({ ctx, input }) => getRegister(askerOf(ctx), input)),

  risk: readProcedure
    .meta({ looks: { at: 'risk', by: 'riskId' } })
    .input(riskInput)
    .output(risk)
    .query(({ ctx, input }) => getRisk(askerOf(ctx), input)),

  record: tenantProcedure
    .with('risks.record')
    .meta({ changes: 'author' })
    .input(recordInput)
    .output(recorded)
    .mutation(({ ctx, input }) => recordRisk(askerOf(ctx), input)),

  remove: tenantProcedure
    .with('risks.record')
    .meta({ changes: 'author' })
    .input(removeInput)
    .output(recorded)
    .mutation(({ ctx, input }) => removeRisk(askerOf(ctx), input)),

  assess: tenantProcedure
    .with('risks.assess')
    .input(assessInput)
    .output(recorded)
    .mutation(({ ctx, input }) => assessRisk(askerOf(ctx), input)),

  versions: readProcedure
    .meta({ looks: { at: 'register_version' } })
    .input(versionsInput)
    .output(versions)
    .query(({ ctx, input }) => listRegisterVersions(askerOf(ctx), input)),

  version: readProcedure
    .meta({ looks: { at: 'register_version', by: 'versionId' } })
    .input(versionInput)
    .output(version)
    .query(({ ctx, input }) => getRegisterVersion(askerOf(ctx), input)),

  publish: tenantProcedure
    .with('risks.publish')
    .input(publishInput)
    .output(published)
    .mutation(({ ctx, input }) => publishRegister(askerOf(ctx), input)),

  compare: readProcedure
    .meta({ looks: { at: 'register_version' } })
    .input(compareInput)
    .output(comparison)
    .query(({ ctx, input }) => compareSides(askerOf(ctx), input)),

  exportRegister: readProcedure
    .meta({ looks: { at: 'risk', always: true } })
    .input(exportInput)
    .output(exportedFile)
    .query(({ ctx, input }) => exportRegister(askerOf(ctx), input)),

  /** Stores nothing; it only is no query because a file does not fit in an address. */
  importPreview: tenantProcedure
    .with('risks.import')
    .meta({ takesFile: true, looks: { at: 'risk', always: true } })
    .input(importPreviewInput)
    .output(importPreview)
    .mutation(({ ctx, input }) => previewImport(askerOf(ctx), input)),

  importConfirm: tenantProcedure
    .with('risks.import')
    .meta({ takesFile: true })
    .input(importConfirmInput)
    .output(importResult)
    .mutation(({ ctx, input }) => confirmImport(askerOf(ctx), input)),
});
