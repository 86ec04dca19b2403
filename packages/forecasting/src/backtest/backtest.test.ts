import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backtest } from './backtest.ts';
import type { DeliveredForecast, ForecastMonth } from './delivered-forecast.ts';

function month(horizon: number, forecast: number, actual: number | null, spread?: number): ForecastMonth {
  const quantiles = (half: number) =>
    [-1, 0, 1].map((side, k) => ({ level: [0.05, 0.5, 0.95][k] ?? 0, value: forecast + side * half }));
  return { horizon, forecast, actual, quantiles: spread === undefined ? [] : quantiles(spread) };
}

function tested(deliveries: readonly DeliveredForecast[], band?: { lower: number; upper: number }) {
  const result = backtest(deliveries, band);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function refused(...months: readonly ForecastMonth[]) {
  const result = backtest([{ id: 'a', months }]);
  return result.ok ? undefined : result.error;
}

describe('three deliveries, by hand', () => {
  const deliveries: DeliveredForecast[] = [
    { id: 'jan', months: [month(1, 100, 90, 20), month(2, 120, 90, 20), month(3, 130, 80, 20)] },
    { id: 'feb', months: [month(1, 95, 90, 20), month(2, 100, 85, 20), month(3, 110, null, 20)] },
    { id: 'mrt', months: [month(1, 80, 84, 20), month(2, 90, null, 20), month(3, 90, null, 20)] },
    { id: 'apr', months: [month(1, 70, null, 20)] },
  ];
  const found = tested(deliveries);

  test('errors are forecast minus actual, over the months that are known', () => {
    expect(found.overall).toEqual({ points: 6, missing: 4, meanError: 106 / 6, meanAbsoluteError: 114 / 6 });
    expect(found.perDelivery).toEqual([
      { id: 'jan', points: 3, missing: 0, meanError: 30, meanAbsoluteError: 30 },
      { id: 'feb', points: 2, missing: 1, meanError: 10, meanAbsoluteError: 10 },
      { id: 'mrt', points: 1, missing: 2, meanError: -4, meanAbsoluteError: 4 },
      { id: 'apr', points: 0, missing: 1, meanError: null, meanAbsoluteError: null },
    ]);
    expect(found.perHorizon).toEqual([
      { horizon: 1, points: 3, missing: 1, meanError: 11 / 3, meanAbsoluteError: 19 / 3 },
      { horizon: 2, points: 2, missing: 1, meanError: 22.5, meanAbsoluteError: 22.5 },
      { horizon: 3, points: 1, missing: 2, meanError: 50, meanAbsoluteError: 50 },
    ]);
  });

  test('bias counts each delivery once, and those without any actual not', () => {
    expect(found.bias).toMatchObject({ deliveries: 3, meanError: 12 });
    // Deviations 18, -2 and -16: variance 292.
    expect(found.bias.standardError).toBeCloseTo(Math.sqrt(292 / 3), 12);
  });

  test('the band, with both ends in it', () => {
    expect(found.band).toMatchObject({ lower: 0.05, upper: 0.95, points: 6, within: 4, share: 4 / 6 });
    expect(found.band.expected).toBeCloseTo(0.9, 15);
    expect(tested([{ id: 'a', months: [month(1, 50, 70, 20), month(2, 50, 30, 20)] }]).band.within).toBe(2);
    expect(tested(deliveries, { lower: 0.5, upper: 0.95 }).band).toMatchObject({ points: 6, within: 1 });
    expect(tested(deliveries, { lower: 0.1, upper: 0.95 }).band).toMatchObject({
      points: 0,
      share: null,
      interval: [0, 1],
    });
    expect(tested(deliveries, { lower: 0.05, upper: 0.9 }).band.points).toBe(0);
  });

  test('calibration and pinball loss per level', () => {
    const [low, middle, high] = found.calibration;
    expect(found.calibration.map(({ level }) => level)).toEqual([0.05, 0.5, 0.95]);
    expect(low).toMatchObject({ points: 6, below: 2, share: 1 / 3, isConsistent: false });
    expect(middle).toMatchObject({ points: 6, below: 5, isConsistent: true });
    expect(high).toMatchObject({ points: 6, below: 6, isConsistent: true });
    // At the median the loss is half the absolute error.
    expect(middle?.meanPinball).toBeCloseTo(114 / 12, 12);
    expect(found.meanPinball).toBeCloseTo(
      found.calibration.reduce((sum, row) => sum + row.meanPinball, 0) / 3,
      12,
    );
  });
});

test('a forecast without quantiles has errors, and nothing to calibrate', () => {
  const { calibration, meanPinball, band, bias } = tested([{ id: 'a', months: [month(1, 10, 4)] }]);
  expect([calibration, meanPinball, band.points]).toEqual([[], null, 0]);
  expect(bias).toEqual({ deliveries: 1, meanError: 6, standardError: null });
});

test('months may come in any order', () => {
  const months = [month(3, 1, 2), month(1, 5, 3), month(2, 5, 5)];
  expect(
    tested([{ id: 'a', months }]).perHorizon.map(({ horizon, meanError }) => [horizon, meanError]),
  ).toEqual([
    [1, 2],
    [2, 0],
    [3, -1],
  ]);
});

test('what all forecasts are too high by is added to the bias and to nothing else that is counted', () => {
  const figure = fc.integer({ min: -1000, max: 1000 });
  const months = fc.array(fc.tuple(figure, fc.option(figure)), { minLength: 1, maxLength: 6 });
  const known = fc
    .array(months, { minLength: 1, maxLength: 5 })
    .filter((all) => all.flat().some(([, actual]) => actual !== null));
  fc.assert(
    fc.property(known, fc.integer({ min: -99, max: 99 }), (all, shift) => {
      const deliver = (extra: number) =>
        tested(
          all.map((own, k) => ({
            id: `${k}`,
            months: own.map(([forecast, actual], h) => month(h + 1, forecast + extra, actual)),
          })),
        );
      const [before, after] = [deliver(0), deliver(shift)];
      expect(after.bias.meanError).toBeCloseTo(before.bias.meanError + shift, 9);
      expect(after.overall.points + after.overall.missing).toBe(all.flat().length);
      expect(after.overall.points).toBe(before.overall.points);
      expect(after.overall.meanAbsoluteError).toBeGreaterThanOrEqual(
        Math.abs(after.overall.meanError ?? 0) - 1e-9,
      );
    }),
  );
});

test('what cannot be judged is refused, with the place', () => {
  const quantiles = (...pairs: readonly (readonly [number, number])[]): ForecastMonth => ({
    horizon: 2,
    forecast: 1,
    actual: 1,
    quantiles: pairs.map(([level, value]) => ({ level, value })),
  });
  expect(backtest([])).toEqual({ ok: false, error: { code: 'no-actuals', missing: 0 } });
  expect(refused(month(1, 5, null), month(2, 5, null))).toEqual({ code: 'no-actuals', missing: 2 });
  const one = { id: 'a', months: [month(1, 5, 5)] };
  expect(backtest([one, one])).toEqual({ ok: false, error: { code: 'duplicate-id', id: 'a' } });
  expect(refused(month(0, 5, 5))).toEqual({ code: 'bad-horizon', id: 'a', horizon: 0 });
  expect(refused(month(1, 5, 5), month(1.5, 5, 5))?.code).toBe('bad-horizon');
  expect(refused(month(2, Number.NaN, 5))).toEqual({ code: 'not-finite', id: 'a', horizon: 2 });
  expect(refused(month(2, 1, Number.NEGATIVE_INFINITY))?.code).toBe('not-finite');
  expect(refused(quantiles([0.5, Number.NaN]))?.code).toBe('not-finite');
  for (const level of [0, 1, -0.2, Number.NaN])
    expect(refused(quantiles([level, 1]))).toEqual({
      code: 'level-outside-range',
      id: 'a',
      horizon: 2,
      level,
    });
  const order = { code: 'quantiles-out-of-order', id: 'a', horizon: 2 };
  expect(refused(quantiles([0.5, 1], [0.4, 2]))).toEqual(order);
  expect(refused(quantiles([0.5, 1], [0.5, 1]))).toEqual(order);
  expect(refused(quantiles([0.4, 2], [0.5, 1]))).toEqual(order);
  expect(refused(quantiles([0.4, 1], [0.5, 1]))).toBeUndefined();
});
