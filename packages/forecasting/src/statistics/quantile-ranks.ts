/** The two neighbours between which a quantile lies, and how far from the lower to the upper. */
export interface QuantilePlace {
  readonly lower: number;
  readonly upper: number;
  readonly weight: number;
}

/** z of a two-sided interval of 95 %. */
export const Z_95 = 1.959963984540054;

/**
 * Where the quantile of a share lies among `count` sorted values (ranks from 0): h = (count − 1)·share, between ⌊h⌋ and ⌊h⌋ + 1.
 * Source: Hyndman and Fan, Sample quantiles in statistical packages, The American Statistician 50 (1996), type 7.
 *
 * @example
 * placeOfQuantile(0.5, 4) // => { lower: 1, upper: 2, weight: 0.5 }
 */
export function placeOfQuantile(share: number, count: number): QuantilePlace {
  const place = (count - 1) * share;
  const lower = Math.floor(place);
  return { lower, upper: Math.min(lower + 1, count - 1), weight: place - lower };
}

/**
 * Ranks between which the true quantile lies in about 95 of 100 samples: count·share ± 1.96·√(count·share·(1 − share)), within
 * the sample. It supposes nothing of the distribution.
 * Source: David and Nagaraja, Order statistics, 3rd ed., section 7.1.
 *
 * @example
 * boundsOfQuantile(0.5, 10000) // => { lower: 4902, upper: 5098 }
 */
export function boundsOfQuantile(share: number, count: number): { lower: number; upper: number } {
  const spread = Z_95 * Math.sqrt(count * share * (1 - share));
  const within = (rank: number) => Math.max(0, Math.min(count - 1, rank));
  return {
    lower: within(Math.floor(count * share - spread)),
    upper: within(Math.ceil(count * share + spread)),
  };
}

/** A share of a count such as 0.07 × 100 comes out a hair above the whole number that is meant. */
const ROUNDING = 1e-9;

/**
 * The rank (from 0) of the lowest cash at which a certainty is reached: as many as ⌈certainty·count⌉ futures stay at or above it.
 *
 * @example
 * rankOfCertainty(0.95, 100) // => 5
 */
export function rankOfCertainty(certainty: number, count: number): number {
  return count - Math.max(1, Math.ceil(certainty * count - ROUNDING));
}
