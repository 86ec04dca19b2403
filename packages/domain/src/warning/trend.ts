import { mannKendall } from '../kpis/mann-kendall.ts';
import { theilSenSlope } from '../kpis/theil-sen.ts';
import type { Movement } from './rule.ts';

/** A known value at a place in a series; places count periods. */
export interface Placed {
  readonly at: number;
  readonly value: number;
}

/** Fewest known values, as part of the window, that say something of all of it. */
const KNOWN_PART = 0.75;
const SEASONS = 4;

/** How a series moved over a window of periods. */
export interface Trend {
  /** Known values in the window. */
  readonly n: number;
  /** What is compared with the last value: the first known one, of a seasonal series the first of the same season. */
  readonly first: Placed;
  readonly last: Placed;
  /** How far it moved from the first to the last in the direction asked about; below 0 when the other way. */
  readonly change: number;
  /** Theil-Sen slope in units per period, upwards above 0. */
  readonly slope: number;
  /** Two-sided chance of such a movement without a trend. */
  readonly pValue: number;
  /** Whether rises outnumber falls, or falls rises, as asked about. */
  readonly goesThatWay: boolean;
}

/**
 * The trend of a series over the window of `periods` that ends with `last`: Mann-Kendall for whether there is one, Theil-Sen
 * for how steep it is. Values of a seasonal series are only ever compared with those of the same quarter (Hirsch, Slack and
 * Smith 1982). Null when the last value is unknown, when more than a quarter of the window is, or when nothing compares.
 */
export function trendOver(
  values: readonly Placed[],
  window: { readonly last: number; readonly periods: number },
  { direction, isSeasonal }: { readonly direction: Movement; readonly isSeasonal: boolean },
): Trend | null {
  const known = values
    .filter(({ at }) => window.last - window.periods < at && at <= window.last)
    .toSorted((a, b) => a.at - b.at);
  const last = known.at(-1);
  if (last?.at !== window.last || known.length < KNOWN_PART * window.periods) return null;
  const seasons = isSeasonal ? [...Map.groupBy(known, ({ at }) => at % SEASONS).values()] : [known];
  const first = seasons.find((season) => season.at(-1) === last)?.[0];
  const slope = theilSenSlope(seasons);
  if (first === undefined || first === last || slope === null) return null;
  const { s, pValue } = mannKendall(seasons.map((season) => season.map(({ value }) => value)));
  const sign = direction === 'fall' ? -1 : 1;
  return {
    n: known.length,
    first,
    last,
    change: sign * (last.value - first.value),
    slope,
    pValue,
    goesThatWay: sign * s > 0,
  };
}

/** The smallest chance that a window of so many periods can ever show: that of values that go one way all along. */
export function smallestChance(periods: number, isSeasonal: boolean): number {
  const steps = Array.from({ length: periods }, (_, at) => at);
  const seasons = isSeasonal ? [...Map.groupBy(steps, (at) => at % SEASONS).values()] : [steps];
  return mannKendall(seasons).pValue;
}
