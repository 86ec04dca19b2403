import { dossierHead, dossierInput } from '@regietafel/contracts/sharing/dossier';
import { kringen, participants, tableInput } from '@regietafel/contracts/sharing/table';
import { viewpoints } from '@regietafel/contracts/sharing/viewpoints';
import { router } from '../trpc/init.ts';
import { tenantProcedure } from '../trpc/procedures.ts';
import { getDossierOf, getKringen, getParticipants } from './service.ts';
import { getViewpoints } from './viewing.ts';

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

  /** As whom the dossier can be looked at before something is shared. */
  viewpoints: dossiersProcedure
    .input(tableInput)
    .output(viewpoints)
    .query(({ ctx, input }) => getViewpoints(ctx, input.dossierId)),
});
