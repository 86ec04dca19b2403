import { dossierHead, dossierInput } from '@regietafel/contracts/sharing/dossier';
import { kringen, participants, tableInput } from '@regietafel/contracts/sharing/table';
import { router } from '../trpc/init.ts';
import { tenantProcedure } from '../trpc/procedures.ts';
import { getDossierOf, getKringen, getParticipants } from './service.ts';

const dossiersProcedure = tenantProcedure.with('dossiers.read');

export const sharingRouter = router({
  /** The dossier that an address names, by slug or id. */
  dossier: dossiersProcedure
    .input(dossierInput)
    .output(dossierHead)
    .query(({ ctx, input }) => getDossierOf(ctx, input.dossier)),

  participants: dossiersProcedure
    .input(tableInput)
    .output(participants)
    .query(({ ctx, input }) => getParticipants(ctx, input.dossierId)),

  kringen: dossiersProcedure
    .input(tableInput)
    .output(kringen)
    .query(({ ctx, input }) => getKringen(ctx, input.dossierId)),
});
