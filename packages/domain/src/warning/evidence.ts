import type { Instant } from '../core/dates.ts';
import type { PeriodCode } from '../indicators/period.ts';
import type { IndicatorCode, LevelCondition, Movement, RuleCode } from './rule.ts';

/** What every piece of evidence tells: of which period it speaks, and since when its value was known. */
interface Dated {
  readonly period: PeriodCode;
  readonly recordedAt: Instant;
}

export interface LevelEvidence extends Dated {
  readonly kind: 'level';
  readonly indicator: IndicatorCode;
  readonly side: LevelCondition['side'];
  readonly value: number;
  /** The level that it lies below or above: the one at which the rule fires, or else the one up to which it stands. */
  readonly threshold: number;
  /** The signal value from which that level follows, with its source; null for a level of the rule itself. */
  readonly signalValue: { readonly value: number; readonly source: string } | null;
}

export interface ChangeEvidence extends Dated {
  readonly kind: 'change';
  readonly indicator: IndicatorCode;
  readonly direction: Movement;
  readonly value: number;
  readonly comparedPeriod: PeriodCode;
  readonly comparedValue: number;
  /** How far it moved in that direction, and more than how much is asked to fire, or else to stand. */
  readonly change: number;
  readonly threshold: number;
}

export interface TrendEvidence extends Dated {
  readonly kind: 'trend';
  readonly indicator: IndicatorCode;
  readonly direction: Movement;
  readonly value: number;
  readonly comparedPeriod: PeriodCode;
  readonly comparedValue: number;
  readonly change: number;
  readonly threshold: number;
  /** Known values in the window, Theil-Sen slope in units per period, and the chance of such a movement without a trend. */
  readonly n: number;
  readonly slope: number;
  readonly pValue: number;
}

/** That another rule stands, since the period told. */
export interface RuleEvidence extends Dated {
  readonly kind: 'rule';
  readonly rule: RuleCode;
}

export type MeasuredEvidence = LevelEvidence | ChangeEvidence | TrendEvidence;
export type Evidence = MeasuredEvidence | RuleEvidence;

/** `not_reported`: nothing came in; `unknown`: reported as unknown; `no_signal_value`: none holds; `too_few`: no trend to see yet. */
export const UNKNOWN_REASONS = ['not_reported', 'unknown', 'no_signal_value', 'too_few'] as const;

/** A value that a rule needed and that nobody knows. */
export interface UnknownValue {
  readonly indicator: IndicatorCode;
  readonly period: PeriodCode;
  readonly reason: (typeof UNKNOWN_REASONS)[number];
}

/** Whether something is so; null when that is not known. */
export type Truth = boolean | null;

/** What one condition comes to in one period. */
export interface Judged {
  /** Whether it is met as it must be to fire. */
  readonly fires: Truth;
  /** Whether it still holds once fired: up to the level at which it clears. */
  readonly holds: Truth;
  /** What speaks for it: of what fires, or else of what holds. */
  readonly evidence: readonly Evidence[];
  readonly unknown: readonly UnknownValue[];
}
