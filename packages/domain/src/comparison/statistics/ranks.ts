import { normalQuantile } from './normal.ts';

/** A figure with how uncertain it is. */
export interface Estimate {
  readonly value: number;
  /** Standard error, in the unit of the value. */
  readonly error: number;
}

/** A place in the order from low to high, 1 for the lowest, and between which places it surely lies. */
export interface RankInterval {
  readonly rank: number;
  readonly first: number;
  readonly last: number;
}

/** How many standard errors each of `count` independent intervals reaches, so that together they hold with this confidence. */
export function jointMultiplier(count: number, confidence: number): number {
  return normalQuantile(1 - (1 - confidence ** (1 / count)) / 2);
}

/**
 * The order of figures, with for each the places that it may have: after all whose interval lies wholly below its own, before all
 * whose interval lies wholly above. All together hold with this confidence, so that nobody is called last who may be in the
 * middle. Ties share the lowest place.
 * Source: M. Klein, T. Wright and J. Wieczorek, A joint confidence region for an overall ranking of populations, JRSS C 69 (2020).
 */
export function rankIntervals(estimates: readonly Estimate[], confidence = 0.9): readonly RankInterval[] {
  const reach = estimates.length === 0 ? 0 : jointMultiplier(estimates.length, confidence);
  const intervals = estimates.map(({ value, error }) => ({
    low: value - reach * error,
    high: value + reach * error,
  }));
  const lows = intervals.map(({ low }) => low).sort((one, other) => one - other);
  const highs = intervals.map(({ high }) => high).sort((one, other) => one - other);
  const values = estimates.map(({ value }) => value).sort((one, other) => one - other);
  return estimates.map(({ value }, at) => {
    const own = intervals[at] ?? { low: value, high: value };
    return {
      rank: 1 + countBelow(values, value),
      first: 1 + countBelow(highs, own.low),
      last: estimates.length - countAbove(lows, own.high),
    };
  });
}

/** How many of the sorted figures are smaller. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) < limit) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** How many of the sorted figures are larger. */
function countAbove(sorted: readonly number[], limit: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) > limit) to = middle;
    else from = middle + 1;
  }
  return sorted.length - from;
}

/**
 * How uncertain a provider's own level is: the spread of its figures over the last periods around their mean, divided by the square
 * root of how many there are. Null below four figures: then nothing is known of it.
 */
export function levelOf(values: readonly number[]): Estimate | null {
  if (values.length < 4) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { value: mean, error: Math.sqrt(squares / (values.length - 1) / values.length) };
}
