import { expect, test } from 'vitest';
import { estimateProbability, significantDigits } from './estimate.ts';

test('a probability and its error', () => {
  expect(estimateProbability(5, 20)).toEqual({ value: 0.25, standardError: Math.sqrt(0.1875 / 20) });
  expect(estimateProbability(0, 10)).toEqual({ value: 0, standardError: 0 });
  expect(estimateProbability(10, 10)).toEqual({ value: 1, standardError: 0 });
});

test.each([
  // Value, error, digits: 1,234,567 ± 9,800 is known in thousands at best.
  [1_234_567, 9_800, 3],
  [1_234_567, 10_000, 2],
  [-1_234_567, 9_800, 3],
  [0.0887, 0.0009, 2],
  [950, 100, 0],
  [950, 99, 1],
  [5, 1e-30, 15],
  [5, 20, 0],
  [5, 0, 15],
  [0, 0, 15],
  [0, 3, 0],
  [Number.POSITIVE_INFINITY, 3, 0],
  [3, Number.POSITIVE_INFINITY, 0],
  [3, Number.NaN, 0],
])('%d with an error of %d has %d digits', (value, error, digits) => {
  expect(significantDigits(value, error)).toBe(digits);
});
