import type { Instant } from '../core/dates.ts';
import { newId } from '../core/ids.ts';
import { addPeriods, endOf, type PeriodCode, periodCode } from '../indicators/period.ts';
import type { LevelCondition, Rule, RuleSet, WatchedIndicator } from '../warning/rule.ts';
import type { IndicatorSeries, KnownValue } from '../warning/series.ts';

/** An indicator in per cent that is better when higher, with 15 as its signal value. */
export function buildIndicator(overrides: Partial<WatchedIndicator> = {}): WatchedIndicator {
  return {
    code: 'solvabiliteit',
    unit: 'percent',
    isSeasonal: false,
    grains: ['quarter', 'year'],
    signalValues: [{ value: 15, from: null, to: null, source: 'Proef', standing: 'probable' }],
    ...overrides,
  };
}

/** Fires below 15, and is over from 17 on. */
export function buildLevel(overrides: Partial<LevelCondition> = {}): LevelCondition {
  return {
    kind: 'level',
    indicator: 'solvabiliteit',
    side: 'below',
    fireAt: { kind: 'value', value: 15 },
    clearAt: { kind: 'value', value: 17 },
    ...overrides,
  };
}

/** A rule about quarters that fires and clears at once. */
export function buildRule(overrides: Partial<Rule> = {}): Rule {
  return {
    code: 'vermogen',
    name: 'Weinig vermogen',
    why: '',
    severity: 'attention',
    grain: 'quarter',
    condition: buildLevel(),
    fireAfter: 1,
    clearAfter: 1,
    ...overrides,
  };
}

export function buildRuleSet(...rules: readonly Rule[]): RuleSet {
  return { id: newId(), name: 'Proef', rules };
}

/** The moment on which a period became known when nothing else is said: a month after it ended. */
export function knownOn(period: PeriodCode, days = 30): Instant {
  return `${Temporal.PlainDate.from(endOf(period)).add({ days }).toString()}T12:00:00Z` as Instant;
}

/** A series of quarters from 2020-Q1 on, each known a month after it ended; undefined is never reported. */
export function buildSeries(
  values: readonly (number | null | undefined)[],
  indicator: Partial<WatchedIndicator> = {},
): IndicatorSeries {
  const known = values.flatMap((value, count): readonly KnownValue[] => {
    const period = quarter(count);
    return value === undefined ? [] : [{ period, value, recordedAt: knownOn(period) }];
  });
  return { indicator: buildIndicator(indicator), values: known };
}

/** The quarter that lies `count` after 2020-Q1. */
export function quarter(count: number): PeriodCode {
  return addPeriods(periodCode('2020-Q1'), count);
}
