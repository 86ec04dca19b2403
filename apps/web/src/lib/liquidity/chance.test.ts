import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceFigures, likelihoodOf, supported } from './chance.ts';

describe('chanceFigures', () => {
  it('tells whole per cents where the error is large, and one decimal where it is small', () => {
    expect(chanceFigures({ hits: 3312, paths: 10_000 })).toMatchObject({
      percent: 33,
      decimals: 0,
      margin: 1,
    });
    expect(chanceFigures({ hits: 33_120, paths: 100_000 })).toMatchObject({
      percent: 33.1,
      decimals: 1,
      margin: 0.3,
    });
  });

  it('knows only a bound where it never or always happened', () => {
    expect(chanceFigures({ hits: 0, paths: 10_000 }).bound).toEqual({ side: 'below', percent: 0.03 });
    expect(chanceFigures({ hits: 10_000, paths: 10_000 }).bound).toEqual({ side: 'above', percent: 99.97 });
  });

  it('tells odds in figures that one can picture', () => {
    const odds = (hits: number) => chanceFigures({ hits, paths: 1000 }).odds;
    expect(odds(331)).toEqual({ times: 1, of: 3 });
    expect(odds(500)).toEqual({ times: 1, of: 2 });
    expect(odds(730)).toEqual({ times: 7, of: 10 });
    expect(odds(21)).toEqual({ times: 1, of: 50 });
    expect(odds(3)).toEqual({ times: 1, of: 350 });
  });

  it('never tells a smaller margin than the 95 % interval has', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), (hits) => {
        const share = hits / 100_000;
        const real = 196 * Math.sqrt((share * (1 - share)) / 100_000);
        expect(chanceFigures({ hits, paths: 100_000 }).margin).toBeGreaterThanOrEqual(real - 1e-9);
      }),
    );
  });
});

describe('likelihoodOf', () => {
  const thresholds = { possiblePercent: 10, likelyPercent: 50 };

  it('follows the thresholds: a real possibility from the first on, likely above the second', () => {
    const word = (hits: number) => likelihoodOf({ hits, paths: 1000 }, thresholds);
    expect([99, 100, 500, 501].map(word)).toEqual(['unlikely', 'possible', 'possible', 'likely']);
  });
});

describe('supported', () => {
  it('keeps no figure that is finer than the error', () => {
    expect(supported(1_234_567, 9_762)).toBe(1_230_000);
    expect(supported(1_234_567, 10_000)).toBe(1_230_000);
    expect(supported(-1_234_567, 120)).toBe(-1_235_000);
    expect(supported(412, 9_762)).toBe(0);
    expect(supported(412.4, 0)).toBe(412);
  });
});
