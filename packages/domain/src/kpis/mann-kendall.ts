import { normalTwoSided } from './normal.ts';

/** Series of at most this many values are tested exactly; longer ones by the normal approximation (Gilbert 1987). */
export const EXACT_UP_TO = 10;

export interface MannKendall {
  /** Number of rises less number of falls over all pairs of moments. */
  readonly s: number;
  /** Variance of S when there is no trend, corrected for ties. */
  readonly variance: number;
  /** Two-sided chance of an S at least this far from 0 when there is no trend. */
  readonly pValue: number;
  readonly method: 'exact' | 'normal';
}

/**
 * Mann-Kendall test for a monotonic trend (Mann 1945, Kendall 1975) over values in order of time. Given several series it
 * is the seasonal test of Hirsch, Slack and Smith (1982): S and its variance are summed, so that January is only ever
 * compared with January. Assumes independent values.
 *
 * Variance per series: [n(n-1)(2n+5) - Σ t(t-1)(2t+5)] / 18 over groups of t equal values. Up to ten values per series
 * the distribution of S is exact, ties included; beyond that z = (|S| - 1)/√variance with continuity correction.
 */
export function mannKendall(seasons: readonly (readonly number[])[]): MannKendall {
  const s = sum(seasons.map(scoreOf));
  const ties = seasons.map(tieSizes);
  const variance = sum(seasons.map((values, index) => varianceOf(values.length, ties[index] ?? [])));
  if (variance === 0) return { s, variance, pValue: 1, method: 'exact' };
  if (seasons.every((values) => values.length <= EXACT_UP_TO))
    return { s, variance, pValue: exactTwoSided(s, ties), method: 'exact' };
  const z = Math.max(0, Math.abs(s) - 1) / Math.sqrt(variance);
  return { s, variance, pValue: normalTwoSided(z), method: 'normal' };
}

function scoreOf(values: readonly number[]): number {
  let score = 0;
  for (const [index, value] of values.entries())
    for (const later of values.slice(index + 1)) score += Math.sign(later - value);
  return score;
}

/** Sizes of the groups of equal values; a value that stands alone is a group of one. */
function tieSizes(values: readonly number[]): readonly number[] {
  return [...Map.groupBy(values, (value) => value).values()].map((group) => group.length);
}

function varianceOf(n: number, ties: readonly number[]): number {
  const term = (size: number) => size * (size - 1) * (2 * size + 5);
  return (term(n) - sum(ties.map(term))) / 18;
}

/**
 * Exact two-sided chance. Over all orders of a series with groups of equal values, the number of falls is distributed as
 * the coefficients of the Gaussian multinomial of the group sizes, and S = pairs - 2·falls. Series are independent, so
 * their distributions are convolved.
 */
function exactTwoSided(s: number, ties: readonly (readonly number[])[]): number {
  const chances = ties.map(fallChances).reduce(convolve, [1]);
  const pairs = chances.length - 1;
  return Math.min(1, sum(chances.filter((_, falls) => Math.abs(pairs - 2 * falls) >= Math.abs(s))));
}

/** Told before, by sizes: those of at most ten values can be listed in some five hundred ways, and are asked of every window. */
const TOLD_CHANCES = new Map<string, readonly number[]>();

/** Chance of 0, 1, 2, … falls in a random order of groups of these sizes. */
function fallChances(sizes: readonly number[]): readonly number[] {
  const key = sizes.join();
  const told = TOLD_CHANCES.get(key) ?? countFalls(sizes);
  TOLD_CHANCES.set(key, told);
  return told;
}

/** A product of Gaussian binomials, as parts of the whole. */
function countFalls(sizes: readonly number[]): readonly number[] {
  let placed = 0;
  let counts: readonly number[] = [1];
  for (const size of sizes) {
    counts = convolve(counts, gaussianBinomial(placed + size, size));
    placed += size;
  }
  const total = sum(counts);
  return counts.map((count) => count / total);
}

/** Coefficients of the Gaussian binomial [n over k]: of the ways to mix k with n - k, how many have 0, 1, 2, … falls. */
function gaussianBinomial(n: number, k: number): readonly number[] {
  if (k === 0 || k === n) return [1];
  const without = gaussianBinomial(n - 1, k - 1);
  const shifted = gaussianBinomial(n - 1, k);
  return Array.from(
    { length: k * (n - k) + 1 },
    (_, power) => (without[power] ?? 0) + (shifted[power - k] ?? 0),
  );
}

function convolve(left: readonly number[], right: readonly number[]): readonly number[] {
  const product = new Array<number>(left.length + right.length - 1).fill(0);
  for (const [i, a] of left.entries())
    for (const [j, b] of right.entries()) product[i + j] = (product[i + j] ?? 0) + a * b;
  return product;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
