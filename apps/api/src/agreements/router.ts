import {
  agreements,
  agreementsInput,
  moveAgreementInput,
  recordAgreementInput,
  recordedAgreement,
  settleAgreementInput,
  shareAgreementInput,
} from '@regietafel/contracts/agreements/agreements';
import { router } from '../trpc/init.ts';
import { tenantProcedure } from '../trpc/procedures.ts';
import { changeAgreement, getAgreements, recordAgreement, shareAgreement } from './service.ts';

const recordProcedure = tenantProcedure.with('agreements.record');

export const agreementsRouter = router({
  list: tenantProcedure
    .with('dossiers.read')
    .meta({ looks: { at: 'agreement' } })
    .input(agreementsInput)
    .output(agreements)
    .query(({ ctx, input }) => getAgreements(ctx, input)),

  record: recordProcedure
    .input(recordAgreementInput)
    .output(recordedAgreement)
    .mutation(({ ctx, input }) => recordAgreement(ctx, input)),

  move: recordProcedure
    .meta({ changes: 'author' })
    .input(moveAgreementInput)
    .output(recordedAgreement)
    .mutation(({ ctx, input }) => changeAgreement(ctx, input)),

  settle: recordProcedure
    .meta({ changes: 'author' })
    .input(settleAgreementInput)
    .output(recordedAgreement)
    .mutation(({ ctx, input }) => changeAgreement(ctx, input)),

  share: recordProcedure
    .meta({ changes: 'author' })
    .input(shareAgreementInput)
    .output(recordedAgreement)
    .mutation(({ ctx, input }) => shareAgreement(ctx, input)),
});
