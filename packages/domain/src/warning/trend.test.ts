import { describe, expect, it } from 'vitest';
import { theilSenSlope } from '../kpis/theil-sen.ts';
import { type Placed, smallestChance, trendOver } from './trend.ts';

/** Hollander, Wolfe and Chicken, Nonparametric Statistical Methods, 3rd edition, example 9.1 (cloud seeding, five years). */
const CLOUD_SEEDING = [1.26, 1.27, 1.12, 1.16, 1.03];
/** The example of `ci.theil` in the R package statpsych 2.0.0, after Hollander and Wolfe (1999): slope 0.5. */
const STATPSYCH = {
  x: [67, 28, 30, 28, 52, 40, 25, 37, 44, 10, 14, 20, 28, 40, 51],
  y: [21, 4, 9, 12, 35, 18, 10, 22, 24, 1, 6, 8, 13, 16, 19],
};
/** Little, "A Mann-Kendall example by hand", College of the Holy Cross: 91 pairs, 72 rise, 18 fall, one is even. */
const HOLY_CROSS = [12.9, 14.8, 13.2, 15.7, 13.8, 15.6, 12.9, 11.0, 17.3, 15.9, 19.0, 18.3, 20.1, 21.7];
const placed = (values: readonly number[]): readonly Placed[] => values.map((value, at) => ({ at, value }));

describe('trendOver', () => {
  it('reproduces the example that Holy Cross works out by hand (S = 54, one-sided 0.0018)', () => {
    const trend = trendOver(
      placed(HOLY_CROSS),
      { last: 13, periods: 14 },
      { direction: 'rise', isSeasonal: false },
    );
    expect(trend).toMatchObject({ n: 14, goesThatWay: true, first: { at: 0, value: 12.9 } });
    expect((trend?.pValue ?? 0) / 2).toBeCloseTo(0.0018, 4);
    expect(trend?.change).toBeCloseTo(8.8, 10);
  });

  it('finds the slope and the chance of example 9.1: K = -6 of ten pairs, one-sided 0.117', () => {
    const trend = trendOver(
      placed(CLOUD_SEEDING),
      { last: 4, periods: 5 },
      { direction: 'fall', isSeasonal: false },
    );
    expect(trend?.goesThatWay).toBe(true);
    expect((trend?.pValue ?? 0) / 2).toBeCloseTo(0.117, 3);
    // Halfway the two in the middle of its ten slopes, -0.0575 and -0.055.
    expect(trend?.slope).toBeCloseTo(-0.05625, 10);
  });

  it('leans on a slope that is the published one also where moments coincide', () => {
    const points = STATPSYCH.x.map((at, index) => ({ at, value: STATPSYCH.y[index] ?? Number.NaN }));
    expect(theilSenSlope([points.toSorted((a, b) => a.at - b.at)])).toBeCloseTo(0.5, 10);
  });

  it('takes the window alone, and the other way when asked for a fall', () => {
    const trend = trendOver(
      placed([1, 9, 8, 7, 6, 5]),
      { last: 5, periods: 5 },
      { direction: 'fall', isSeasonal: false },
    );
    expect(trend).toMatchObject({ n: 5, change: 4, slope: -1, goesThatWay: true });
    expect(trend?.pValue).toBeCloseTo(2 / 120, 10);
  });

  it('compares a seasonal series with the same quarter only', () => {
    const winters = [10, 4, 2, 8, 9, 3, 1, 7, 8, 2, 0, 6];
    const look = { last: 11, periods: 12 };
    const seasonal = trendOver(placed(winters), look, { direction: 'fall', isSeasonal: true });
    expect(seasonal).toMatchObject({ first: { at: 3, value: 8 }, change: 2, slope: -0.25 });
    // All three years of all four quarters fall: S = -12, of the 6^4 orders two are as far.
    expect(seasonal?.pValue).toBeCloseTo(2 / 1296, 10);
    const plain = trendOver(placed(winters), look, { direction: 'fall', isSeasonal: false });
    expect(plain?.pValue).toBeGreaterThan(0.05);
  });

  it('says nothing without its last value, or with more than a quarter unknown', () => {
    const look = { last: 5, periods: 6 };
    const about = { direction: 'fall', isSeasonal: false } as const;
    const all = placed([6, 5, 4, 3, 2, 1]);
    expect(trendOver(all.slice(0, 5), look, about)).toBeNull();
    expect(trendOver(all.toSpliced(1, 1), look, about)?.n).toBe(5);
    expect(trendOver(all.toSpliced(1, 2), look, about)).toBeNull();
    expect(trendOver(all.slice(5), { last: 5, periods: 1 }, about)).toBeNull();
  });
});

describe('smallestChance', () => {
  it('is that of values that go one way all along', () => {
    expect(smallestChance(4, false)).toBeCloseTo(2 / 24, 10);
    expect(smallestChance(5, false)).toBeCloseTo(2 / 120, 10);
    expect(smallestChance(8, true)).toBeCloseTo(2 / 16, 10);
  });
});
