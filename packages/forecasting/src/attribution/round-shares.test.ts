import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evenly } from '../testing/arbitraries.ts';
import { roundShares } from './round-shares.ts';

test('the largest remainders get what is left, the earlier first when equal', () => {
  expect(roundShares([1.2, 1.7, 1.1], 4)).toEqual([1, 2, 1]);
  expect(roundShares([0.5, 0.5, -1], 0)).toEqual([1, 0, -1]);
  expect(roundShares([1 / 3, 1 / 3, 1 / 3], 1)).toEqual([1, 0, 0]);
  expect(roundShares([-1.5, -1.5], -3)).toEqual([-1, -2]);
  expect(roundShares([], 0)).toEqual([]);
});

test('a unit that rounding the total took away comes off the smallest remainder', () => {
  expect(roundShares([1.3, 1.1], 2)).toEqual([1, 1]);
  expect(roundShares([1, 2.1], 2)).toEqual([0, 2]);
});

test('who has nothing to do with it stays at nothing', () => {
  expect(roundShares([0, 1.5, 0, 1.5], 3)).toEqual([0, 2, 0, 1]);
  expect(roundShares([0, 1], 0)).toEqual([0, 0]);
  expect(roundShares([0, 1], 2)).toEqual([0, 2]);
  expect(Object.is(roundShares([-0], 0)[0], 0)).toBe(true);
});

test('whole numbers that add up exactly, none two or more away from its share', () => {
  const share = evenly(-1e6, 1e6);
  fc.assert(
    fc.property(fc.array(share, { minLength: 1, maxLength: 20 }), fc.boolean(), (shares, isUp) => {
      const sum = shares.reduce((total, value) => total + value, 0);
      const total = (isUp ? Math.ceil(sum) : Math.floor(sum)) + 0;
      const rounded = roundShares(shares, total);
      expect(rounded.every(Number.isInteger)).toBe(true);
      expect(rounded.reduce((a, b) => a + b, 0)).toBe(total);
      for (const [index, value] of rounded.entries())
        expect(Math.abs(value - (shares[index] ?? Number.NaN))).toBeLessThan(2);
    }),
  );
});
