/**
 * Shapley values of n players from the values of all 2^n coalitions (bit i of the index: player i takes part): the average,
 * over the sizes 0 … n-1 of a coalition without player i and over the coalitions of that size, of what i adds,
 * φ_i = 1/n Σ_s Σ_{|S| = s} (v(S ∪ i) - v(S)) / C(n-1, s). They add up to v(all) - v(none) but for rounding; a player who
 * never adds anything gets exactly 0, and for additive values of whole numbers each gets exactly what it adds.
 * Unit: that of the values; n from 0 to 20.
 * Source: L.S. Shapley, A value for n-person games, Contributions to the Theory of Games II (1953).
 *
 * @example
 * shapleyValues(Float64Array.of(0, 10, 0, 30), 2) // => [20, 10]
 */
export function shapleyValues(values: Float64Array, players: number): readonly number[] {
  return Array.from({ length: players }, (_, player) => {
    const perSize = sumsOfAdded(values, players, player);
    return perSize.reduce((sum, added, size) => sum + added / choose(players - 1, size), 0) / players;
  });
}

/** What a player adds, summed over the coalitions without it of each size. */
function sumsOfAdded(values: Float64Array, players: number, player: number): readonly number[] {
  const bit = 1 << player;
  const sums = Array.from({ length: players }, () => 0);
  for (const [mask, value] of values.entries()) {
    if (mask & bit) continue;
    const size = countBits(mask);
    sums[size] = (sums[size] ?? 0) + (values[mask | bit] ?? Number.NaN) - value;
  }
  return sums;
}

function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Binomial coefficient, exact: each step divides a product of consecutive numbers. */
function choose(n: number, k: number): number {
  let result = 1;
  for (let i = 1; i <= k; i++) result = (result * (n - k + i)) / i;
  return result;
}
