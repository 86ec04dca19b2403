import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evenly } from '../testing/arbitraries.ts';
import { exp, log } from './portable-math.ts';

const ULP = 2 ** -52;

test('e^x is that of the engine within four units in the last place', () => {
  fc.assert(
    fc.property(evenly(-707, 709), (x) => {
      expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThanOrEqual(4 * ULP);
    }),
    { numRuns: 2000 },
  );
  expect(exp(0)).toBe(1);
  for (const beyond of [709.5, 2_000, Number.POSITIVE_INFINITY])
    expect(exp(beyond)).toBe(Number.POSITIVE_INFINITY);
  for (const beyond of [-708.5, -2_000, Number.NEGATIVE_INFINITY]) expect(exp(beyond)).toBe(0);
  expect(exp(709) / Math.exp(709)).toBeCloseTo(1, 14);
  expect(exp(-708) / Math.exp(-708)).toBeCloseTo(1, 14);
});

test('ln x is that of the engine within four units in the last place', () => {
  const positive = fc.double({ min: 2 ** -1022, noNaN: true, noDefaultInfinity: true });
  const aroundOne = evenly(0.5, 2);
  fc.assert(
    fc.property(fc.oneof(positive, aroundOne), (x) => {
      const unit = Math.max(Math.abs(Math.log(x)), 2 ** -1022) * ULP;
      expect(Math.abs(log(x) - Math.log(x))).toBeLessThanOrEqual(4 * unit);
    }),
    { numRuns: 2000 },
  );
  expect(log(1)).toBe(0);
  expect(log(2)).toBe(Math.LN2);
  expect(log(2 ** 100)).toBeCloseTo(100 * Math.LN2, 12);
});

test('one undoes the other', () => {
  fc.assert(
    fc.property(evenly(-100, 100), (x) => {
      expect(log(exp(x))).toBeCloseTo(x, 12);
    }),
  );
});
