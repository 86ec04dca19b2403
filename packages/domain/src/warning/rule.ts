import type { PlainDate } from '../core/dates.ts';
import type { RuleSetId } from '../core/ids.ts';
import type { IndicatorUnit, SignalValue } from '../indicators/indicator.ts';
import type { Grain } from '../indicators/period.ts';

/** Stable code of a rule within its set (`liquiditeit-krap`), and of an indicator of the catalogue (`solvabiliteit`). */
export type RuleCode = string;
export type IndicatorCode = string;

/** `attention`: to be looked at; `serious`: a reason to consider bijzonder beheer. */
export const SEVERITIES = ['attention', 'serious'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * A level in the unit of the indicator: a number of the rule itself, or the signal value that holds on the last day of the
 * period, moved by so much.
 */
export type Threshold =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'signal_value'; readonly plus: number };

/** Fires below (above) one level, and is over only from another one on. */
export interface LevelCondition {
  readonly kind: 'level';
  readonly indicator: IndicatorCode;
  readonly side: 'below' | 'above';
  readonly fireAt: Threshold;
  readonly clearAt: Threshold;
}

/**
 * Fires when the value moved by more than `fireAt` since the period before, and is over from `clearAt` on. Of a seasonal
 * indicator the same period of the year before is compared with. Both in the unit of the indicator, in the direction told.
 */
export interface ChangeCondition {
  readonly kind: 'change';
  readonly indicator: IndicatorCode;
  readonly direction: Movement;
  readonly fireAt: number;
  readonly clearAt: number;
}

/**
 * Fires when a window of periods shows a trend that chance alone would give at most as often as `significance` says
 * (Mann-Kendall, two-sided) and that moved the value by more than `fireAt` from its first to its last period. It is over
 * once it moved by no more than `clearAt`.
 */
export interface TrendCondition {
  readonly kind: 'trend';
  readonly indicator: IndicatorCode;
  readonly direction: Movement;
  readonly periods: number;
  readonly significance: number;
  readonly fireAt: number;
  readonly clearAt: number;
}

export type Movement = 'fall' | 'rise';
export type MeasuredCondition = LevelCondition | ChangeCondition | TrendCondition;

export type Condition =
  | MeasuredCondition
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'at_least'; readonly count: number; readonly of: readonly Condition[] }
  /** That another rule of the set stands. */
  | { readonly kind: 'rule'; readonly rule: RuleCode };

/** Fires after so many periods in which its condition is met, and clears after so many in which it no longer is. */
export interface Rule {
  readonly code: RuleCode;
  readonly name: string;
  /** What it means for the continuity of care, in the words of who wrote the rule. */
  readonly why: string;
  readonly severity: Severity;
  readonly grain: Grain;
  readonly condition: Condition;
  readonly fireAfter: number;
  readonly clearAfter: number;
}

/** Rules that are judged together; data, so that every region can keep its own beside the standard ones. */
export interface RuleSet {
  readonly id: RuleSetId;
  readonly name: string;
  readonly rules: readonly Rule[];
}

/** What a rule has to know of an indicator of the catalogue. */
export interface WatchedIndicator {
  readonly code: IndicatorCode;
  readonly unit: IndicatorUnit;
  readonly isSeasonal: boolean;
  readonly grains: readonly Grain[];
  readonly signalValues: readonly SignalValue[];
}

/**
 * What a value wavers by without anything being the matter, in the unit of the indicator: a point, a day, a piece, a
 * twentieth of a ratio, a thousand euro. A rule that such noise could switch on and off is refused.
 */
export const NOISE: Readonly<Record<IndicatorUnit, number>> = {
  percent: 1,
  ratio: 0.05,
  days: 1,
  count: 1,
  cents: 100_000,
};

/** The signal value that holds on a day; undefined when there is none. Of several, the one that began last. */
export function signalValueOn(
  { signalValues }: Pick<WatchedIndicator, 'signalValues'>,
  day: PlainDate,
): SignalValue | undefined {
  return signalValues
    .filter(({ from, to }) => (from === null || from <= day) && (to === null || day < to))
    .toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? ''))
    .at(-1);
}

/** The conditions directly inside a condition. */
export function partsOf(condition: Condition): readonly Condition[] {
  return condition.kind === 'all' || condition.kind === 'any' || condition.kind === 'at_least'
    ? condition.of
    : [];
}

/** The rules that a condition refers to, however deep, each once. */
export function rulesReferredTo(condition: Condition): readonly RuleCode[] {
  const own = condition.kind === 'rule' ? [condition.rule] : [];
  return [...new Set([...own, ...partsOf(condition).flatMap(rulesReferredTo)])];
}

/** The indicators that a condition reads, however deep, each once; those of rules that it refers to are not among them. */
export function indicatorsIn(condition: Condition): readonly IndicatorCode[] {
  const own = 'indicator' in condition ? [condition.indicator] : [];
  return [...new Set([...own, ...partsOf(condition).flatMap(indicatorsIn)])];
}
