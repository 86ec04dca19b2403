import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomial, interpolatedQuantile, poisson } from './counts.ts';
import {
  dispersionOf,
  funnelTarget,
  normalLimits,
  plausibleDispersion,
  proportionLimits,
  ratioLimits,
  spreadFunnel,
} from './funnel.ts';

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
        const { low, high } = proportionLimits(target, below, coverage);
        return above / below < low || above / below > high ? [place] : [];
      });
    expect(outside(0.998)).toEqual([7]);
    expect(outside(0.95)).toEqual([1, 4, 7, 10]);
  });

  test('the exact limits agree with the normal ones where there are many cases', () => {
    const exact = proportionLimits(target, 200_000, 0.95);
    const normal = normalLimits(target, target * (1 - target), 200_000, 0.95);
    expect(exact.low).toBeCloseTo(normal.low, 5);
    expect(exact.high).toBeCloseTo(normal.high, 5);
  });
});

/** By `scipy.stats.binom` and `poisson` 1.17, by the formula of appendix A.1. */
const SCIPY = {
  binomial: [
    [143, 0.126, 0.975, 25.669910321],
    [143, 0.126, 0.999, 30.793872561],
    [47, 0.0739, 0.025, -0.077387252],
    [810, 0.0739, 0.001, 37.585913985],
    [20, 0.5, 0.999, 16.265284211],
    [100_000, 0.07, 0.999, 7250.054197421],
  ],
  poisson: [
    [4.4965, 0.975, 8.65394447],
    [14, 0.025, 6.619379276],
    [100, 0.999, 131.804750398],
    [0.5, 0.975, 1.860025911],
  ],
} as const;

describe('exact limits against another implementation', () => {
  test.each(SCIPY.binomial)('of %d cases at %d, up to %d', (n, chance, p, limit) => {
    expect(interpolatedQuantile(binomial(n, chance), p)).toBeCloseTo(limit, 7);
  });

  test.each(SCIPY.poisson)('of %d expected, up to %d', (expected, p, limit) => {
    expect(interpolatedQuantile(poisson(expected), p)).toBeCloseTo(limit, 7);
  });
});

test('limits widen with coverage and narrow with size', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 20, max: 2000 }),
      fc.double({ min: 0.02, max: 0.98, noNaN: true }),
      (n, target) => {
        const inner = proportionLimits(target, n, 0.95);
        const outer = proportionLimits(target, n, 0.998);
        expect(outer.low).toBeLessThanOrEqual(inner.low + 1e-9);
        expect(outer.high).toBeGreaterThanOrEqual(inner.high - 1e-9);
        const larger = ratioLimits(4 * n, 0.95);
        expect(larger.high - larger.low).toBeLessThan(ratioLimits(n, 0.95).high - ratioLimits(n, 0.95).low);
      },
    ),
    { numRuns: 60 },
  );
});

describe('dispersion', () => {
  test('draws the outer tenth in before it is estimated', () => {
    const scores = [-1, 1, -1, 1, -1, 1, -1, 1, -1, 100];
    expect(dispersionOf(scores, 0)).toBeCloseTo((9 + 10_000) / 10, 9);
    expect(dispersionOf(scores)).toBe(1);
  });

  test('of ten providers up to 1.894 can be chance', () => {
    expect(plausibleDispersion(10)).toBeCloseTo(1.894427, 6);
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
