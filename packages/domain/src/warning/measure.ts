import { endOf, type Grain } from '../indicators/period.ts';
import type { Judged, MeasuredEvidence, UnknownValue } from './evidence.ts';
import {
  type ChangeCondition,
  type IndicatorCode,
  type LevelCondition,
  type MeasuredCondition,
  signalValueOn,
  type Threshold,
  type TrendCondition,
  type WatchedIndicator,
} from './rule.ts';
import { compareInstants, type Known, type KnownValue, periodNumbered } from './series.ts';
import { type Placed, trendOver } from './trend.ts';

/** Where one looks: what is known, and the period that is judged. */
export interface Place {
  readonly known: Known;
  readonly grain: Grain;
  /** Number of the period (`periodNumber`). */
  readonly number: number;
}

type KnownNumber = KnownValue & { readonly value: number };
type Looked =
  | { readonly ok: true; readonly value: KnownNumber; readonly indicator: WatchedIndicator }
  | { readonly ok: false; readonly unknown: UnknownValue };

/** Room for rounding where decimal values are compared with a level. */
const ROUNDING = 1e-9;
const QUARTERS = 4;

/** What a condition about one indicator comes to in one period. */
export function measure(condition: MeasuredCondition, place: Place): Judged {
  switch (condition.kind) {
    case 'level':
      return measureLevel(condition, place);
    case 'change':
      return measureChange(condition, place);
    case 'trend':
      return measureTrend(condition, place);
  }
}

function measureLevel({ indicator: code, side, fireAt, clearAt }: LevelCondition, place: Place): Judged {
  const looked = look(code, place, place.number);
  if (!looked.ok) return unknownFor([looked.unknown]);
  const { value, indicator } = looked;
  const level = levelOf(fireAt, indicator, place);
  const clear = levelOf(clearAt, indicator, place);
  if (level === null || clear === null)
    return unknownFor([unknownAt(code, place, place.number, 'no_signal_value')]);
  const beyond = side === 'below' ? (at: number) => at - value.value : (at: number) => value.value - at;
  const fires = beyond(level.level) > ROUNDING;
  return judged(fires, beyond(clear.level) > ROUNDING, {
    kind: 'level',
    indicator: code,
    side,
    period: value.period,
    value: value.value,
    threshold: fires ? level.level : clear.level,
    signalValue: level.signalValue,
    recordedAt: value.recordedAt,
  });
}

function levelOf(threshold: Threshold, indicator: WatchedIndicator, { grain, number }: Place) {
  if (threshold.kind === 'value') return { level: threshold.value, signalValue: null };
  const signal = signalValueOn(indicator, endOf(periodNumbered(number, grain)));
  if (signal === undefined) return null;
  return {
    level: signal.value + threshold.plus,
    signalValue: { value: signal.value, source: signal.source },
  };
}

function measureChange(condition: ChangeCondition, place: Place): Judged {
  const { indicator: code, direction, fireAt, clearAt } = condition;
  const now = look(code, place, place.number);
  if (!now.ok) return unknownFor([now.unknown]);
  const before = look(code, place, place.number - stepBack(now.indicator, place.grain));
  if (!before.ok) return unknownFor([before.unknown]);
  const change = (direction === 'fall' ? -1 : 1) * (now.value.value - before.value.value);
  const fires = change > fireAt + ROUNDING;
  return judged(fires, change > clearAt + ROUNDING, {
    kind: 'change',
    indicator: code,
    direction,
    period: now.value.period,
    value: now.value.value,
    comparedPeriod: before.value.period,
    comparedValue: before.value.value,
    change,
    threshold: fires ? fireAt : clearAt,
    recordedAt: later(now.value, before.value),
  });
}

/** A seasonal indicator is compared with the same quarter of the year before. */
function stepBack({ isSeasonal }: WatchedIndicator, grain: Grain): number {
  return isSeasonal && grain === 'quarter' ? QUARTERS : 1;
}

function measureTrend(condition: TrendCondition, place: Place): Judged {
  const { indicator: code, direction, periods, significance, fireAt, clearAt } = condition;
  const now = look(code, place, place.number);
  if (!now.ok) return unknownFor([now.unknown]);
  const values = placedValues(code, place, periods);
  const isSeasonal = now.indicator.isSeasonal && place.grain === 'quarter';
  const trend = trendOver(values, { last: place.number, periods }, { direction, isSeasonal });
  if (trend === null) return unknownFor([unknownAt(code, place, place.number, 'too_few')]);
  const { n, slope, pValue, change, first, goesThatWay } = trend;
  const compared = place.known.at(code, first.at) ?? now.value;
  const fires = goesThatWay && pValue <= significance && change > fireAt + ROUNDING;
  const moved = {
    indicator: code,
    direction,
    period: now.value.period,
    value: now.value.value,
    comparedPeriod: compared.period,
    comparedValue: first.value,
    change,
    recordedAt: values.reduce<KnownValue>((last, { at }) => {
      const value = place.known.at(code, at) ?? last;
      return later(last, value) === value.recordedAt ? value : last;
    }, now.value).recordedAt,
  };
  // What no longer goes one way steadily may hold a signal up as a change, and is told as one.
  const evidence: MeasuredEvidence = fires
    ? { kind: 'trend', ...moved, threshold: fireAt, n, slope, pValue }
    : { kind: 'change', ...moved, threshold: clearAt };
  return judged(fires, change > clearAt + ROUNDING, evidence);
}

function placedValues(code: IndicatorCode, { known, number }: Place, periods: number): readonly Placed[] {
  return Array.from({ length: periods }, (_, back) => number - back).flatMap((at) => {
    const value = known.at(code, at)?.value ?? null;
    return value === null ? [] : [{ at, value }];
  });
}

function look(code: IndicatorCode, place: Place, number: number): Looked {
  const indicator = place.known.indicators.get(code);
  const found = place.known.at(code, number);
  if (indicator === undefined || found === undefined)
    return { ok: false, unknown: unknownAt(code, place, number, 'not_reported') };
  if (found.value === null) return { ok: false, unknown: unknownAt(code, place, number, 'unknown') };
  return { ok: true, value: { ...found, value: found.value }, indicator };
}

function unknownAt(
  indicator: IndicatorCode,
  { grain }: Place,
  number: number,
  reason: UnknownValue['reason'],
): UnknownValue {
  return { indicator, period: periodNumbered(number, grain), reason };
}

function unknownFor(unknown: readonly UnknownValue[]): Judged {
  return { fires: null, holds: null, evidence: [], unknown };
}

function judged(fires: boolean, holds: boolean, evidence: MeasuredEvidence): Judged {
  return { fires, holds: fires || holds, evidence: fires || holds ? [evidence] : [], unknown: [] };
}

/** When the later of two values was known. */
function later(a: KnownValue, b: KnownValue): KnownValue['recordedAt'] {
  return compareInstants(a.recordedAt, b.recordedAt) >= 0 ? a.recordedAt : b.recordedAt;
}
