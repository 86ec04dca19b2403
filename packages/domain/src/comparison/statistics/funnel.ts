import { normalQuantile } from './normal.ts';

/*
 * Control limits of a funnel plot: between which values a provider of a given size is expected to lie when it is like all
 * others. Source of the formulas: D. J. Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in
 * Medicine 24 (2005) 1185-1202. A funnel asks for a look; it gives no rank and no norm.
 */

/** Between which values a provider of this size is expected to lie. */
export interface FunnelLimits {
  readonly low: number;
  readonly high: number;
}

/** The two funnels that are drawn: about one in twenty, and about one in five hundred, lies outside by chance alone. */
export const FUNNEL_COVERAGES = [0.95, 0.998] as const;

/** What of a provider is compared: `above` ÷ `below`, which weighs as much as `below`. */
export interface FunnelPoint {
  readonly above: number;
  readonly below: number;
}

/** The value of all together, Σ above ÷ Σ below; null when nothing is divided by. */
export function funnelTarget(points: readonly FunnelPoint[]): number | null {
  const below = points.reduce((sum, point) => sum + point.below, 0);
  return below > 0 ? points.reduce((sum, point) => sum + point.above, 0) / below : null;
}

/**
 * Limits by the normal approximation: target ± z √(g ÷ precision), g the variance of one unit (`target (1 − target)` for a
 * share of separate cases; of amounts, hours and days what `spreadFunnel` estimates, dispersion included).
 */
export function normalLimits(
  target: number,
  unitVariance: number,
  precision: number,
  coverage: number,
): FunnelLimits {
  const deviation = Math.sqrt(unitVariance / precision);
  return limitsOf(coverage, (p) => target + normalQuantile(p) * deviation);
}

function limitsOf(coverage: number, limit: (p: number) => number): FunnelLimits {
  const tail = (1 - coverage) / 2;
  return { low: limit(tail), high: limit(1 - tail) };
}

/** The share of the most extreme scores at each end that is drawn in before the dispersion is estimated. */
export const WINSORISED = 0.1;

/**
 * How much further providers lie apart than by chance alone: the mean square of their standardised scores, after the outer
 * tenth at each end was drawn in to the value next to it, so that a few outliers do not widen the funnel around
 * themselves (section 6, appendix A.3). Null without scores.
 */
export function dispersionOf(scores: readonly number[], winsorised = WINSORISED): number | null {
  if (scores.length === 0) return null;
  const sorted = scores.toSorted((one, other) => one - other);
  const cut = Math.floor(winsorised * sorted.length);
  const [low, high] = [sorted[cut] ?? 0, sorted[sorted.length - 1 - cut] ?? 0];
  const squares = sorted.map((score) => Math.min(Math.max(score, low), high) ** 2);
  return squares.reduce((sum, square) => sum + square, 0) / squares.length;
}

/** A funnel for ratios of amounts, hours or days, of which one unit has no variance known beforehand. */
export interface SpreadFunnel {
  readonly target: number;
  /** Estimated variance of one unit of `below`, outliers drawn in. */
  readonly unitVariance: number;
}

/**
 * The funnel of figures that are no counts of separate cases (euros, hours, days): how far apart providers lie is taken from
 * themselves. Each scores (above ÷ below − target) √below; the winsorised mean square of the scores is the variance of
 * one unit. Null below three providers, or when nothing differs.
 */
export function spreadFunnel(points: readonly FunnelPoint[]): SpreadFunnel | null {
  const target = funnelTarget(points);
  if (target === null || points.length < 3) return null;
  const scores = points
    .filter(({ below }) => below > 0)
    .map(({ above, below }) => (above / below - target) * Math.sqrt(below));
  const unitVariance = dispersionOf(scores) ?? 0;
  return unitVariance > 0 ? { target, unitVariance } : null;
}
