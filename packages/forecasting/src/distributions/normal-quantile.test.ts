import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evenly } from '../testing/arbitraries.ts';
import { normalCdf } from '../testing/normal-cdf.ts';
import { lowerNormalQuantile, normalQuantile } from './normal-quantile.ts';

test.each([
  // The checks that Wichura prints with his algorithm.
  [0.25, -0.6744897501960817],
  [0.001, -3.090232306167813],
  [1e-20, -9.26234008979841],
])('the quantile of %d', (u, z) => {
  expect(lowerNormalQuantile(u)).toBeCloseTo(z, 12);
  expect(normalQuantile(u)).toBe(lowerNormalQuantile(u));
});

test('it undoes the distribution function, in the middle and in both tails', () => {
  const anywhere = evenly(1e-12, 1 - 1e-12);
  const inTail = evenly(-250, -1).map((power) => 10 ** power);
  fc.assert(
    fc.property(fc.oneof(anywhere, inTail), (u) => {
      expect(normalCdf(normalQuantile(u)) / u).toBeCloseTo(1, 9);
    }),
  );
});

test('upper quantiles mirror the lower ones', () => {
  expect([0.5, 0, 1].map(normalQuantile)).toEqual([0, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
  expect(normalQuantile(0.75)).toBe(-normalQuantile(0.25));
});
