import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cents } from '../core/cents.ts';
import { countedCost, indexedCents, turnsOf } from './cost.ts';

const level = (indexBasisPoints: number) => ({ priceLevelYear: 2024, indexBasisPoints });

describe('a cost in the prices of a year', () => {
  test.each([
    // 100.00 · 1.025^3 = 107.689…
    [10_000, 250, 2027, 10_769],
    [10_000, 250, 2024, 10_000],
    // 100.00 / 1.025 = 97.560…
    [10_000, 250, 2023, 9_756],
    // Half a cent goes away from zero: 0.50 · 1.01 = 0.505.
    [50, 100, 2025, 51],
    [-50, 100, 2025, -51],
    // Falling prices.
    [10_000, -100, 2026, 9_801],
  ])('%i cents at %i hundredths of a per cent is in %i %i cents', (cost, index, year, expected) => {
    expect(indexedCents(cents(cost), level(index), year)).toBe(expected);
  });

  test('differs by at most half a cent from the power in floating point', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 10 }),
        fc.integer({ min: -500, max: 1000 }),
        fc.integer({ min: 2015, max: 2045 }),
        (cost, index, year) => {
          const exact = cost * (1 + index / 10_000) ** (year - 2024);
          const slack = 0.5 + exact * 1e-12;
          expect(Math.abs(indexedCents(cents(cost), level(index), year) - exact)).toBeLessThanOrEqual(slack);
        },
      ),
    );
  });
});

describe('what a work counts for', () => {
  const known = (value: number) => ({ kind: 'known', cents: cents(value), frequency: 'once' }) as const;

  test('is its whole cost, from the least to the most', () => {
    const work = { category: 'planmatig', naturalReplacementCents: null } as const;
    expect(countedCost({ ...work, cost: known(500) })).toEqual({ lowestCents: 500, highestCents: 500 });
    const most = { kind: 'max', cents: cents(500), frequency: 'once' } as const;
    expect(countedCost({ ...work, cost: most })).toEqual({ lowestCents: 0, highestCents: 500 });
    const range = { kind: 'range', minCents: cents(300), maxCents: cents(500), frequency: 'once' } as const;
    expect(countedCost({ ...work, cost: range })).toEqual({ lowestCents: 300, highestCents: 500 });
    expect(countedCost({ ...work, cost: { kind: 'pm' } })).toBeNull();
  });

  test('is of a verduurzaming only what is above the natural replacement, never below nothing', () => {
    const work = (replacement: number | null) =>
      ({
        category: 'verduurzaming',
        cost: known(500),
        naturalReplacementCents: replacement === null ? null : cents(replacement),
      }) as const;
    expect(countedCost(work(200))?.highestCents).toBe(300);
    expect(countedCost(work(0))?.highestCents).toBe(500);
    expect(countedCost(work(800))?.highestCents).toBe(0);
    expect(countedCost(work(null))).toBeNull();
  });
});

describe('the turns of a work', () => {
  test('come back by its cycle until the last year', () => {
    expect(turnsOf({ cycleYears: 4 }, 2025, 2034)).toEqual([2025, 2029, 2033]);
    expect(turnsOf({ cycleYears: null }, 2025, 2034)).toEqual([2025]);
    expect(turnsOf({ cycleYears: 1 }, 2033, 2034)).toEqual([2033, 2034]);
    expect(turnsOf({ cycleYears: 4 }, 2035, 2034)).toEqual([]);
  });
});
