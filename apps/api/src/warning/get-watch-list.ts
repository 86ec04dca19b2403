import type { ShownContract, WatchedProvider, WatchList } from '@regietafel/contracts/warning/watch-list';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import type { Originated } from '@regietafel/db/queries/property/states';
import { listProviders } from '@regietafel/db/queries/reference/catalogue';
import { type DossierEntry, listDossiers } from '@regietafel/db/queries/sharing/dossiers';
import { listContracts, type NamedContract } from '@regietafel/db/queries/warning/own';
import {
  listDesignations,
  listSignalJudgements,
  listSpecialCare,
} from '@regietafel/db/queries/warning/watched';
import type { DossierId, RuleSetId } from '@regietafel/domain/core/ids';
import { NOW } from '@regietafel/domain/history/as-of';
import { canAs } from '@regietafel/domain/sharing/rights';
import {
  type Coverage,
  coverageTotals,
  dueQuarter,
  isRunning,
} from '@regietafel/domain/warning/contract-duty';
import { type SignalJudgement, standingJudgements } from '@regietafel/domain/warning/judgement';
import type { RuleSet } from '@regietafel/domain/warning/rule';
import { careStretches, type Designation, type SpecialCare } from '@regietafel/domain/warning/special-care';
import type { Asker } from '../sharing/asker.ts';
import { type JudgedDossier, knowingMoment, readDossiers } from './judge-dossiers.ts';
import { headsOf } from './present.ts';
import { coverContracts, isFollowed } from './read-coverage.ts';
import { presentChoice, presentIndicators, readRules, ruleNamesOf } from './rule-sets.ts';

/** What the asker's organisation watches: every provider that it follows, and its contracts. */
export async function getWatchList(
  asker: Asker,
  { ruleSetId }: { readonly ruleSetId: RuleSetId | null },
): Promise<WatchList> {
  const reader = tenantReader(asker.database, asker.actor);
  const entries = (await listDossiers(reader)).filter(isFollowed);
  const ids = entries.map(({ id }) => id);
  const day = asker.today;
  const mayRecord = canAs(asker.role, asker.tenant.kind, 'warning.recordContract');
  const [{ ruleSet, ruleSets }, dossiers, judgements, care, designations, contracts, providers] =
    await Promise.all([
      readRules(reader, asker, ruleSetId),
      readDossiers(reader, ids, { day, moment: knowingMoment(NOW, day) }),
      listSignalJudgements(reader, ids, NOW),
      listSpecialCare(reader, ids, NOW),
      listDesignations(reader, ids, NOW),
      // Who looks as somebody else does not take the own contracts along.
      asker.actor.viewing === undefined ? listContracts(reader, asker.actor.tenantId) : [],
      mayRecord ? listProviders(reader) : [],
    ]);
  const judged = new Map(ids.map((id) => [id, dossiers.of(id, ruleSet)]));
  const facts: Facts = {
    ruleSet,
    judged,
    judgements: Map.groupBy(judgements, ({ dossierId }) => dossierId),
    care: Map.groupBy(care, ({ dossierId }) => dossierId),
    designations: Map.groupBy(designations, ({ dossierId }) => dossierId),
  };
  return {
    day,
    dueQuarter: dueQuarter(day),
    ruleSet: presentChoice(ruleSet),
    ruleSets: ruleSets.map(presentChoice),
    indicators: presentIndicators(dossiers.definitions),
    ruleNames: ruleNamesOf(ruleSet),
    providers: entries.map((entry) => presentProvider(entry, facts, asker)).toSorted(byWeight),
    coverage: {
      ...presentCoverage(contracts, entries, judged, asker),
      choices: providers.map(({ id, name }) => ({ id, name })),
      mayRecord,
    },
  };
}

interface Facts {
  readonly ruleSet: RuleSet;
  readonly judged: ReadonlyMap<DossierId, JudgedDossier>;
  readonly judgements: ReadonlyMap<DossierId, readonly Originated<SignalJudgement>[]>;
  readonly care: ReadonlyMap<DossierId, readonly Originated<SpecialCare>[]>;
  readonly designations: ReadonlyMap<DossierId, readonly Originated<Designation>[]>;
}

