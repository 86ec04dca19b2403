import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jointMultiplier, levelOf, rankIntervals } from './ranks.ts';

/** Mean travel time to work, six lowest of 51 states with their 90 % margins: Klein, Wright and Wieczorek (2020). */
const TRAVEL = [
  [16.9, 0.5],
  [16.9, 0.6],
  [18.1, 0.8],
  [18.1, 0.3],
  [18.2, 0.5],
  [18.4, 0.5],
].map(([value = 0, margin = 0]) => ({ value, error: margin / 1.6448536269514722 }));

test('the joint multiplier of 51 states at 90 % is the published 3.081', () => {
  expect(jointMultiplier(51, 0.9)).toBeCloseTo(3.081, 3);
});

describe('places with what they may be', () => {
  test('of six states: ties share a place, and none can be told apart from all others', () => {
    const ranks = rankIntervals(TRAVEL);
    expect(ranks.map(({ rank }) => rank)).toEqual([1, 1, 3, 3, 5, 6]);
    // Nebraska (18.1, margin 0.3) and South Dakota (16.9, margin 0.5) still overlap at 2.11 standard errors each: 17.54 and 17.72.
    expect(ranks[0]).toEqual({ rank: 1, first: 1, last: 4 });
  });

  test('are certain without uncertainty', () => {
    expect(rankIntervals([3, 1, 2].map((value) => ({ value, error: 0 })))).toEqual([
      { rank: 3, first: 3, last: 3 },
      { rank: 1, first: 1, last: 1 },
      { rank: 2, first: 2, last: 2 },
    ]);
  });

  const estimate = fc.record({
    value: fc.double({ min: -100, max: 100, noNaN: true }),
    error: fc.double({ min: 0, max: 20, noNaN: true }),
  });

  test('hold the place itself, and agree with counting pair by pair', () => {
    fc.assert(
      fc.property(fc.array(estimate, { minLength: 1, maxLength: 30 }), (estimates) => {
        const reach = jointMultiplier(estimates.length, 0.9);
        const ends = estimates.map(({ value, error }) => [value - reach * error, value + reach * error]);
        for (const [at, { rank, first, last }] of rankIntervals(estimates).entries()) {
          expect(first).toBeLessThanOrEqual(rank);
          expect(rank).toBeLessThanOrEqual(last);
          const [low = 0, high = 0] = ends[at] ?? [];
          expect(first).toBe(1 + ends.filter(([, end = 0]) => end < low).length);
          expect(last).toBe(estimates.length - ends.filter(([start = 0]) => start > high).length);
        }
      }),
    );
  });
});

test('a level is known from four figures on', () => {
  expect(levelOf([1, 2, 3])).toBeNull();
  expect(levelOf([1, 2, 3, 4])).toEqual({ value: 2.5, error: Math.sqrt(5 / 3 / 4) });
});
