import { DONE, done, noInput } from '@regietafel/contracts/core/nothing';
import {
  acts,
  actsInput,
  answeredInvitation,
  answerInvitationInput,
  consentInput,
  followableProviders,
  invitations,
  leaveInput,
  openDossierInput,
  openedDossier,
  organisations,
  proposeInput,
  recordedAct,
} from '@regietafel/contracts/sharing/acts';
import { dossierHead, dossierInput } from '@regietafel/contracts/sharing/dossier';
import {
  addedKringen,
  addedKringRef,
  addKringInput,
  closeKringInput,
} from '@regietafel/contracts/sharing/kring-acts';
import { kringen, participants, tableInput } from '@regietafel/contracts/sharing/table';
import { viewpoints } from '@regietafel/contracts/sharing/viewpoints';
import { router } from '../trpc/init.ts';
import { tenantProcedure } from '../trpc/procedures.ts';
import { consent, getActs, getOrganisations, leave, propose } from './acts/service.ts';
import { askerOf } from './asker.ts';
import { answerInvitation, getInvitations } from './invitations.ts';
import { addKringTo, closeKringOf, getAddedKringen } from './kring-acts.ts';
import { getFollowableProviders, openDossier } from './open-dossier.ts';
import { getDossierOf, getKringen, getParticipants } from './service.ts';
import { getViewpoints } from './viewing.ts';

const dossiersProcedure = tenantProcedure.with('dossiers.read');
const manageProcedure = tenantProcedure.with('sharing.manage');
const openProcedure = tenantProcedure.with('sharing.openDossier');
const bindProcedure = tenantProcedure.with('sharing.bind');

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

  /** The kringen that were added, also those that the reader is not in. */
  addedKringen: dossiersProcedure
    .input(tableInput)
    .output(addedKringen)
    .query(({ ctx, input }) => getAddedKringen(ctx, input.dossierId)),

  addKring: manageProcedure
    .input(addKringInput)
    .output(addedKringRef)
    .mutation(({ ctx, input }) => addKringTo(askerOf(ctx), input)),

  closeKring: manageProcedure
    .input(closeKringInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await closeKringOf(askerOf(ctx), input);
      return DONE;
    }),

  /** As whom the dossier can be looked at before something is shared. */
  viewpoints: dossiersProcedure
    .input(tableInput)
    .output(viewpoints)
    .query(({ ctx, input }) => getViewpoints(ctx, input.dossierId)),

  /** What was proposed and done about who takes part. */
  acts: dossiersProcedure
    .meta({ looks: { at: 'sharing_act' } })
    .input(actsInput)
    .output(acts)
    .query(({ ctx, input }) => getActs(askerOf(ctx), input.dossierId)),

  /** Whom something can be proposed about. */
  organisations: manageProcedure
    .input(actsInput)
    .output(organisations)
    .query(({ ctx, input }) => getOrganisations(askerOf(ctx), input.dossierId)),

  propose: manageProcedure
    .input(proposeInput)
    .output(recordedAct)
    .mutation(({ ctx, input }) => propose(askerOf(ctx), input)),

  consent: manageProcedure
    .input(consentInput)
    .output(recordedAct)
    .mutation(({ ctx, input }) => consent(askerOf(ctx), input)),

  leave: bindProcedure
    .input(leaveInput)
    .output(recordedAct)
    .mutation(({ ctx, input }) => leave(askerOf(ctx), input)),

  /** The letters to the own organisation. */
  invitations: tenantProcedure
    .with('portfolio.read')
    .input(noInput)
    .output(invitations)
    .query(({ ctx }) => getInvitations(askerOf(ctx))),

  answer: bindProcedure
    .input(answerInvitationInput)
    .output(answeredInvitation)
    .mutation(({ ctx, input }) => answerInvitation(askerOf(ctx), input)),

  providers: openProcedure
    .input(noInput)
    .output(followableProviders)
    .query(({ ctx }) => getFollowableProviders(askerOf(ctx))),

  open: openProcedure
    .input(openDossierInput)
    .output(openedDossier)
    .mutation(({ ctx, input }) => openDossier(askerOf(ctx), input.providerId)),
});
