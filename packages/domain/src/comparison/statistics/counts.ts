/** How probable each number of events is, from the first that matters; the probabilities sum to 1. */
export interface CountDistribution {
  readonly first: number;
  readonly probabilities: readonly number[];
}

/** Below this share of the most probable number, a number of events is left out. */
const NEGLIGIBLE = 1e-18;

/** The number of successes in `n` independent trials with probability `chance` each. */
export function binomial(n: number, chance: number): CountDistribution {
  if (!Number.isInteger(n) || n < 0) throw new RangeError('a number of trials is whole and not below zero');
  if (!(chance >= 0 && chance <= 1)) throw new RangeError('a chance lies from 0 to 1');
  const odds = chance / (1 - chance);
  if (chance === 1) return { first: n, probabilities: [1] };
  return around(Math.floor((n + 1) * chance), (count) =>
    count < n ? ((n - count) / (count + 1)) * odds : 0,
  );
}

/** The number of events that happen independently, `expected` on average. */
export function poisson(expected: number): CountDistribution {
  if (!(expected >= 0)) throw new RangeError('an expected number is not below zero');
  return around(Math.floor(expected), (count) => expected / (count + 1));
}

/**
 * Builds a distribution outwards from its most probable number. `step` says how many times as probable the next number is;
 * so nothing under- or overflows, and the work grows with the width and not with the number of trials.
 */
function around(mode: number, step: (count: number) => number): CountDistribution {
  const above: number[] = [];
  for (let count = mode, weight = step(mode); weight > NEGLIGIBLE; count += 1, weight *= step(count))
    above.push(weight);
  const below: number[] = [];
  for (let count = mode - 1, weight = 1; count >= 0; count -= 1) {
    weight /= step(count);
    if (weight < NEGLIGIBLE) break;
    below.push(weight);
  }
  const weights = [...below.reverse(), 1, ...above];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { first: mode - below.length, probabilities: weights.map((weight) => weight / total) };
}

/**
 * The number of events that is exceeded with probability 1 − p, read between the whole numbers: with r the first whole
 * number of which the cumulative probability F(r) reaches p, r − (F(r) − p) ÷ (F(r) − F(r − 1)).
 * Source: D. J. Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 24 (2005), appendix A.1.
 */
export function interpolatedQuantile({ first, probabilities }: CountDistribution, p: number): number {
  let reached = 0;
  for (const [place, probability] of probabilities.entries()) {
    if (reached + probability >= p) return first + place - (reached + probability - p) / probability;
    reached += probability;
  }
  return first + probabilities.length - 1;
}
