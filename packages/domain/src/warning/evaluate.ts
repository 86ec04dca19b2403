import type { Instant } from '../core/dates.ts';
import type { Grain, PeriodCode } from '../indicators/period.ts';
import { combine } from './combine.ts';
import type { Judged, UnknownValue } from './evidence.ts';
import { measure, type Place } from './measure.ts';
import type { Condition, Rule, RuleCode, RuleSet, Severity } from './rule.ts';
import { orderRules } from './rule-order.ts';
import { type IndicatorSeries, type Known, type KnownValue, knownAt, periodNumbered } from './series.ts';
import { AT_REST, advance, type Episode, type Standing } from './standing.ts';

/** One time that a rule stood for a provider. It stands as long as `clearedIn` is null. */
export interface Signal extends Episode {
  readonly rule: RuleCode;
  readonly severity: Severity;
  readonly grain: Grain;
}

/** A rule that neither stands nor could be judged in the last period, with what was not known. */
export interface Unjudged {
  readonly rule: RuleCode;
  readonly period: PeriodCode;
  readonly unknown: readonly UnknownValue[];
}

export interface Evaluation {
  /** In the order of the rules, and of each rule in the order of time. */
  readonly signals: readonly Signal[];
  readonly unjudged: readonly Unjudged[];
}

/** What the rules came to period by period, with what was known. */
export interface Progress {
  readonly known: Readonly<Record<Grain, Known>>;
  readonly standings: ReadonlyMap<RuleCode, ReadonlyMap<number, Reached>>;
}
type Standings = Pick<Progress, 'standings'>;

interface Reached {
  readonly standing: Standing;
  readonly judged: Judged;
}

/**
 * The signals that a rule set gives of one provider with what was known at a moment. The same series and moment give the
 * same signals; what was recorded later changes nothing. `ruleSet` must have passed `checkRuleSet`: throws a RangeError on
 * rules that refer to each other in a round.
 */
export function evaluate(
  ruleSet: Pick<RuleSet, 'rules'>,
  series: readonly IndicatorSeries[],
  moment: Instant,
): Evaluation {
  return evaluationOf(ruleSet, follow(ruleSet, series, moment));
}

/**
 * Follows all rules through all periods that are known. A period is judged by itself and those before it alone, so that what
 * `before` came to for the periods in which nothing changed since is taken over.
 */
export function follow(
  ruleSet: Pick<RuleSet, 'rules'>,
  series: readonly IndicatorSeries[],
  moment: Instant,
  before: Progress | null = null,
): Progress {
  const order = orderRules(ruleSet.rules);
  if (!order.ok) throw new RangeError(`rules refer to each other: ${order.round.join(' → ')}`);
  const known = {
    quarter: knownAt(series, 'quarter', moment),
    year: knownAt(series, 'year', moment),
  };
  const changed = {
    quarter: before === null ? 0 : firstChange(before.known.quarter, known.quarter),
    year: before === null ? 0 : firstChange(before.known.year, known.year),
  };
  const standings = new Map<RuleCode, ReadonlyMap<number, Reached>>();
  for (const rule of order.rules) {
    const earlier = [...(before?.standings.get(rule.code) ?? [])];
    const kept = new Map(earlier.filter(([number]) => number < changed[rule.grain]));
    standings.set(rule.code, followRule(rule, known[rule.grain], { standings }, kept));
  }
  return { known, standings };
}

/** The signals, and what could not be judged, that following the rules came to. */
export function evaluationOf({ rules }: Pick<RuleSet, 'rules'>, { standings }: Standings): Evaluation {
  const told = rules.map((rule) => tell(rule, standings.get(rule.code)));
  return {
    signals: told.flatMap(({ signals }) => signals),
    unjudged: told.flatMap(({ unjudged }) => unjudged),
  };
}

/** Number of the first period of which something else is known than before; none is kept when the first period itself moved. */
function firstChange(before: Known, now: Known): number {
  if (before.span === null || now.span === null || before.span.first !== now.span.first) return 0;
  const last = Math.min(before.span.last, now.span.last);
  const codes = [...now.indicators.keys()];
  for (let number = now.span.first; number <= last; number++)
    if (codes.some((code) => !isSame(before.at(code, number), now.at(code, number)))) return number;
  return last + 1;
}

function isSame(one: KnownValue | undefined, other: KnownValue | undefined): boolean {
  return one?.value === other?.value && one?.recordedAt === other?.recordedAt;
}

/** Follows one rule on from the periods that are kept. */
function followRule(
  rule: Rule,
  known: Known,
  progress: Standings,
  kept: ReadonlyMap<number, Reached>,
): ReadonlyMap<number, Reached> {
  const reached = new Map(kept);
  if (known.span === null) return reached;
  const first = known.span.first + kept.size;
  let standing = kept.get(first - 1)?.standing ?? AT_REST;
  for (let number = first; number <= known.span.last; number++) {
    const judged = judge(rule.condition, { known, grain: rule.grain, number }, progress);
    standing = advance(standing, periodNumbered(number, rule.grain), judged, rule);
    reached.set(number, { standing, judged });
  }
  return reached;
}

function judge(condition: Condition, place: Place, progress: Standings): Judged {
  switch (condition.kind) {
    case 'level':
    case 'change':
    case 'trend':
      return measure(condition, place);
    case 'rule':
      return judgeReference(condition.rule, place, progress);
    default:
      return combine(
        condition,
        condition.of.map((part) => judge(part, place, progress)),
      );
  }
}

/** Whether another rule stands in this period. What it could not judge leaves open whether it would. */
function judgeReference(rule: RuleCode, { number }: Place, { standings }: Standings): Judged {
  const reached = standings.get(rule)?.get(number);
  const current = reached?.standing.current ?? null;
  if (current !== null) {
    const evidence = [
      { kind: 'rule', rule, period: current.firedIn, recordedAt: current.knownSince },
    ] as const;
    return { fires: true, holds: true, evidence, unknown: reached?.judged.unknown ?? [] };
  }
  const truth = reached === undefined || reached.judged.fires === null ? null : false;
  return { fires: truth, holds: truth, evidence: [], unknown: reached?.judged.unknown ?? [] };
}

function tell(rule: Rule, reached: ReadonlyMap<number, Reached> = new Map()): Evaluation {
  const last = [...reached].at(-1);
  if (last === undefined) return { signals: [], unjudged: [] };
  const [number, { standing, judged }] = last;
  const episodes = standing.current === null ? standing.past : [...standing.past, standing.current];
  const { code, severity, grain } = rule;
  const isUnjudged = standing.current === null && judged.fires === null;
  return {
    signals: episodes.map((episode) => ({ ...episode, rule: code, severity, grain })),
    unjudged: isUnjudged
      ? [{ rule: code, period: periodNumbered(number, grain), unknown: judged.unknown }]
      : [],
  };
}
