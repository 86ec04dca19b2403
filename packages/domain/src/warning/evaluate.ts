import type { Instant } from '../core/dates.ts';
import type { Grain, PeriodCode } from '../indicators/period.ts';
import { combine } from './combine.ts';
import type { Judged, UnknownValue } from './evidence.ts';
import { measure, type Place } from './measure.ts';
import type { Condition, Rule, RuleCode, RuleSet, Severity } from './rule.ts';
import { orderRules } from './rule-order.ts';
import { type IndicatorSeries, type Known, knownAt, periodNumbered } from './series.ts';
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

/** What the rules before came to, period by period. */
interface Progress {
  readonly standings: ReadonlyMap<RuleCode, ReadonlyMap<number, Reached>>;
}

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
  const order = orderRules(ruleSet.rules);
  if (!order.ok) throw new RangeError(`rules refer to each other: ${order.round.join(' → ')}`);
  const known = {
    quarter: knownAt(series, 'quarter', moment),
    year: knownAt(series, 'year', moment),
  };
  const standings = new Map<RuleCode, ReadonlyMap<number, Reached>>();
  for (const rule of order.rules) standings.set(rule.code, follow(rule, known[rule.grain], { standings }));
  const told = ruleSet.rules.map((rule) => tell(rule, standings.get(rule.code)));
  return {
    signals: told.flatMap(({ signals }) => signals),
    unjudged: told.flatMap(({ unjudged }) => unjudged),
  };
}

/** Follows one rule through all periods that are known. */
function follow(rule: Rule, known: Known, progress: Progress): ReadonlyMap<number, Reached> {
  const reached = new Map<number, Reached>();
  if (known.span === null) return reached;
  let standing = AT_REST;
  for (let number = known.span.first; number <= known.span.last; number++) {
    const judged = judge(rule.condition, { known, grain: rule.grain, number }, progress);
    standing = advance(standing, periodNumbered(number, rule.grain), judged, rule);
    reached.set(number, { standing, judged });
  }
  return reached;
}

function judge(condition: Condition, place: Place, progress: Progress): Judged {
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
function judgeReference(rule: RuleCode, { number }: Place, { standings }: Progress): Judged {
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
