import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, theilSenSlope } from './theil-sen.ts';

const points = (values: readonly number[]) => values.map((value, at) => ({ at, value }));

/** The median of all pairwise slopes, by writing every slope out. */
function naiveSlope(list: readonly number[]): number {
  const slopes = list.flatMap((value, i) => list.slice(0, i).map((before, j) => (value - before) / (i - j)));
  slopes.sort((a, b) => a - b);
  const [low, high] = [slopes[(slopes.length - 1) >> 1], slopes[slopes.length >> 1]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

describe('theilSenSlope', () => {
  it('finds the slope of a line, and one wild value does not move it', () => {
    expect(theilSenSlope([points([1, 3, 5, 7, 9])])).toBe(2);
    expect(theilSenSlope([points([1, 3, 500, 7, 9, 11, 13])])).toBe(2);
  });

  it('counts by distance in time, and not between points of one moment', () => {
    expect(
      theilSenSlope([
        [
          { at: 0, value: 0 },
          { at: 4, value: 8 },
        ],
      ]),
    ).toBe(2);
    expect(
      theilSenSlope([
        [
          { at: 1, value: 0 },
          { at: 1, value: 8 },
        ],
      ]),
    ).toBeNull();
  });

  it('compares only within a season', () => {
    const january = [
      { at: 0, value: 100 },
      { at: 12, value: 88 },
    ];
    const february = [
      { at: 1, value: 10 },
      { at: 13, value: 4 },
    ];
    expect(theilSenSlope([january, february])).toBe(-0.75);
  });

  it('is unknown for fewer than two points', () => {
    expect(theilSenSlope([points([1])])).toBeNull();
    expect(theilSenSlope([])).toBeNull();
  });

  it('equals the naive definition, and moves with scale and shift', () => {
    const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(values, fc.integer({ min: -5, max: 5 }), (list, tilt) => {
        const naive = naiveSlope(list);
        expect(theilSenSlope([points(list)])).toBeCloseTo(naive, 10);
        const tilted = list.map((value, at) => value + tilt * at);
        expect(theilSenSlope([points(tilted)])).toBeCloseTo(naive + tilt, 10);
      }),
    );
  });
});

describe('median', () => {
  it('is the middle, or the mean of the two middle values', () => {
    expect(median([10, 2, 9])).toBe(9);
    expect(median([10, 2, 9, 4])).toBe(6.5);
    expect(median([])).toBeNull();
  });
});
