import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FanData, type FanMonth, fanExtent } from './fan-data.ts';
import { monthAt, placeFan } from './fan-geometry.ts';

const SIZE = { width: 360, height: 200 };

function fan(...values: number[]): FanMonth[] {
  return values.map((value, index) => ({
    month: `2024-${String(index + 1).padStart(2, '0')}`,
    value,
    band: {
      low: value - 20,
      lowerQuarter: value - 8,
      middle: value - 2,
      upperQuarter: value + 5,
      high: value + 10,
    },
  }));
}

/** The vertical places of a path of straight lines. */
function heights(path: string): number[] {
  return [...path.matchAll(/[ML]([-\d.]+),([-\d.]+)/g)].map(([, , y]) => Number(y));
}

describe('placeFan', () => {
  it('puts higher figures higher, and the limit where its figure would be', () => {
    const { plan, limit } = placeFan({ months: fan(100, 60, -40), limit: -40 }, SIZE);
    const [first = 0, second = 0, third = 0] = heights(plan);
    expect(first).toBeLessThan(second);
    expect(second).toBeLessThan(third);
    expect(third).toBeCloseTo(limit, 2);
  });

  it('draws no band before anything was drawn, and the plan all the same', () => {
    const months = fan(1, 2, 3).map((month) => ({ ...month, band: null }));
    const placed = placeFan({ months, limit: 0 }, SIZE);
    expect([placed.wide, placed.narrow, placed.middle]).toEqual(['', '', '']);
    expect(heights(placed.plan)).toHaveLength(3);
  });

  it('keeps everything inside the plot, for any figures and any limit', () => {
    const figure = fc.integer({ min: -1e9, max: 1e9 });
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 36 }), figure, (values, limit) => {
        const months = fan(...values).map((month, index) => ({
          ...month,
          month: `20${String(24 + Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}`,
        }));
        const placed = placeFan({ months, limit, other: months }, SIZE);
        const { y, height } = placed.plot;
        const all = [...heights(placed.plan), ...heights(placed.wide), placed.limit];
        expect(Math.min(...all)).toBeGreaterThanOrEqual(y - 0.01);
        expect(Math.max(...all)).toBeLessThanOrEqual(y + height + 0.01);
      }),
    );
  });

  it('gives every month a column of even width, in which its figure stands in the middle', () => {
    const placed = placeFan({ months: fan(1, 2, 3, 4), limit: 0 }, SIZE);
    expect(placed.xs).toEqual([45, 135, 225, 315]);
    expect([0, 89, 91, 359, 400, -5].map((x) => monthAt(placed, x))).toEqual([0, 0, 1, 3, 3, 0]);
  });
});

describe('fanExtent', () => {
  it('always shows nothing and the limit', () => {
    const data: FanData = { months: fan(500, 600), limit: -50 };
    expect(fanExtent(data)).toEqual([-50, 610]);
  });

  it('has a height where all figures are nothing', () => {
    expect(fanExtent({ months: [{ month: '2024-01', value: 0, band: null }], limit: 0 })).toEqual([0, 1]);
  });
});
