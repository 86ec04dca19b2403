import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evenly } from '../testing/arbitraries.ts';
import { isPositiveDefinite } from './cholesky.ts';
import { findCorrelationProblem } from './correlation-problems.ts';
import { nearestCorrelation } from './nearest-correlation.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

/** The example of the NAG library for its routine G02AA (nearest correlation matrix), with the answer that NAG prints. */
const NAG_ASKED = [
  [2, -1, 0, 0],
  [-1, 2, -1, 0],
  [0, -1, 2, -1],
  [0, 0, -1, 2],
];
const NAG_ANSWER = [
  [1, -0.8084124981489, 0.1915875018502, 0.1067750490255],
  [-0.8084124981489, 1, -0.6562326948064, 0.1915875018502],
  [0.1915875018502, -0.6562326948064, 1, -0.8084124981489],
  [0.1067750490255, 0.1915875018502, -0.8084124981489, 1],
];

test("agrees with NAG's example to seven digits", () => {
  const found = nearestCorrelation(NAG_ASKED);
  for (const [i, row] of NAG_ANSWER.entries())
    for (const [j, value] of row.entries()) expect(found?.matrix[i]?.[j]).toBeCloseTo(value, 7);
  expect(found?.largestChange).toBeCloseTo(1, 7);
});

test("agrees with Higham's example: two that go wholly with a third, and not with each other", () => {
  const found = nearestCorrelation([
    [1, 1, 0],
    [1, 1, 1],
    [0, 1, 1],
  ]);
  expect(found?.matrix[0]?.map((value) => Number(value.toFixed(4)))).toEqual([1, 0.7607, 0.1573]);
  expect(found?.matrix[1]?.[2]).toBeCloseTo(found?.matrix[0]?.[1] ?? Number.NaN, 9);
  expect(found?.distance).toBeCloseTo(0.5278, 4);
  expect(found?.largestChange).toBeCloseTo(0.2393, 4);
});

test('what is positive definite stays as it is, to the last bit', () => {
  const matrix = [
    [1, 0.6, 0.3],
    [0.6, 1, -0.1],
    [0.3, -0.1, 1],
  ];
  expect(nearestCorrelation(matrix)).toEqual({ matrix, largestChange: 0, distance: 0, iterations: 1 });
  expect(nearestCorrelation([])).toMatchObject({ matrix: [], largestChange: 0 });
});

test.each([
  [3, -0.9],
  [4, -0.5],
  [6, -0.3],
])(
  '%d things that all go against each other (%d): the nearest is -1 / (n - 1), by symmetry',
  (size, asked) => {
    const equal = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (_, j) => (i === j ? 1 : asked)),
    );
    const found = nearestCorrelation(equal);
    const off = found?.matrix.flatMap((row, i) => row.filter((_, j) => j !== i)) ?? [];
    for (const value of off) expect(value).toBeCloseTo(-1 / (size - 1), 7);
    expect(found?.distance).toBeCloseTo(Math.sqrt(size * (size - 1)) * Math.abs(asked + 1 / (size - 1)), 6);
    expect(found?.iterations).toBeLessThan(40);
  },
);

test('thirty things, of which neighbours go together more than can be, are settled in some tens of rounds', () => {
  const banded = Array.from({ length: 30 }, (_, i) =>
    Array.from({ length: 30 }, (_, j) => (i === j ? 1 : Math.abs(i - j) < 4 ? 0.6 : 0)),
  );
  const found = nearestCorrelation(banded);
  expect(found?.iterations).toBeLessThan(40);
  expect(found?.largestChange).toBeGreaterThan(0.05);
  expect(found?.largestChange).toBeLessThan(0.1);
});

const SIZE = 4;
const asked = fc.array(evenly(-1, 1), { minLength: SIZE * SIZE, maxLength: SIZE * SIZE }).map((flat) => {
  const range = Array.from({ length: SIZE }, (_, k) => k);
  const entry = (i: number, j: number) => (i === j ? 1 : (flat[Math.max(i, j) * SIZE + Math.min(i, j)] ?? 0));
  return range.map((i) => range.map((j) => entry(i, j)));
});

test('any answer is a correlation matrix with a Cholesky factor, and reports what it changed', () => {
  fc.assert(
    fc.property(asked, (matrix) => {
      const found = nearestCorrelation(matrix);
      const answer = found?.matrix ?? [];
      expect(findCorrelationProblem(answer, SIZE)).toBeUndefined();
      expect(isPositiveDefinite(answer)).toBe(true);
      const { values } = symmetricEigen(Float64Array.from(answer.flat()), SIZE);
      expect(Math.min(...values)).toBeGreaterThan(0.9e-8);
      const gaps = answer.flat().map((value, k) => Math.abs(value - (matrix.flat()[k] ?? 0)));
      expect(found?.largestChange).toBe(Math.max(...gaps));
      expect(found?.distance).toBeCloseTo(Math.hypot(...gaps), 12);
    }),
    { numRuns: 40 },
  );
});

test('no other correlation matrix lies nearer', () => {
  fc.assert(
    fc.property(asked, asked, evenly(1e-3, 1), (matrix, other, share) => {
      const found = nearestCorrelation(matrix);
      const rival = nearestCorrelation(other);
      const onTheWay = (found?.matrix ?? []).map((row, i) =>
        row.map((value, j) => value + share * ((rival?.matrix[i]?.[j] ?? 0) - value)),
      );
      const distance = Math.hypot(...onTheWay.flat().map((value, k) => value - (matrix.flat()[k] ?? 0)));
      expect(distance).toBeGreaterThanOrEqual((found?.distance ?? Number.NaN) - 1e-7);
    }),
    { numRuns: 40 },
  );
});

test('what is no number has no nearest', () => {
  expect(
    nearestCorrelation([
      [1, Number.NaN],
      [Number.NaN, 1],
    ]),
  ).toBeUndefined();
});
