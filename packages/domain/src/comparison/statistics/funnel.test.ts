import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dispersionOf, funnelTarget, normalLimits, spreadFunnel } from './funnel.ts';

/**
 * Deaths and operations on babies' hearts in twelve hospitals: E. C. Marshall and D. J. Spiegelhalter, Reliability of league
 * tables (1998), as distributed with WinBUGS as "Surgical: institutional ranking".
 */
const HOSPITALS = [
  [0, 47],
  [18, 148],
  [8, 119],
  [46, 810],
  [8, 211],
  [13, 196],
  [9, 148],
  [31, 215],
  [14, 207],
  [8, 97],
  [29, 256],
  [24, 360],
].map(([above = 0, below = 0]) => ({ above, below }));

describe('the funnel of twelve hospitals', () => {
  const target = funnelTarget(HOSPITALS) ?? 0;

  test('stands around 208 of 2814', () => {
    expect(target).toBeCloseTo(0.0739, 4);
  });

  test('only the eighth hospital lies outside the outer funnel; four lie outside the inner one', () => {
    const outside = (coverage: number) =>
      HOSPITALS.flatMap(({ above, below }, place) => {
        const { low, high } = normalLimits(target, target * (1 - target), below, coverage);
        return above / below < low || above / below > high ? [place] : [];
      });
    expect(outside(0.998)).toEqual([7]);
    expect(outside(0.95)).toEqual([1, 4, 7, 10]);
  });
});

test('limits widen with coverage and narrow with size', () => {
  const spread = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(spread, fc.integer({ min: 1, max: 1e9 }), (unitVariance, precision) => {
      const width = (coverage: number, size: number) => {
        const { low, high } = normalLimits(0, unitVariance, size, coverage);
        return high - low;
      };
      expect(width(0.998, precision)).toBeGreaterThan(width(0.95, precision));
      expect(width(0.95, 4 * precision)).toBeCloseTo(width(0.95, precision) / 2, 9);
    }),
  );
});

describe('dispersion', () => {
  test('draws the outer tenth in before it is estimated', () => {
    const scores = [-1, 1, -1, 1, -1, 1, -1, 1, -1, 100];
    expect(dispersionOf(scores, 0)).toBeCloseTo((9 + 10_000) / 10, 9);
    expect(dispersionOf(scores)).toBe(1);
  });

  test('the spread of amounts is that of one unit, whatever the unit', () => {
    const points = HOSPITALS.map(({ above, below }) => ({ above: above * 1000, below: below * 1000 }));
    const [one, thousand] = [spreadFunnel(HOSPITALS), spreadFunnel(points)];
    if (one === null || thousand === null) throw new Error('a funnel is expected');
    const small = normalLimits(one.target, one.unitVariance, 100, 0.95);
    const large = normalLimits(thousand.target, thousand.unitVariance, 100_000, 0.95);
    expect(large.low).toBeCloseTo(small.low, 12);
    expect(large.high).toBeCloseTo(small.high, 12);
  });

  test('there is no funnel of two providers, nor of equal ones', () => {
    expect(spreadFunnel(HOSPITALS.slice(0, 2))).toBeNull();
    expect(spreadFunnel([1, 2, 3].map((below) => ({ above: below, below })))).toBeNull();
  });
});
