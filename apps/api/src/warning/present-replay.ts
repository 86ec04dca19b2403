import { setImmediate } from 'node:timers/promises';
import type { ReplayedProvider, RuleSetReplay } from '@regietafel/contracts/warning/replay';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId, RuleSetId } from '@regietafel/domain/core/ids';
import type { IndicatorDefinition } from '@regietafel/domain/indicators/indicator';
import { type HindsightKind, type Horizon, hindsightOf } from '@regietafel/domain/warning/hindsight';
import { type ProviderFacts, replay } from '@regietafel/domain/warning/replay';
import type { RuleSet } from '@regietafel/domain/warning/rule';
import { judgeRuleSet, type Replayed, type RuleSetFigures } from '@regietafel/domain/warning/rule-figures';
import { presentIndicators, ruleNamesOf } from './rule-sets.ts';

/** A provider of which the past is gone through again. */
export interface PastProvider {
  readonly dossierId: DossierId;
  readonly slug: string;
  readonly providerName: string;
  readonly facts: ProviderFacts;
  readonly declinedOn: PlainDate | null;
}

/** By what the past is judged. A set without an id is a trial. */
export interface ReplayQuestion {
  readonly ruleSet: Pick<RuleSet, 'name' | 'rules'> & { readonly id: RuleSetId | null };
  readonly definitions: readonly IndicatorDefinition[];
  readonly horizon: Horizon;
}

type Judged = Omit<RuleSetReplay, 'ruleSets'>;

/** Goes through the past of all providers; between two of them whoever else waits for the server has a turn. */
export async function judgePast(
  providers: readonly PastProvider[],
  { ruleSet, definitions, horizon }: ReplayQuestion,
): Promise<Judged> {
  const replayed: (Replayed & { readonly provider: PastProvider })[] = [];
  for (const provider of providers) {
    const looks = replay(ruleSet, definitions, provider.facts, horizon);
    replayed.push({ provider, looks, declinedOn: provider.declinedOn });
    await setImmediate();
  }
  const names = ruleNamesOf(ruleSet);
  return {
    from: horizon.from,
    through: horizon.through,
    horizonWeeks: horizon.horizonWeeks,
    ruleSet: { id: ruleSet.id, name: ruleSet.name },
    indicators: presentIndicators(definitions),
    ruleNames: names,
    ...presentFigures(judgeRuleSet(ruleSet, replayed, horizon), ruleSet),
    providers: replayed.map((one) => presentProvider(one, names, horizon)).toSorted(byUrgency),
  };
}

function presentFigures(
  { whole, serious, byRule }: RuleSetFigures,
  { rules }: Pick<RuleSet, 'rules'>,
): Pick<Judged, 'whole' | 'serious' | 'byRule'> {
  const figuresOf = new Map(byRule.map(({ rule, figures }) => [rule, figures]));
  return {
    whole,
    serious,
    byRule: rules.flatMap(({ code, name, severity }) => {
      const figures = figuresOf.get(code);
      return figures === undefined ? [] : [{ rule: code, ruleName: name, severity, figures }];
    }),
  };
}

function presentProvider(
  { provider, looks, declinedOn }: Replayed & { readonly provider: PastProvider },
  names: Readonly<Record<string, string>>,
  horizon: Horizon,
): ReplayedProvider {
  const { dossierId, slug, providerName } = provider;
  const { alarms, ...hindsight } = hindsightOf(looks, declinedOn, () => true, horizon);
  return {
    ...{ dossierId, slug, providerName },
    ...hindsight,
    alarms: alarms.map(({ raisedAt, endedAt, outcome, signals }) => ({
      ...{ raisedAt, endedAt, outcome },
      signals: signals.map(({ rule, severity, firedIn, fired }) => ({
        ...{ rule, severity, firedIn, fired },
        ruleName: names[rule] ?? rule,
      })),
    })),
  };
}

/** Those that ask most to be looked at first: missed, then warned of by how late, then false alarms, then the others. */
const URGENCY = [
  'missed',
  'warned',
  'false_alarm',
  'open',
  'no_figures',
  'declined_before',
  'quiet',
] as const satisfies readonly HindsightKind[];

function byUrgency(a: ReplayedProvider, b: ReplayedProvider): number {
  return (
    URGENCY.indexOf(a.kind) - URGENCY.indexOf(b.kind) ||
    (a.weeksBefore ?? 0) - (b.weeksBefore ?? 0) ||
    a.providerName.localeCompare(b.providerName, 'nl', { numeric: true })
  );
}
