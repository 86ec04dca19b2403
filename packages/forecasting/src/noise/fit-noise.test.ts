import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDraw, drawEightNormals } from '../random/draw.ts';
import { STREAM_WORDS, streamKey, writeStream } from '../random/stream.ts';
import { fitNoise, type NoiseFit, noiseFactorOf } from './fit-noise.ts';

/** Standard normals of a named stream. */
function normals(name: string, count: number): readonly number[] {
  const state = new Uint32Array(STREAM_WORDS);
  writeStream(streamKey(7, 'noise', name), 0, state);
  const draw = createDraw(state);
  return Array.from({ length: Math.ceil(count / 8) }, () => drawEightNormals(draw))
    .flat()
    .slice(0, count);
}

/** A stationary autoregression of so many months around 0: the month before the first has the variance that lasts. */
function history(phi: number, sigma: number, months: number, name: string): readonly number[] {
  const [first = 0, ...shocks] = normals(name, months + 1);
  let x = (sigma * first) / Math.sqrt(1 - phi * phi);
  return shocks.map((z) => {
    x = phi * x + sigma * z;
    return x;
  });
}

function fitted(values: readonly (number | null)[]): NoiseFit {
  const result = fitNoise(values);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function refused(values: readonly (number | null)[]) {
  const result = fitNoise(values);
  return result.ok ? undefined : result.error;
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const errorOfMean = (values: readonly number[]) => {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)) / values.length);
};

describe('a known process is found back within three standard errors (n = 1,200 months)', () => {
  test.each([-0.5, 0, 0.4, 0.8])('φ = %d', (phi) => {
    const values = history(phi, 250_000, 1200, `long ${phi}`).map((x) => x + 40_000);
    const { standardErrors, ...fit } = fitted(values);
    expect(Math.abs(fit.phi - phi)).toBeLessThan(3 * standardErrors.phi);
    expect(Math.abs(fit.sigma - 250_000)).toBeLessThan(3 * standardErrors.sigma);
    expect(Math.abs(fit.mean - 40_000)).toBeLessThan(3 * standardErrors.mean);
    // The errors themselves: √((1 - φ²)/n), σ/√2n and σ/((1 - φ)√n) for a long history.
    expect(standardErrors.phi).toBeCloseTo(Math.sqrt((1 - phi * phi) / 1200), 2);
    expect(standardErrors.sigma / (250_000 / Math.sqrt(2400))).toBeCloseTo(1, 1);
    expect(standardErrors.mean / (250_000 / (1 - phi) / Math.sqrt(1200))).toBeGreaterThan(0.8);
    expect([fit.known, fit.pairs, fit.isClamped]).toEqual([1200, 1199, false]);
  });
});

test('a season is taken off and told, so that it does not pass for persistence', () => {
  const season = [0, 0, 0, 0, -600, 0, 0, 0, 0, 0, 200, 400];
  const values = history(0.3, 50, 600, 'season').map((x, t) => x + (season[t % 12] ?? 0) + 1000);
  const fit = fitted(values);
  expect(Math.abs(fit.phi - 0.3)).toBeLessThan(3 * fit.standardErrors.phi);
  for (const [month, value] of (fit.season ?? []).entries()) {
    // Each month was seen 50 times, with standard deviation 50/√(1 - 0.09); three errors for one of twelve: 3.5.
    expect(Math.abs(fit.mean + value - 1000 - (season[month] ?? 0))).toBeLessThan(
      (3.5 * 52.4) / Math.sqrt(50),
    );
  }
  expect(mean(fit.season ?? [])).toBeCloseTo(0, 9);
});

describe('short histories', () => {
  const shortFits = (phi: number, months: number) =>
    Array.from({ length: 600 }, (_, run) => fitted(history(phi, 1, months, `short ${months} ${run}`)));

  test.each([
    [0.5, 18],
    [0.5, 30],
    [0, 40],
  ])('the correction takes away the bias at φ = %d over %d months (n = 600 histories)', (phi, months) => {
    const fits = shortFits(phi, months);
    const corrected = fits.map((fit) => fit.phi);
    const uncorrected = fits.map((fit) => fit.phiUncorrected);
    // The correction is of first order; what it leaves is of second: 4/n².
    const allowed = 3 * errorOfMean(corrected) + 4 / months ** 2;
    expect(Math.abs(mean(corrected) - phi)).toBeLessThan(allowed);
    if (phi > 0) expect(mean(uncorrected)).toBeLessThan(phi - 3 * errorOfMean(uncorrected));
  });

  test('σ is right on average: each estimated mean costs a degree of freedom (n = 600 histories)', () => {
    for (const months of [18, 30]) {
      const variances = shortFits(0.3, months).map((fit) => fit.sigma ** 2);
      expect(Math.abs(mean(variances) - 1)).toBeLessThan(3 * errorOfMean(variances) + 4 / months ** 2);
    }
  });

  test('what looks like a random walk is kept below one, and said', () => {
    const trend = fitted(Array.from({ length: 20 }, (_, month) => 1000 * month));
    expect([trend.phi, trend.isClamped]).toEqual([0.98, true]);
    expect(trend.phiUncorrected).toBeLessThan(1);
    const saw = fitted(Array.from({ length: 9 }, (_, month) => (month % 2 === 0 ? 1 : -1)));
    expect([saw.phi, saw.isClamped]).toEqual([-0.98, true]);
  });
});

