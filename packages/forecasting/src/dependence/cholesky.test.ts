import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evenly } from '../testing/arbitraries.ts';
import { findCholesky, isPositiveDefinite } from './cholesky.ts';

test('the factor of a correlation of 0.6 is the triangle 3-4-5', () => {
  expect([
    ...(findCholesky([
      [1, 0.6],
      [0.6, 1],
    ])?.lower ?? []),
  ]).toEqual([1, 0, 0.6, 0.8]);
});

test('a factor with whole numbers is found back', () => {
  const matrix = [
    [4, 12, -16],
    [12, 37, -43],
    [-16, -43, 98],
  ];
  expect(findCholesky(matrix)).toEqual({ size: 3, lower: Float64Array.of(2, 0, 0, 6, 1, 0, -8, 5, 3) });
});

test('L Lᵀ is the matrix again, for any matrix made as one', () => {
  const entries = fc.array(evenly(-1, 1), { minLength: 16, maxLength: 16 });
  fc.assert(
    fc.property(entries, (flat) => {
      const entry = (i: number, j: number) => (i === j ? 1 : (flat[i * 4 + j] ?? 0) * (j < i ? 1 : 0));
      const matrix = product(entry, 4);
      const { lower } = findCholesky(matrix) ?? { lower: new Float64Array() };
      const again = product((i, j) => lower[i * 4 + j] ?? Number.NaN, 4);
      for (const [i, row] of again.entries())
        for (const [j, value] of row.entries()) expect(value).toBeCloseTo(matrix[i]?.[j] ?? Number.NaN, 12);
    }),
  );
});

function product(entry: (i: number, j: number) => number, size: number): number[][] {
  const range = Array.from({ length: size }, (_, k) => k);
  return range.map((i) => range.map((j) => range.reduce((sum, k) => sum + entry(i, k) * entry(j, k), 0)));
}

test('an equal correlation of n things exists above -1 / (n - 1) and below 1 only', () => {
  const equal = (rho: number) =>
    Array.from({ length: 5 }, (_, i) => Array.from({ length: 5 }, (_, j) => (i === j ? 1 : rho)));
  expect([-0.2501, -0.25, -0.2499, 0, 0.9999, 1].map((rho) => isPositiveDefinite(equal(rho)))).toEqual([
    false,
    false,
    true,
    true,
    true,
    false,
  ]);
});

test('what is singular but for rounding has no factor, what is nearly so has', () => {
  const two = (rho: number) => [
    [1, rho],
    [rho, 1],
  ];
  expect(findCholesky(two(1 - 1e-13))).toBeUndefined();
  expect(findCholesky(two(1 - 1e-11))).toBeDefined();
  expect(findCholesky([[Number.NaN]])).toBeUndefined();
  expect(findCholesky([])).toEqual({ size: 0, lower: new Float64Array() });
});
