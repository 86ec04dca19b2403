import { expect, test } from 'vitest';
import type { Matrix, ModelWarning } from './cash-model.ts';
import { checkCorrelation } from './check-correlation.ts';
import { ProblemList } from './problem-list.ts';

function check(asked: Matrix | null, size = asked?.length ?? 0) {
  const list = new ProblemList();
  const warnings: ModelWarning[] = [];
  const matrix = checkCorrelation(asked, size, 'eventCorrelation', list, warnings);
  return { matrix, problems: list.problems, warnings };
}

const filled = (size: number, rho: number) =>
  Array.from({ length: size }, (_, i) => Array.from({ length: size }, (__, j) => (i === j ? 1 : rho)));

test('none that is asked is none, and nothing is said', () => {
  expect(check(null, 3)).toEqual({ matrix: null, problems: [], warnings: [] });
});

test('a repair up to a tenth is made, a larger one is refused with its figures', () => {
  // Three coefficients of −½ just exist: asking for less, each is moved back to −½.
  const small = check(filled(3, -0.58));
  expect(small.problems).toEqual([]);
  expect(small.warnings[0]?.largestChange).toBeCloseTo(0.08, 3);
  expect(small.matrix?.[0]?.[1]).toBeCloseTo(-0.5, 3);
  const large = check(filled(3, -0.62));
  expect([large.matrix, large.warnings]).toEqual([null, []]);
  expect(large.problems).toEqual([
    {
      code: 'not-positive-definite',
      path: 'eventCorrelation',
      figures: { size: 3, largestChange: expect.closeTo(0.12, 3), most: 0.1 },
    },
  ]);
});

test('a matrix of more than a hundred rows must be possible as it stands', () => {
  const hardly = (size: number) => -1.05 / (size - 1);
  expect(check(filled(100, hardly(100))).warnings).toHaveLength(1);
  expect(check(filled(101, hardly(101))).problems).toEqual([
    { code: 'not-positive-definite', path: 'eventCorrelation', figures: { size: 101 } },
  ]);
  expect(check(filled(101, 0.2)).problems).toEqual([]);
});

test('what is wrong in a cell names the cell, in a row the row', () => {
  expect(check([[1, 0.5], [0.5]]).problems).toMatchObject([
    { code: 'wrong-length', path: 'eventCorrelation[1]' },
  ]);
  expect(
    check([
      [1, 2],
      [2, 1],
    ]).problems,
  ).toMatchObject([{ code: 'outside-range', path: 'eventCorrelation[1][0]' }]);
});
