import { expect, test } from 'vitest';
import { betaQuantiles } from './pert.ts';
import { NODES } from './table-nodes.ts';

/** Distribution functions of beta distributions with alpha + beta = 6 whose formula is short, written so that tails keep digits. */
test.each([
  [2, 4, (x: number) => x ** 2 * (10 - 20 * x + 15 * x * x - 4 * x ** 3)],
  [1, 5, (x: number) => -Math.expm1(5 * Math.log1p(-x))],
  [5, 1, (x: number) => x ** 5],
  [3, 3, (x: number) => x ** 3 * (10 - 15 * x + 6 * x * x)],
  [4, 2, (x: number) => x ** 4 * (5 - 4 * x)],
])('beta(%d, %d): the quantiles undo the distribution function, far into the tail', (alpha, beta, cdf) => {
  const quantiles = betaQuantiles(alpha, beta).lower;
  expect(quantiles).toHaveLength(NODES.length);
  for (const [node, x] of quantiles.entries()) {
    const share = NODES[node] ?? Number.NaN;
    // The error of x is that of the share, divided by the density.
    const density = (cdf(x * 1.00001) - cdf(x)) / (x * 0.00001);
    expect(Math.abs(cdf(x) - share) / density / x).toBeLessThan(1e-4);
  }
});

test('a shape that is no whole number rises from 0 to the median, between its neighbours', () => {
  const [low, own, high] = [betaQuantiles(2, 4), betaQuantiles(2.5, 3.5), betaQuantiles(3, 3)].map(
    ({ lower }) => lower,
  ) as [Float64Array, Float64Array, Float64Array];
  for (const [node, x] of own.entries()) {
    expect(x).toBeGreaterThan(own[node - 1] ?? 0);
    expect(x).toBeGreaterThan(low[node] ?? 1);
    expect(x).toBeLessThan(high[node] ?? 0);
  }
  // The median of beta(2.5, 3.5) is about (α - ⅓)/(α + β - ⅔), within a thousandth (Kerman, 2011).
  expect(own.at(-1)).toBeCloseTo((2.5 - 1 / 3) / (6 - 2 / 3), 2);
});

test('distances to 1 are the quantiles of the mirror image', () => {
  const { upper } = betaQuantiles(2.5, 3.5);
  const { lower } = betaQuantiles(3.5, 2.5);
  for (const [node, distance] of upper.entries()) expect(distance / (lower[node] ?? 0)).toBeCloseTo(1, 12);
});
