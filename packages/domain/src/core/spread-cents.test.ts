import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cents } from './cents.ts';
import { roundedShare, spreadCents } from './spread-cents.ts';

const amount = fc.integer({ min: -(2 ** 51), max: 2 ** 51 }).map(cents);
const weights = fc
  .array(fc.nat(1_000_000), { minLength: 1, maxLength: 40 })
  .filter((list) => list.some((weight) => weight > 0));

describe('spreadCents', () => {
  it('rounds what has been given so far, halves away from zero', () => {
    expect(spreadCents(cents(100), [1, 1, 1])).toStrictEqual([33, 34, 33]);
    expect(spreadCents(cents(1), [1, 1])).toStrictEqual([1, 0]);
    expect(spreadCents(cents(-1), [1, 1])).toStrictEqual([-1, 0]);
    expect(spreadCents(cents(5), [0, 1])).toStrictEqual([0, 5]);
    expect(spreadCents(cents(1_001), [5_000, 5_000])).toStrictEqual([501, 500]);
    expect(spreadCents(cents(0), [3, 4])).toStrictEqual([0, 0]);
  });

  it.each([[[]], [[0, 0]]])('refuses the weights %j, that weigh nothing', (list) => {
    expect(() => spreadCents(cents(1), list)).toThrow('no weight to spread over');
  });

  it.each([[[3, -1]], [[0.5, 1]], [[Number.NaN]], [[2 ** 53]]])('refuses the weights %j', (list) => {
    expect(() => spreadCents(cents(1), list)).toThrow('a weight is a whole number from 0');
  });

  it('adds up to the amount, each part within a cent of its exact share', () => {
    fc.assert(
      fc.property(amount, weights, (total, list) => {
        const parts = spreadCents(total, list);
        const whole = BigInt(list.reduce((sum, weight) => sum + weight, 0));
        expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(total));
        for (const [index, part] of parts.entries()) {
          const off = BigInt(part) * whole - BigInt(total) * BigInt(list[index] ?? 0);
          expect(off >= -whole && off <= whole).toBe(true);
        }
      }),
    );
  });

  it('spreads a negative amount as the mirror image of the positive', () => {
    fc.assert(
      fc.property(amount, weights, (total, list) => {
        const mirrored = spreadCents(cents(-total), list).map((part) => cents(-part));
        expect(mirrored).toStrictEqual(spreadCents(total, list));
      }),
    );
  });
});

describe('roundedShare', () => {
  it('is exact where a double would lose the cent', () => {
    expect(roundedShare(cents(2 ** 51 - 1), 10_001, 10_001)).toBe(2 ** 51 - 1);
    expect(roundedShare(cents(2 ** 51 - 1), 999_999, 1_000_000)).toBe(2_251_797_561_885_433);
  });

  it('rounds halves away from zero and leaves no minus zero', () => {
    expect(roundedShare(cents(5), 1, 2)).toBe(3);
    expect(roundedShare(cents(-5), 1, 2)).toBe(-3);
    expect(roundedShare(cents(5), -1, 2)).toBe(-3);
    expect(Object.is(roundedShare(cents(0), -1, 2), 0)).toBe(true);
  });

  it('agrees with whole-number arithmetic of any size', () => {
    fc.assert(
      fc.property(amount, fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }), (total, part, whole) => {
        fc.pre(part <= whole);
        const share = roundedShare(total, part, whole);
        const off = 2n * (BigInt(share) * BigInt(whole) - BigInt(total) * BigInt(part));
        expect(off >= -BigInt(whole) && off <= BigInt(whole)).toBe(true);
      }),
    );
  });
});
