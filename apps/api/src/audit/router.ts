import { log, logChoices, logExportInput, logInput } from '@regietafel/contracts/audit/log';
import { endSupportInput, supportAccesses } from '@regietafel/contracts/audit/support';
import { trail, trailInput } from '@regietafel/contracts/audit/trail';
import { exportedFile } from '@regietafel/contracts/core/exported-file';
import { DONE, done, noInput } from '@regietafel/contracts/core/nothing';
import { askerOf } from '../sharing/asker.ts';
import { router } from '../trpc/init.ts';
import { tenantProcedure } from '../trpc/procedures.ts';
import { exportLog, getLog, getLogChoices } from './log.ts';
import { endSupport, getSupportAccesses } from './support.ts';
import { getTrail } from './trail.ts';

const readProcedure = tenantProcedure.with('audit.read');

export const auditRouter = router({
  /** Who did, saw and was refused what on behalf of the own organisation. */
  log: readProcedure
    .meta({ looks: { at: 'audit_entry', always: true } })
    .input(logInput)
    .output(log)
    .query(({ ctx, input }) => getLog(askerOf(ctx), input)),

  logChoices: readProcedure
    .input(noInput)
    .output(logChoices)
    .query(({ ctx }) => getLogChoices(askerOf(ctx))),

  exportLog: readProcedure
    .meta({ looks: { at: 'audit_entry', always: true } })
    .input(logExportInput)
    .output(exportedFile)
    .query(({ ctx, input }) => exportLog(askerOf(ctx), input)),

  /** Who saw and who changed one thing that the own organisation wrote. */
  trail: tenantProcedure
    .with('audit.readTrail')
    .meta({ looks: { at: 'audit_entry', always: true } })
    .input(trailInput)
    .output(trail)
    .query(({ ctx, input }) => getTrail(askerOf(ctx), input)),

  /** Who helps the own organisation, told to everybody who works there. */
  support: tenantProcedure
    .with('portfolio.read')
    .input(noInput)
    .output(supportAccesses)
    .query(({ ctx }) => getSupportAccesses(askerOf(ctx))),

  endSupport: tenantProcedure
    .with('audit.endSupport')
    .input(endSupportInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await endSupport(askerOf(ctx), input.accessId, ctx.visitor.account.displayName);
      return DONE;
    }),
});
