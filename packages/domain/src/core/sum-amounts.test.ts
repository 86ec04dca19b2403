import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Amount } from './amount.ts';
import { cents } from './cents.ts';
import { sumAmounts } from './sum-amounts.ts';

const known = (value: number): Amount => ({ kind: 'known', cents: cents(value), frequency: 'once' });
const atMost = (value: number): Amount => ({ kind: 'max', cents: cents(value), frequency: 'yearly' });
const range = (min: number, max: number): Amount => ({
  kind: 'range',
  minCents: cents(min),
  maxCents: cents(max),
  frequency: 'unstated',
});

const money = fc.integer({ min: -1_000_000, max: 1_000_000 });
const amount: fc.Arbitrary<Amount> = fc.oneof(
  money.map(known),
  money.map(atMost),
  fc.tuple(money, fc.nat(1000)).map(([min, width]) => range(min, min + width)),
  fc.constant<Amount>({ kind: 'pm' }),
  fc.constant<Amount>({ kind: 'none' }),
);

describe('sumAmounts', () => {
  it('keeps known, at most and ranges apart and bounds their sum', () => {
    const total = sumAmounts([known(100), known(-30), atMost(50), atMost(-5), range(10, 20), range(1, 2)]);
    expect(total).toStrictEqual({
      knownCents: 70,
      maxCents: 45,
      rangeMinCents: 11,
      rangeMaxCents: 22,
      lowestCents: 76,
      highestCents: 137,
      figureCount: 6,
      pmCount: 0,
      noneCount: 0,
      frequencies: ['once', 'yearly', 'unstated'],
      isComplete: true,
    });
  });

  it('says that a sum over PM is incomplete, and does not take PM for zero', () => {
    const total = sumAmounts([known(100), { kind: 'pm' }, { kind: 'none' }, { kind: 'none' }]);
    expect(total).toMatchObject({
      knownCents: 100,
      pmCount: 1,
      noneCount: 2,
      figureCount: 1,
      isComplete: false,
    });
  });

  it('is zero and complete over nothing', () => {
    expect(sumAmounts([])).toMatchObject({
      lowestCents: 0,
      highestCents: 0,
      frequencies: [],
      isComplete: true,
    });
  });

  it('refuses a sum beyond 2^51 cents', () => {
    expect(() => sumAmounts([known(2 ** 51), known(1)])).toThrow(RangeError);
  });

  it('counts every amount once, bounds in order, whatever the order of the amounts', () => {
    fc.assert(
      fc.property(fc.array(amount), (amounts) => {
        const total = sumAmounts(amounts);
        expect(total.figureCount + total.pmCount + total.noneCount).toBe(amounts.length);
        expect(total.lowestCents).toBeLessThanOrEqual(total.highestCents);
        expect(total.isComplete).toBe(!amounts.some(({ kind }) => kind === 'pm'));
        const { frequencies, ...figures } = sumAmounts(amounts.toReversed());
        expect(total).toMatchObject(figures);
        expect(frequencies.toSorted()).toStrictEqual(total.frequencies.toSorted());
      }),
    );
  });
});