describe('by hand', () => {
  test('eight months', () => {
    // Mean 0; Σ d_t d_{t-1} = 2 - 4 - 2 + 0 + 0 - 1 - 2 = -7 and Σ d²_{t-1} = 1 + 4 + 4 + 1 + 0 + 1 + 1 = 12.
    const fit = fitted([1, 2, -2, 1, 0, -1, 1, -2]);
    expect(fit).toMatchObject({ mean: 0, season: null, known: 8, pairs: 7 });
    expect(fit.phiUncorrected).toBeCloseTo(-7 / 12, 12);
    expect(fit.phi).toBeCloseTo(-7 / 12 + (1 - 21 / 12) / 7, 12);
    const left = [2 + 7 / 12, -2 + 14 / 12, 1 - 14 / 12, 7 / 12, -1, 1 - 7 / 12, -2 + 7 / 12];
    const sigma = Math.sqrt(left.reduce((sum, value) => sum + value ** 2, 0) / 5.125);
    expect(fit.sigma).toBeCloseTo(sigma, 12);
    expect(fit.standardErrors.phi).toBeCloseTo(sigma / Math.sqrt(12), 12);
    expect(fit.standardErrors.sigma).toBeCloseTo(sigma / Math.sqrt(10.25), 12);
    expect(fit.standardErrors.mean).toBeCloseTo(sigma / ((1 - fit.phi) * Math.sqrt(8)), 12);
  });

  test('an unknown month is left out, not taken for nothing', () => {
    const values = [3, 5, 4, 6, 3, 5, 4, 4, null, 6, 5, 3, 4];
    const fit = fitted(values);
    expect([fit.known, fit.pairs]).toEqual([12, 10]);
    expect(fit.mean).toBeCloseTo(52 / 12, 12);
    expect(fitted(values.map((value) => value ?? 0)).mean).toBe(4);
    // The pairs on both sides of the gap, and none across it.
    const pairs = [values.slice(0, 8), values.slice(9)].flatMap((run) =>
      run.slice(1).map((now, t) => [Number(run[t]) - 52 / 12, Number(now) - 52 / 12] as const),
    );
    const total = (of: (before: number, now: number) => number) =>
      pairs.reduce((sum, [before, now]) => sum + of(before, now), 0);
    const phi = total((before, now) => before * now) / total((before) => before ** 2);
    const sigma = Math.sqrt(total((before, now) => (now - phi * before) ** 2) / (10 * (1 - 1 / 12) - 1));
    expect(fit.phiUncorrected).toBeCloseTo(phi, 12);
    expect(fit.sigma).toBeCloseTo(sigma, 12);
    expect(fit.standardErrors.mean).toBeCloseTo(sigma / ((1 - fit.phi) * Math.sqrt(12)), 12);
  });

  test('a history that never moves has no noise', () => {
    expect(fitted(Array(10).fill(500))).toMatchObject({
      mean: 500,
      phi: 0,
      phiUncorrected: 0,
      sigma: 0,
      isClamped: false,
      standardErrors: { mean: 0, phi: 0, sigma: 0 },
    });
  });
});

describe('whether there is a season to look at', () => {
  const values = history(0.2, 10, 40, 'season or not');
  const hasSeason = (months: readonly (number | null)[]) => fitted(months).season !== null;
  const without = (months: readonly number[], ...gone: number[]) =>
    months.map((value, month) => (gone.includes(month) ? null : value));

  test('from two years on', () => {
    expect([23, 24].map((months) => hasSeason(values.slice(0, months)))).toEqual([false, true]);
  });

  test('not with a month of the year seen once', () => {
    expect(hasSeason(without(values.slice(0, 25), 3, 7))).toBe(false);
    expect(hasSeason(without(values.slice(0, 30), 8))).toBe(false);
    expect(hasSeason(without(values.slice(0, 30), 1))).toBe(true);
  });

  test('not with too few pairs left for twelve means', () => {
    // Two years of even months, two of odd ones, and then all: every month of the year twice, and few neighbours.
    const thinned = history(0.2, 10, 67, 'thin').map((value, month) =>
      month >= 48 || month % 2 === Number(month >= 24) ? value : null,
    );
    expect([fitted(thinned).pairs, fitted(thinned.slice(0, -1)).pairs]).toEqual([19, 18]);
    expect([hasSeason(thinned), hasSeason(thinned.slice(0, -1))]).toEqual([true, false]);
  });
});

test('the unit is that of the history: scaling and shifting scale and shift the fit', () => {
  const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 8, maxLength: 40 });
  fc.assert(
    fc.property(values, fc.integer({ min: -500, max: 500 }), (months, shift) => {
      const one = fitted(months);
      const other = fitted(months.map((value) => 100 * value + shift));
      expect(other.mean).toBeCloseTo(100 * one.mean + shift, 6);
      expect(other.phi).toBeCloseTo(one.phi, 8);
      expect(other.sigma).toBeCloseTo(100 * one.sigma, 5);
      expect(Math.abs(other.phi)).toBeLessThanOrEqual(0.98);
    }),
  );
});

test('what tells too little is refused, with the figures', () => {
  expect(refused([])).toEqual({ code: 'too-short', known: 0, least: 8 });
  expect(refused([1, 2, 3, 4, null, 5, 6, 7])).toEqual({ code: 'too-short', known: 7, least: 8 });
  const apart = [1, 2, null, 3, 4, null, 5, 6, null, 7, 8];
  expect(refused(apart)).toEqual({ code: 'too-few-neighbours', pairs: 4, least: 7 });
  expect(refused([Number.NaN, 2])).toEqual({ code: 'not-finite', month: 0 });
  expect(refused([1, 2, Number.NaN, 4])).toEqual({ code: 'not-finite', month: 2 });
  expect(refused([null, Number.POSITIVE_INFINITY])).toEqual({ code: 'not-finite', month: 1 });
});

test('the fit becomes a factor of a model, one euro of noise to a euro', () => {
  expect(noiseFactorOf({ phi: 0.4, sigma: 12 }, 3)).toEqual({ phi: 0.4, sigma: 12, weight: [1, 1, 1] });
});
