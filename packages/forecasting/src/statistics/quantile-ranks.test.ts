import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evenly } from '../testing/arbitraries.ts';
import { boundsOfQuantile, placeOfQuantile, rankOfCertainty } from './quantile-ranks.ts';

describe('placeOfQuantile', () => {
  test('ends at the smallest and the largest, and lies evenly between', () => {
    expect(placeOfQuantile(0, 5)).toEqual({ lower: 0, upper: 1, weight: 0 });
    expect(placeOfQuantile(1, 5)).toEqual({ lower: 4, upper: 4, weight: 0 });
    expect(placeOfQuantile(0.25, 5)).toEqual({ lower: 1, upper: 2, weight: 0 });
    expect(placeOfQuantile(0.05, 1)).toEqual({ lower: 0, upper: 0, weight: 0 });
    const { lower, upper, weight } = placeOfQuantile(0.05, 100);
    expect([lower, upper]).toEqual([4, 5]);
    expect(weight).toBeCloseTo(0.95, 12);
  });

  test('of the whole numbers from 0 on, the quantile of a share is (n - 1) · share', () => {
    const share = evenly(0, 1);
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 10_000 }), (part, count) => {
        const { lower, upper, weight } = placeOfQuantile(part, count);
        expect(lower + weight * (upper - lower)).toBeCloseTo((count - 1) * part, 8);
        expect(upper).toBeLessThan(count);
      }),
    );
  });
});

describe('boundsOfQuantile', () => {
  /** P(lower order statistic ≤ true quantile < upper one): that so many of n lie below it, binomially. */
  function coverage(share: number, count: number): number {
    const { lower, upper } = boundsOfQuantile(share, count);
    let [probability, sum] = [(1 - share) ** count, 0];
    for (let below = 0; below <= count; below++) {
      if (below > lower && below <= upper) sum += probability;
      probability *= ((count - below) / (below + 1)) * (share / (1 - share));
    }
    return sum;
  }

  test.each([
    [0.5, 100],
    [0.05, 1000],
    [0.75, 400],
    [0.25, 400],
  ])('hold the quantile of %d in about 95 of 100 samples of %d', (share, count) => {
    // Whole ranks, taken outwards, cover somewhat more; a normal in place of the binomial somewhat less.
    expect(coverage(share, count)).toBeGreaterThan(0.945);
    expect(coverage(share, count)).toBeLessThan(0.975);
  });

  test('stay within the sample', () => {
    expect(boundsOfQuantile(0.5, 10_000)).toEqual({ lower: 4902, upper: 5098 });
    expect(boundsOfQuantile(0.01, 10)).toMatchObject({ lower: 0 });
    expect(boundsOfQuantile(0.99, 10)).toMatchObject({ upper: 9 });
    expect(boundsOfQuantile(0.5, 1)).toEqual({ lower: 0, upper: 0 });
  });
});

test('rankOfCertainty is the highest rank that enough futures stay at or above', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 5000 }), (permille, count) => {
      const rank = rankOfCertainty(permille / 1000, count);
      // In whole numbers: (count - rank) / count ≥ permille / 1000.
      const isEnough = (r: number) => (count - r) * 1000 >= permille * count;
      expect(isEnough(rank)).toBe(true);
      expect(isEnough(rank + 1) && rank + 1 < count).toBe(false);
    }),
  );
  expect([rankOfCertainty(0, 8), rankOfCertainty(1, 8)]).toEqual([7, 0]);
  // 0.07 · 100 is 7.000000000000001.
  expect(rankOfCertainty(0.07, 100)).toBe(93);
});
