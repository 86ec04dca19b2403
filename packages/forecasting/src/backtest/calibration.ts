import type { ForecastMonth } from './delivered-forecast.ts';
import { meanOf } from './forecast-errors.ts';
import { wilsonInterval } from './wilson.ts';

/** How one quantile did: over many months its level is the share of the actuals that should not exceed it. */
export interface CalibrationRow {
  readonly level: number;
  /** Months with this quantile and an actual. */
  readonly points: number;
  /** Actuals at or below the quantile. */
  readonly below: number;
  readonly share: number;
  /** 95 % Wilson interval of the share. */
  readonly interval: readonly [number, number];
  /** Whether the level lies within the interval: what was seen does not contradict it. */
  readonly isConsistent: boolean;
  /** Mean pinball loss, in the unit of the forecast, 0 or more; smaller is better. */
  readonly meanPinball: number;
}

/** How often the actual fell within a band between two quantiles. */
export interface BandCoverage {
  readonly lower: number;
  readonly upper: number;
  /** Share that should fall within: upper - lower. */
  readonly expected: number;
  /** Months with both quantiles and an actual. */
  readonly points: number;
  readonly within: number;
  readonly share: number | null;
  /** 95 % Wilson interval of the share. */
  readonly interval: readonly [number, number];
}

/**
 * Pinball (quantile) loss: level · (actual - value) when the actual lies above the quantile's value, else (1 - level) ·
 * (value - actual). In the unit of the forecast, 0 or more; its expectation is lowest at the true quantile.
 * Source: R. Koenker and G. Bassett, Regression quantiles, Econometrica 46 (1978).
 *
 * @example
 * pinballLoss(0.9, 100, 110) // => 9
 */
export function pinballLoss(level: number, value: number, actual: number): number {
  return Math.max(level * (actual - value), (1 - level) * (value - actual));
}

/** One row per level that any delivery gave, lowest first; months without an actual are left out. */
export function calibrate(months: readonly ForecastMonth[]): readonly CalibrationRow[] {
  const points = months.flatMap(({ quantiles, actual }) =>
    actual === null ? [] : quantiles.map((quantile) => ({ ...quantile, actual })),
  );
  return [...Map.groupBy(points, ({ level }) => level)]
    .toSorted(([a], [b]) => a - b)
    .map(([level, own]) => {
      const below = own.filter(({ value, actual }) => actual <= value).length;
      const interval = wilsonInterval(below, own.length);
      return {
        level,
        points: own.length,
        below,
        share: below / own.length,
        interval,
        isConsistent: interval[0] <= level && level <= interval[1],
        meanPinball: meanOf(own.map(({ value, actual }) => pinballLoss(level, value, actual))) ?? 0,
      };
    });
}

/** Share of the actuals between the quantiles at two levels, both ends included; months that lack either are left out. */
export function coverBand(months: readonly ForecastMonth[], lower: number, upper: number): BandCoverage {
  const inside = months.flatMap(({ quantiles, actual }) => {
    const low = quantiles.find(({ level }) => level === lower)?.value;
    const high = quantiles.find(({ level }) => level === upper)?.value;
    return low === undefined || high === undefined || actual === null
      ? []
      : [low <= actual && actual <= high];
  });
  const within = inside.filter(Boolean).length;
  return {
    lower,
    upper,
    expected: upper - lower,
    points: inside.length,
    within,
    share: inside.length === 0 ? null : within / inside.length,
    interval: wilsonInterval(within, inside.length),
  };
}