function presentProvider(entry: DossierEntry, facts: Facts, asker: Asker): WatchedProvider {
  const judged = facts.judged.get(entry.id);
  return {
    dossierId: entry.id,
    slug: entry.slug,
    providerName: entry.providerName,
    care: presentCare(facts.care.get(entry.id) ?? [], asker),
    designated: headsOf(facts.designations.get(entry.id) ?? [])
      .filter(({ isDesignated }) => isDesignated)
      .map(({ reason, origin }) => ({ reason, byName: origin.authorName })),
    signals: presentOpen(judged, facts.judgements.get(entry.id) ?? [], facts.ruleSet, asker),
    unjudged: judged?.evaluation.unjudged.length ?? 0,
    lastReported: judged?.lastReported ?? null,
  };
}

/** The own bijzonder beheer before that of another organisation. */
function presentCare(
  states: readonly Originated<SpecialCare>[],
  { actor, today }: Asker,
): WatchedProvider['care'] {
  const byAuthor = Map.groupBy(states, ({ authorTenantId }) => authorTenantId);
  const open = [...byAuthor.values()]
    .flatMap((own) => careStretches(own).slice(-1))
    .filter(({ left }) => left === null);
  const stretch = open.find(({ current }) => current.authorTenantId === actor.tenantId) ?? open[0];
  if (stretch === undefined) return null;
  const { entered, current } = stretch;
  return {
    since: entered.standPer,
    reason: entered.reason,
    reviewOn: current.reviewOn,
    isReviewDue: current.reviewOn !== null && current.reviewOn <= today,
    isOwn: current.authorTenantId === actor.tenantId,
    byName: current.origin.authorName,
  };
}

function presentOpen(
  judged: JudgedDossier | undefined,
  judgements: readonly SignalJudgement[],
  ruleSet: RuleSet,
  { actor, today }: Asker,
): WatchedProvider['signals'] {
  const own = judgements.filter(({ authorTenantId }) => authorTenantId === actor.tenantId);
  const names = ruleNamesOf(ruleSet);
  return (judged?.evaluation.signals ?? [])
    .filter(({ clearedIn }) => clearedIn === null)
    .map(({ rule, severity, firedIn, holding }) => ({
      rule,
      ruleName: names[rule] ?? rule,
      severity,
      firedIn,
      holding,
      isUnanswered: standingJudgements(own, { ruleSetId: ruleSet.id, rule, firedIn }, today).length === 0,
    }))
    .toSorted((a, b) => weightOf(b.severity) - weightOf(a.severity));
}

const weightOf = (severity: string): number => (severity === 'serious' ? 1 : 0);

function byWeight(a: WatchedProvider, b: WatchedProvider): number {
  const serious = ({ signals }: WatchedProvider) =>
    signals.filter(({ severity }) => severity === 'serious').length;
  return (
    Number(b.care !== null) - Number(a.care !== null) ||
    serious(b) - serious(a) ||
    b.signals.length - a.signals.length ||
    a.providerName.localeCompare(b.providerName, 'nl')
  );
}

/** How far the contracts that run cover the duty; those that do not run are listed and count for nothing. */
function presentCoverage(
  contracts: readonly NamedContract[],
  entries: readonly DossierEntry[],
  judged: ReadonlyMap<DossierId, JudgedDossier>,
  { today }: Asker,
): Pick<WatchList['coverage'], 'totals' | 'contracts'> {
  const coverages = coverContracts(contracts, entries, (id) => judged.get(id)?.reported ?? [], today);
  return {
    totals: coverageTotals(coverages.filter(({ contract }) => isRunning(contract, today))),
    contracts: coverages
      .map((coverage) => presentContract(coverage, isRunning(coverage.contract, today)))
      .toSorted((a, b) => Number(b.isRunning) - Number(a.isRunning) || renewal(a) - renewal(b)),
  };
}

const renewal = ({ daysToRenewal }: ShownContract): number => daysToRenewal ?? Number.MAX_SAFE_INTEGER;

function presentContract(
  { contract, takesPart, lastReported, missing, daysToRenewal }: Coverage<NamedContract>,
  isRunningNow: boolean,
): ShownContract {
  const { contractId, revisionId, providerId, providerName, name, obliges, note, isFictitious } = contract;
  const { validFrom, validUntil, renewalOn } = contract;
  return {
    ...{
      contractId,
      headRevisionId: revisionId,
      providerId,
      providerName,
      name,
      obliges,
      note,
      isFictitious,
    },
    ...{ validFrom, validUntil, renewalOn, isRunning: isRunningNow },
    ...{ takesPart, lastReported, missing, daysToRenewal },
  };
}
