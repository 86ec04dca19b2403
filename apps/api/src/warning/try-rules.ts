import type { RulesTrial, rulesTrialInput } from '@regietafel/contracts/warning/rules-trial';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { type DossierEntry, listDossiers } from '@regietafel/db/queries/sharing/dossiers';
import { NOW } from '@regietafel/domain/history/as-of';
import type { Rule } from '@regietafel/domain/warning/rule';
import type * as z from 'zod/mini';
import { type Asker, invalid } from '../sharing/asker.ts';
import { type JudgedDossier, knowingMoment, readDossiers } from './judge-dossiers.ts';
import { isFollowed } from './read-coverage.ts';
import { refuseProblems } from './rule-problems.ts';
import { presentIndicators, ruleNamesOf } from './rule-sets.ts';

type Tried = RulesTrial['providers'][number];

/**
 * What a rule that is being written would come to today for the providers that the asker's organisation follows. Keeps
 * nothing; INVALID_INPUT for rules that could not be kept either.
 */
export async function tryRules(
  asker: Asker,
  { rules, rule: code }: z.output<typeof rulesTrialInput>,
): Promise<RulesTrial> {
  const rule = rules.find((one) => one.code === code);
  if (rule === undefined) throw invalid('rule', 'field.choice');
  const reader = tenantReader(asker.database, asker.actor);
  const entries = (await listDossiers(reader)).filter(isFollowed);
  const dossiers = await readDossiers(
    reader,
    entries.map(({ id }) => id),
    { day: asker.today, moment: knowingMoment(NOW, asker.today) },
  );
  refuseProblems({ rules }, dossiers.definitions);
  return {
    day: asker.today,
    indicators: presentIndicators(dossiers.definitions),
    ruleNames: ruleNamesOf({ rules }),
    providers: entries
      .map((entry) => presentTried(entry, rule, dossiers.of(entry.id, { rules })))
      .toSorted(
        (a, b) =>
          WEIGHTS[a.outcome] - WEIGHTS[b.outcome] || a.providerName.localeCompare(b.providerName, 'nl'),
      ),
  };
}

const WEIGHTS: Readonly<Record<Tried['outcome'], number>> = {
  fires: 0,
  unjudged: 1,
  silent: 2,
  no_figures: 3,
};

function presentTried(
  { id, slug, providerName }: DossierEntry,
  { code }: Rule,
  { evaluation, lastReported }: JudgedDossier,
): Tried {
  const signal = evaluation.signals.find((one) => one.rule === code && one.clearedIn === null);
  const unjudged = evaluation.unjudged.find((one) => one.rule === code);
  const silent = unjudged === undefined ? 'silent' : 'unjudged';
  const resting = lastReported === null ? 'no_figures' : silent;
  return {
    ...{ dossierId: id, slug, providerName },
    outcome: signal === undefined ? resting : 'fires',
    firedIn: signal?.firedIn ?? null,
    holding: signal?.holding ?? [],
    unknown: signal?.unknown ?? unjudged?.unknown ?? [],
  };
}
