import { expect, test } from 'vitest';
import { findCorrelationProblem } from './correlation-problems.ts';

const sound = [
  [1, 0.3, -1],
  [0.3, 1, 0],
  [-1, 0, 1],
];
const withEntry = (row: number, column: number, value: number) =>
  sound.map((entries, i) => entries.map((old, j) => (i === row && j === column ? value : old)));

test('a correlation matrix has no problem, nor has one written with nine decimals, nor none at all', () => {
  expect(findCorrelationProblem(sound, 3)).toBeUndefined();
  expect(findCorrelationProblem(withEntry(1, 0, 0.3 + 9e-10), 3)).toBeUndefined();
  expect(findCorrelationProblem(withEntry(2, 2, 1 - 9e-10), 3)).toBeUndefined();
  expect(findCorrelationProblem([], 0)).toBeUndefined();
});

test('too many or too few rows or columns', () => {
  expect(findCorrelationProblem(sound, 2)).toEqual({ code: 'not-square', row: 3, length: 3, expected: 2 });
  expect(findCorrelationProblem([[1, 0], [0]], 2)).toEqual({
    code: 'not-square',
    row: 1,
    length: 1,
    expected: 2,
  });
});

test('an entry that is no number is named, in either triangle', () => {
  expect(findCorrelationProblem(withEntry(2, 1, Number.NaN), 3)).toEqual({
    code: 'not-finite',
    row: 2,
    column: 1,
  });
  expect(findCorrelationProblem(withEntry(1, 2, Number.POSITIVE_INFINITY), 3)).toEqual({
    code: 'not-finite',
    row: 1,
    column: 2,
  });
});

test('a diagonal that is not 1, mirrored entries that differ, and a coefficient outside the range', () => {
  expect(findCorrelationProblem(withEntry(1, 1, 0.9), 3)).toEqual({
    code: 'diagonal-not-one',
    row: 1,
    value: 0.9,
  });
  expect(findCorrelationProblem(withEntry(2, 1, 0.25), 3)).toEqual({
    code: 'not-symmetric',
    row: 2,
    column: 1,
    gap: 0.25,
  });
  expect(
    findCorrelationProblem(
      [
        [1, -1.5],
        [-1.5, 1],
      ],
      2,
    ),
  ).toEqual({
    code: 'outside-range',
    row: 1,
    column: 0,
    value: -1.5,
  });
});
