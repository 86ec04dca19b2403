import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthNumber, monthOfNumber, monthTicks, normIn, valueExtent, withGaps } from './chart-data.ts';

describe('months', () => {
  it('count on over the turn of a year and back', () => {
    expect(monthNumber('2025-01') - monthNumber('2024-12')).toBe(1);
    fc.assert(
      fc.property(fc.integer({ min: 2015 * 12, max: 2061 * 12 - 1 }), (number) => {
        expect(monthNumber(monthOfNumber(number))).toBe(number);
      }),
    );
  });

  it('show a month without a figure as a gap', () => {
    const points = [
      { month: '2024-11', value: 80 },
      { month: '2025-01', value: 82 },
    ];
    expect(withGaps(points)).toEqual([points[0], { month: '2024-12', value: null }, points[1]]);
    expect(withGaps([])).toEqual([]);
  });
});

describe('normIn', () => {
  it('finds the norm of the month, both ends included', () => {
    const norm = { from: '2024-01', to: '2024-06', min: 85, max: null, nearMargin: 2 };
    expect(normIn([norm], '2024-06')).toBe(norm);
    expect(normIn([norm], '2024-07')).toBeUndefined();
  });
});

describe('valueExtent', () => {
  it('takes in the norm and its margin, and does not take unknown for zero', () => {
    const norm = { from: '2024-01', to: '2024-06', min: 85, max: null, nearMargin: 5 };
    const [least, greatest] = valueExtent({
      points: [
        { month: '2024-01', value: 90 },
        { month: '2024-02', value: null },
      ],
      norms: [norm],
    });
    expect(least).toBeLessThan(80);
    expect(least).toBeGreaterThan(70);
    expect(greatest).toBeGreaterThan(90);
  });

  it('gives a flat line and an empty chart some height', () => {
    for (const points of [[], [{ month: '2024-01', value: 0 }]]) {
      const [least, greatest] = valueExtent({ points, norms: [] });
      expect(greatest).toBeGreaterThan(least);
    }
  });
});

describe('monthTicks', () => {
  it('names the last month and at most as many as there is room for', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(200), fc.integer({ min: 1, max: 20 }), (first, length, most) => {
        const ticks = monthTicks(first, first + length, most);
        expect(ticks.at(-1)).toBe(first + length);
        expect(ticks.length).toBeLessThanOrEqual(most);
        expect(ticks[0]).toBeGreaterThanOrEqual(first);
      }),
    );
  });
});
