import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocateCents } from './allocate.ts';
import { cents } from './cents.ts';

const weights = fc
  .array(fc.nat(1_000_000), { minLength: 1, maxLength: 40 })
  .filter((list) => list.some((weight) => weight > 0));
const total = fc.integer({ min: -(2 ** 51), max: 2 ** 51 }).map(cents);

describe('allocateCents', () => {
  it('gives the cents that are left to the largest remainders, the earlier first', () => {
    expect(allocateCents(cents(100), [1, 1, 1])).toStrictEqual([34, 33, 33]);
    expect(allocateCents(cents(200), [1, 1, 1])).toStrictEqual([67, 67, 66]);
    expect(allocateCents(cents(10), [1, 5, 2])).toStrictEqual([1, 6, 3]);
    expect(allocateCents(cents(-100), [1, 1, 1])).toStrictEqual([-34, -33, -33]);
    expect(allocateCents(cents(5), [0, 1])).toStrictEqual([0, 5]);
    expect(allocateCents(cents(0), [3, 4])).toStrictEqual([0, 0]);
  });

  it.each([[[]], [[0, 0]]])('refuses the weights %j, that weigh nothing', (list) => {
    expect(() => allocateCents(cents(1), list)).toThrow('no weight to divide over');
  });

  it.each([[[3, -1]], [[0.5, 1]], [[Number.NaN]], [[2 ** 53]]])('refuses the weights %j', (list) => {
    expect(() => allocateCents(cents(1), list)).toThrow('a weight is a whole number from 0');
  });

  it('adds up to the amount, and no share is a cent or more from its exact part', () => {
    fc.assert(
      fc.property(total, weights, (amount, list) => {
        const shares = allocateCents(amount, list);
        const sum = list.reduce((left, right) => left + right, 0);
        expect(shares.reduce((left, right) => left + BigInt(right), 0n)).toBe(BigInt(amount));
        for (const [index, share] of shares.entries()) {
          const off = BigInt(share) * BigInt(sum) - BigInt(amount) * BigInt(list[index] ?? 0);
          expect(off > -BigInt(sum) && off < BigInt(sum)).toBe(true);
        }
      }),
    );
  });

  it('never gives a heavier weight less', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000).map(cents), weights, (amount, list) => {
        const sorted = list.toSorted((a, b) => b - a);
        const shares = allocateCents(amount, sorted);
        expect(shares).toStrictEqual(shares.toSorted((a, b) => b - a));
      }),
    );
  });
});
