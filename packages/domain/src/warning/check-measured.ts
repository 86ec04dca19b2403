import type { IndicatorUnit } from '../indicators/indicator.ts';
import type { Grain } from '../indicators/period.ts';
import {
  type LevelCondition,
  type MeasuredCondition,
  NOISE,
  type Threshold,
  type TrendCondition,
  type WatchedIndicator,
} from './rule.ts';
import { problemAt, type RulePlace, type RuleProblem } from './rule-problem.ts';
import { smallestChance } from './trend.ts';

/** Longest window of a trend, in periods. */
export const LONGEST_WINDOW = 40;
const SHORTEST_WINDOW = 3;

/**
 * What is wrong with a condition about one indicator. Between the level at which it fires and the one at which it clears
 * there must be more room than noise can bridge: a value that wavers by one `NOISE` to both sides moves a level by two, and a
 * difference of two values by four.
 */
export function checkMeasured(
  condition: MeasuredCondition,
  place: RulePlace,
  grain: Grain,
  catalogue: ReadonlyMap<string, WatchedIndicator>,
): readonly RuleProblem[] {
  const indicator = catalogue.get(condition.indicator);
  const at = (part: string): RulePlace => ({ ...place, path: `${place.path}.${part}` });
  if (indicator === undefined) return [problemAt(at('indicator'), 'unknown_indicator', condition.indicator)];
  if (!indicator.grains.includes(grain))
    return [problemAt(at('indicator'), 'not_of_this_grain', condition.indicator)];
  if (condition.kind === 'level') return checkLevel(condition, at, indicator);
  return [
    ...checkMove(condition, at, indicator),
    ...(condition.kind === 'trend'
      ? checkWindow(condition, at, indicator.isSeasonal && grain === 'quarter')
      : []),
  ];
}

type At = (part: string) => RulePlace;

function checkLevel(
  { side, fireAt, clearAt }: LevelCondition,
  at: At,
  indicator: WatchedIndicator,
): readonly RuleProblem[] {
  const asked = [fireAt, clearAt];
  if (asked.some((threshold) => !Number.isFinite(numberOf(threshold))))
    return [problemAt(at('fireAt'), 'not_a_number')];
  const needsSignal = asked.some(({ kind }) => kind === 'signal_value');
  if (needsSignal && indicator.signalValues.length === 0)
    return [problemAt(at('fireAt'), 'no_signal_value', indicator.code)];
  const signals = needsSignal ? indicator.signalValues.map(({ value }) => value) : [0];
  const sign = side === 'below' ? 1 : -1;
  const rooms = signals.map((signal) => sign * (levelFor(clearAt, signal) - levelFor(fireAt, signal)));
  return checkRoom(Math.min(...rooms), { times: 2, unit: indicator.unit }, at);
}

function numberOf(threshold: Threshold): number {
  return threshold.kind === 'value' ? threshold.value : threshold.plus;
}

function levelFor(threshold: Threshold, signal: number): number {
  return threshold.kind === 'value' ? threshold.value : signal + threshold.plus;
}

function checkMove(
  { fireAt, clearAt }: Extract<MeasuredCondition, { readonly fireAt: number }>,
  at: At,
  { unit }: WatchedIndicator,
): readonly RuleProblem[] {
  if (!(Number.isFinite(fireAt) && Number.isFinite(clearAt)))
    return [problemAt(at('fireAt'), 'not_a_number')];
  if (fireAt < 2 * NOISE[unit])
    return [problemAt(at('fireAt'), 'drowned_in_noise', told({ times: 2, unit }))];
  return checkRoom(fireAt - clearAt, { times: 4, unit }, at);
}

/** Decimal steps such as 1.3 less 1.2 are not exact in binary. */
const ROUNDING = 1e-9;

/** So many times the noise of a unit. */
interface Noise {
  readonly times: number;
  readonly unit: IndicatorUnit;
}

function checkRoom(room: number, least: Noise, at: At): readonly RuleProblem[] {
  if (room <= 0) return [problemAt(at('clearAt'), 'clears_where_it_fires')];
  return room >= least.times * NOISE[least.unit] - ROUNDING
    ? []
    : [problemAt(at('clearAt'), 'band_too_narrow', told(least))];
}

/** The noise as people write it: money in euros. */
function told({ times, unit }: Noise): number {
  return (times * NOISE[unit]) / (unit === 'cents' ? 100 : 1);
}

function checkWindow(
  { periods, significance }: TrendCondition,
  at: At,
  isSeasonal: boolean,
): readonly RuleProblem[] {
  if (!Number.isInteger(periods) || periods < SHORTEST_WINDOW || periods > LONGEST_WINDOW)
    return [problemAt(at('periods'), 'too_few_periods', SHORTEST_WINDOW)];
  if (!(significance > 0 && significance < 1)) return [problemAt(at('significance'), 'not_a_number')];
  return smallestChance(periods, isSeasonal) <= significance
    ? []
    : [problemAt(at('periods'), 'never_significant', significance)];
}
