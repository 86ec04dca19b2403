import { noInput } from '@regietafel/contracts/core/nothing';
import {
  careInput,
  contractInput,
  designationInput,
  judgeInput,
  recordedContract,
  recordedState,
} from '@regietafel/contracts/warning/record';
import { replayInput, ruleSetReplay } from '@regietafel/contracts/warning/replay';
import { recordedRuleSet, ruleSetInput, ruleSets } from '@regietafel/contracts/warning/rules';
import { rulesTrial, rulesTrialInput } from '@regietafel/contracts/warning/rules-trial';
import { dossierSignals, signalsInput } from '@regietafel/contracts/warning/signals';
import { watchList, watchListInput } from '@regietafel/contracts/warning/watch-list';
import { router } from '../trpc/init.ts';
import { tenantProcedure } from '../trpc/procedures.ts';
import { getReplay } from './get-replay.ts';
import { getSignals } from './get-signals.ts';
import { getWatchList } from './get-watch-list.ts';
import { getRuleSets } from './rule-sets.ts';
import { saveContract } from './save-contract.ts';
import { saveRuleSet } from './save-rule-set.ts';
import { judgeSignal, saveCare, saveDesignation } from './save-states.ts';
import { tryRules } from './try-rules.ts';

export const warningRouter = router({
  signals: tenantProcedure
    .with('warning.read')
    .meta({ looks: { at: 'dossier', by: 'dossierId' } })
    .input(signalsInput)
    .output(dossierSignals)
    .query(({ ctx, input }) => getSignals(ctx, input)),

  judge: tenantProcedure
    .with('warning.judge')
    .input(judgeInput)
    .output(recordedState)
    .mutation(({ ctx, input }) => judgeSignal(ctx, input)),

  recordCare: tenantProcedure
    .with('warning.watch')
    .input(careInput)
    .output(recordedState)
    .mutation(({ ctx, input }) => saveCare(ctx, input)),

  designate: tenantProcedure
    .with('warning.watch')
    .input(designationInput)
    .output(recordedState)
    .mutation(({ ctx, input }) => saveDesignation(ctx, input)),

  watchList: tenantProcedure
    .with('warning.readList')
    .meta({ looks: { at: 'dossier' } })
    .input(watchListInput)
    .output(watchList)
    .query(({ ctx, input }) => getWatchList(ctx, input)),

  recordContract: tenantProcedure
    .with('warning.recordContract')
    .input(contractInput)
    .output(recordedContract)
    .mutation(({ ctx, input }) => saveContract(ctx, input)),

  ruleSets: tenantProcedure
    .with('warning.readList')
    .input(noInput)
    .output(ruleSets)
    .query(({ ctx }) => getRuleSets(ctx)),

  replay: tenantProcedure
    .with('warning.readList')
    .meta({ looks: { at: 'dossier' } })
    .input(replayInput)
    .output(ruleSetReplay)
    .query(({ ctx, input }) => getReplay(ctx, input)),

  // Asks only, but of rules that are being written: too long for an address.
  tryRules: tenantProcedure
    .with('warning.setRules')
    .meta({ looks: { at: 'dossier' } })
    .input(rulesTrialInput)
    .output(rulesTrial)
    .mutation(({ ctx, input }) => tryRules(ctx, input)),

  saveRuleSet: tenantProcedure
    .with('warning.setRules')
    .input(ruleSetInput)
    .output(recordedRuleSet)
    .mutation(({ ctx, input }) => saveRuleSet(ctx, input)),
});
