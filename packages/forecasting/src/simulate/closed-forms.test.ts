import { describe, expect, test } from 'vitest';
import { meanOf, varianceOf } from '../distributions/moments.ts';
import type { CashEvent, Distribution } from '../model/cash-model.ts';
import { buildEvent, buildModel, checked } from '../testing/models.ts';
import { createEngine } from './engine.ts';
import { USUAL } from './request.ts';
import { simulate, simulatePaths } from './simulate.ts';

/** Every estimate below stands on so many futures, and must lie within three standard errors of the closed form. */
const n = 200_000;
const run = { paths: n, seed: 20_240_815 };
const engine = createEngine();

function momentsOf(values: Float64Array): { mean: number; variance: number; kurtosis: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const central = (power: number) =>
    values.reduce((sum, value) => sum + (value - mean) ** power, 0) / values.length;
  return { mean, variance: central(2), kurtosis: central(4) / central(2) ** 2 };
}

/** Mean and variance against theirs: standard errors σ/√n and σ²·√((κ − 1)/n), κ the sample's own kurtosis. */
function expectMoments(values: Float64Array, mean: number, variance: number): void {
  const sample = momentsOf(values);
  expect(Math.abs(sample.mean - mean)).toBeLessThan(3 * Math.sqrt(variance / n));
  expect(Math.abs(sample.variance - variance)).toBeLessThan(
    3 * variance * Math.sqrt((sample.kurtosis - 1) / n),
  );
}

function lastCash(events: readonly CashEvent[]): Float64Array {
  const { cash } = simulatePaths(checked(buildModel({ opening: 0, limit: 1e6, events })), run, USUAL, engine);
  return cash[11] ?? new Float64Array();
}

