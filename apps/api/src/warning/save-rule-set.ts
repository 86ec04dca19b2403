import {
  type recordedRuleSet,
  type ruleSetInput,
  ruleSetsConflict,
} from '@regietafel/contracts/warning/rules';
import { withTenant } from '@regietafel/db/kernel/with-tenant';
import { listIndicatorDefinitions } from '@regietafel/db/queries/indicators/catalogue';
import { listRuleSets, recordRuleSet } from '@regietafel/db/queries/warning/own';
import { newId, type RevisionId, type RuleSetId } from '@regietafel/domain/core/ids';
import type * as z from 'zod/mini';
import { refuseOvertaking, requireHead } from '../history/overtaking.ts';
import { type Asker, found } from '../sharing/asker.ts';
import { refuseProblems } from './rule-problems.ts';
import { getRuleSets } from './rule-sets.ts';

type Input = z.output<typeof ruleSetInput>;

/** Keeps a rule set of the own organisation; rules that refer round, or that noise would switch, are refused by name. */
export function saveRuleSet(asker: Asker, input: Input): Promise<z.output<typeof recordedRuleSet>> {
  const { tenantId } = asker.actor;
  const save = () =>
    withTenant(asker.database, asker.actor, async (tx) => {
      const [own, definitions] = await Promise.all([
        listRuleSets(tx, tenantId),
        listIndicatorDefinitions(tx),
      ]);
      const head = input.id === null ? undefined : found(own.find(({ id }) => id === input.id));
      requireHead(input.supersedes, head?.headRevisionId ?? null);
      if (input.removedReason === null) refuseProblems(input, definitions);
      const ruleSetId = input.id ?? newId<RuleSetId>();
      const revisionId = newId<RevisionId>();
      const { name, rules, removedReason, supersedes } = input;
      await recordRuleSet(tx, revisionId, { tenantId, ruleSetId, supersedes, name, rules, removedReason });
      return { id: ruleSetId, revisionId };
    });
  return refuseOvertaking(save, async () => ruleSetsConflict.parse({ current: await getRuleSets(asker) }));
}
