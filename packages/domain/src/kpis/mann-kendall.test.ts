import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXACT_UP_TO, mannKendall } from './mann-kendall.ts';
import { normalTwoSided } from './normal.ts';

/** Every order of a list, straight from the definition. */
function permutations(values: readonly number[]): readonly (readonly number[])[] {
  if (values.length === 0) return [[]];
  return values.flatMap((value, index) =>
    permutations(values.toSpliced(index, 1)).map((rest) => [value, ...rest]),
  );
}

function naiveScore(values: readonly number[]): number {
  let score = 0;
  for (let i = 0; i < values.length; i++)
    for (let j = i + 1; j < values.length; j++) {
      const [a, b] = [values[i] ?? 0, values[j] ?? 0];
      if (b > a) score += 1;
      if (b < a) score -= 1;
    }
  return score;
}

const few = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 5 });

describe('mannKendall', () => {
  it('reproduces the example with a tie worked out by hand at Holy Cross (n = 14, S = 54, Z = 2.9058)', () => {
    const values = [12.9, 14.8, 13.2, 15.7, 13.8, 15.6, 12.9, 11.0, 17.3, 15.9, 19.0, 18.3, 20.1, 21.7];
    const test = mannKendall([values]);
    expect(test.s).toBe(54);
    expect(test.variance).toBeCloseTo((14 * 13 * 33 - 2 * 1 * 9) / 18, 10);
    expect((test.s - 1) / Math.sqrt(test.variance)).toBeCloseTo(2.9058, 4);
    expect(test.pValue / 2).toBeCloseTo(0.0018, 4);
    expect(test.method).toBe('normal');
  });

  it.each([
    [5, 6, 0.117],
    [4, 6, 0.042],
    [6, 7, 0.136],
    [8, 16, 0.031],
    [10, 21, 0.036],
  ])('has the tabulated one-sided chance for n = %i, S = %i (Kendall 1975)', (n, s, chance) => {
    const falls = (n * (n - 1) - 2 * s) / 4;
    const test = mannKendall([orderWithFalls(n, falls)]);
    expect(test.s).toBe(s);
    expect(test.pValue / 2).toBeCloseTo(chance, 3);
    expect(test.method).toBe('exact');
  });

  it('counts S, and the exact chance over all orders, as the naive definition does, ties included', () => {
    fc.assert(
      fc.property(few, (values) => {
        const test = mannKendall([values]);
        const scores = permutations(values).map(naiveScore);
        const asFar = scores.filter((score) => Math.abs(score) >= Math.abs(test.s)).length;
        expect(test.s).toBe(naiveScore(values));
        expect(test.pValue).toBeCloseTo(asFar / scores.length, 10);
        const squares = scores.reduce((total, score) => total + score ** 2, 0);
        expect(test.variance).toBeCloseTo(squares / scores.length, 8);
      }),
    );
  });

  it('combines seasons as independent series', () => {
    fc.assert(
      fc.property(few, few, (one, two) => {
        const both = mannKendall([one, two]);
        const scores = permutations(one).flatMap((a) =>
          permutations(two).map((b) => naiveScore(a) + naiveScore(b)),
        );
        const asFar = scores.filter((score) => Math.abs(score) >= Math.abs(both.s)).length;
        expect(both.pValue).toBeCloseTo(asFar / scores.length, 10);
        expect(both.s).toBe(naiveScore(one) + naiveScore(two));
        expect(both.variance).toBeCloseTo(mannKendall([one]).variance + mannKendall([two]).variance, 10);
      }),
      { numRuns: 20 },
    );
  });

  it('is the sign test when each season has two years', () => {
    const rising = Array.from({ length: 12 }, (_, month) => [month, month + 1]);
    expect(mannKendall(rising)).toMatchObject({ s: 12, variance: 12, method: 'exact' });
    expect(mannKendall(rising).pValue).toBeCloseTo(2 / 2 ** 12, 14);
  });

  it('has nothing to say about values that are all the same, or too few', () => {
    expect(mannKendall([[3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3]])).toMatchObject({
      s: 0,
      variance: 0,
      pValue: 1,
    });
    expect(mannKendall([[1]]).pValue).toBe(1);
    expect(mannKendall([]).pValue).toBe(1);
  });

  it('goes over to the normal approximation above ten values in one season, close to the exact chance', () => {
    const values = [3, 1, 4, 2, 6, 5, 8, 7, 10, 9];
    const exact = mannKendall([values]);
    const normal = mannKendall([[...values, 11]]);
    expect(exact.method).toBe('exact');
    expect(values).toHaveLength(EXACT_UP_TO);
    expect(normal.method).toBe('normal');
    expect(normal.pValue).toBeCloseTo(normalTwoSided((normal.s - 1) / Math.sqrt(normal.variance)), 14);
    expect(Math.abs(normalTwoSided((exact.s - 1) / Math.sqrt(exact.variance)) - exact.pValue)).toBeLessThan(
      0.005,
    );
  });

  it('approximates as soon as one season has more than ten values', () => {
    const long = Array.from({ length: EXACT_UP_TO + 1 }, (_, index) => index);
    expect(mannKendall([[1, 2], long]).method).toBe('normal');
  });

  it('takes S = 0 for no evidence at all', () => {
    expect(mannKendall([orderWithFalls(12, 33)])).toMatchObject({ s: 0, pValue: 1, method: 'normal' });
  });

  it('turns its sign, not its chance, when time runs backwards', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 30 }), (values) => {
        const there = mannKendall([values]);
        const back = mannKendall([values.toReversed()]);
        expect(back.s + there.s).toBe(0);
        expect(back.pValue).toBe(there.pValue);
        expect(there.pValue).toBeGreaterThan(0);
        expect(there.pValue).toBeLessThanOrEqual(1);
      }),
    );
  });
});

/** An order of 1…n with exactly so many falls: take the largest that still leaves the rest to be placed in order. */
function orderWithFalls(n: number, falls: number): readonly number[] {
  const left = Array.from({ length: n }, (_, index) => index + 1);
  let open = falls;
  return Array.from({ length: n }, () => {
    const at = Math.min(open, left.length - 1);
    open -= at;
    return left.splice(at, 1)[0] ?? 0;
  });
}

describe('normalTwoSided', () => {
  it.each([
    [0, 1.0],
    [0.001, 0.9992021155721779],
    [0.5, 0.6170750774519738],
    [1, 0.31731050786291415],
    [1.96, 0.04999579029644087],
    [-2.5758293035489, 0.010000000000000028],
    [4, 6.334248366623993e-5],
    [2.9, 0.003731626600768077],
    [4.3, 1.7079810941983632e-5],
    [6, 1.9731752900754024e-9],
    [10, 1.5239706048321186e-23],
    [30, 9.813427854297528e-198],
  ])('of %f is %e', (z, chance) => {
    expect(Math.abs(normalTwoSided(z) / chance - 1)).toBeLessThan(1e-12);
  });

  it('joins its two methods without a seam', () => {
    const seam = 2 * Math.SQRT2;
    const below = normalTwoSided(seam - 1e-9);
    const above = normalTwoSided(seam + 1e-9);
    expect(Math.abs(below / above - 1)).toBeLessThan(1e-7);
    expect(below).toBeGreaterThan(above);
  });
});