describe('against closed forms, 200,000 futures, three standard errors', () => {
  test('one risk: P(breach) is its probability, from the month it falls in', () => {
    const probability = 0.137;
    const model = buildModel({
      opening: 99,
      events: [buildEvent({ probability, onset: { from: 3, to: 3 } })],
    });
    const { months, breachBefore, lowest } = simulate(checked(model), run, USUAL, engine);
    const error = Math.sqrt((probability * (1 - probability)) / n);
    expect(months[2]?.breach.value).toBe(0);
    for (const value of [months[3]?.breach.value, months[11]?.breach.value, breachBefore[12]?.value])
      expect(Math.abs((value ?? 1) - probability)).toBeLessThan(3 * error);
    expect(months[3]?.breach.standardError).toBeCloseTo(error, 4);
    expect(Math.abs(lowest.mean - (99 - 100 * probability))).toBeLessThan(3 * 100 * error);
  });

  test('the month in which a risk begins is uniform', () => {
    const model = buildModel({ opening: 99, events: [buildEvent({ onset: { from: 2, to: 6 } })] });
    const { firstBreach } = simulate(checked(model), run, USUAL, engine);
    const error = Math.sqrt(n * 0.2 * 0.8);
    for (const [month, count] of firstBreach.entries())
      expect(Math.abs(count - (month >= 2 && month <= 6 ? n / 5 : 0))).toBeLessThanOrEqual(3 * error);
  });

  test.each<Distribution>([
    { kind: 'uniform', min: -20, max: 100 },
    { kind: 'triangular', min: 0, mode: 10, max: 90 },
    { kind: 'triangular', min: 5, mode: 5, max: 6 },
    { kind: 'pert', min: 10, mode: 30, max: 150 },
    { kind: 'pert', min: 0, mode: 80, max: 80 },
    { kind: 'lognormal', mu: 3, sigma: 0.8, sign: 1 },
    { kind: 'lognormal', mu: 1, sigma: 0.3, sign: -1 },
  ])('mean and variance of $kind', (amount) => {
    expectMoments(lastCash([buildEvent({ amount })]), -meanOf(amount), varianceOf(amount));
  });

  test('independent risks: means and variances add up', () => {
    const risks: readonly CashEvent[] = [
      buildEvent({ id: 'a', probability: 0.3, amount: { kind: 'pert', min: 10, mode: 20, max: 60 } }),
      buildEvent({ id: 'b', probability: 0.05, amount: { kind: 'lognormal', mu: 4, sigma: 0.5, sign: 1 } }),
      buildEvent({ id: 'c', probability: 0.9, amount: { kind: 'uniform', min: -40, max: 0 }, spread: 7 }),
      buildEvent({ id: 'd', probability: 0.5 }),
    ];
    const meanOfRisk = ({ probability: p, amount }: CashEvent) => p * meanOf(amount);
    const varianceOfRisk = ({ probability: p, amount }: CashEvent) =>
      p * (varianceOf(amount) + meanOf(amount) ** 2) - (p * meanOf(amount)) ** 2;
    const total = (of: (event: CashEvent) => number) => risks.reduce((sum, risk) => sum + of(risk), 0);
    expectMoments(lastCash(risks), -total(meanOfRisk), total(varianceOfRisk));
  });

  test('risks that go together: both occur with the probability of the bivariate normal', () => {
    const events = ['a', 'b'].map((id) => buildEvent({ id, probability: 0.5 }));
    const rho = 0.6;
    const eventCorrelation = [
      [1, rho],
      [rho, 1],
    ];
    const model = checked(buildModel({ opening: 150, events, eventCorrelation }));
    // P(both below their medians) = 1/4 + arcsin(rho)/(2π).
    const both = 0.25 + Math.asin(rho) / (2 * Math.PI);
    const breach = simulate(model, run, USUAL, engine).breachBefore[12]?.value ?? 0;
    expect(Math.abs(breach - both)).toBeLessThan(3 * Math.sqrt((both * (1 - both)) / n));
  });

  test.each([
    { phi: 0.7, month: 0 },
    { phi: 0.7, month: 11 },
    { phi: -0.5, month: 5 },
    { phi: 1, month: 11 },
  ])('AR(1) with phi $phi: variance in month $month', ({ phi, month }) => {
    const sigma = 30;
    const weight = Array.from({ length: 12 }, (_, at) => (at === month ? 2 : 0));
    const model = checked(buildModel({ opening: 0, noise: [{ phi, sigma, weight }] }));
    const column = simulatePaths(model, run, USUAL, engine).cash[11] ?? new Float64Array();
    const share = phi === 1 ? month + 1 : (1 - phi ** (2 * (month + 1))) / (1 - phi ** 2);
    expectMoments(column, 0, 4 * sigma ** 2 * share);
  });

  test('two factors whose shocks go together: variance of their difference', () => {
    const weight = Array.from({ length: 12 }, (_, month) => (month === 0 ? 1 : 0));
    const noise = [
      { phi: 0, sigma: 3, weight },
      { phi: 0, sigma: 4, weight: weight.map((one) => -one) },
    ];
    const noiseCorrelation = [
      [1, -0.3],
      [-0.3, 1],
    ];
    const model = checked(buildModel({ opening: 0, noise, noiseCorrelation }));
    const column = simulatePaths(model, run, USUAL, engine).cash[11] ?? new Float64Array();
    expectMoments(column, 0, 9 + 16 + 2 * 0.3 * 12);
  });

  test('a random walk stays at or above 0 for m steps with probability C(2m, m)/4^m', () => {
    // Sparre Andersen (1954): so it is for any symmetric continuous step. Feller, vol. II, XII.7.
    const noise = [{ phi: 0, sigma: 5, weight: Array.from({ length: 12 }, () => 1) }];
    const { breachBefore } = simulate(checked(buildModel({ opening: 0, noise })), run, USUAL, engine);
    let stays = 1;
    for (let m = 1; m <= 12; m += 1) {
      stays *= (2 * m - 1) / (2 * m);
      const error = Math.sqrt((stays * (1 - stays)) / n);
      expect(Math.abs(1 - (breachBefore[m]?.value ?? 0) - stays)).toBeLessThan(3 * error);
    }
  });

  test('quantiles and expected shortfall of a normal, with bounds that hold them', () => {
    const noise = [{ phi: 0, sigma: 10, weight: [1] }];
    const { months } = simulate(checked(buildModel({ months: 1, opening: 0, noise })), run, USUAL, engine);
    const z = [-1.6448536, -1.2815516, -0.6744898, 0, 0.6744898, 1.2815516, 1.6448536];
    for (const [index, { value, standardError, lower, upper }] of (months[0]?.quantiles ?? []).entries()) {
      const exact = 10 * (z[index] ?? Number.NaN);
      expect(Math.abs(value - exact)).toBeLessThan(3 * standardError);
      expect(lower).toBeLessThan(value);
      expect(upper).toBeGreaterThan(value);
      // √(p(1−p)/n)/density
      const [p, density] = [
        USUAL.quantiles[index] ?? 0,
        Math.exp(-((exact / 10) ** 2) / 2) / (10 * Math.sqrt(2 * Math.PI)),
      ];
      expect(standardError / (Math.sqrt((p * (1 - p)) / n) / density)).toBeCloseTo(1, 0.5);
    }
    // −φ(z)/α, with variance about that of the tail over αn.
    expect(Math.abs((months[0]?.expectedShortfall ?? 0) + 10 * 2.062713)).toBeLessThan(
      3 * 10 * Math.sqrt(0.9 / (0.05 * n)),
    );
  });
});
