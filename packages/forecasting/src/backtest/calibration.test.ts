import { expect, test } from 'vitest';
import { normalQuantile } from '../distributions/normal-quantile.ts';
import { calibrate, coverBand, pinballLoss } from './calibration.ts';
import type { ForecastMonth } from './delivered-forecast.ts';

test('pinball loss by hand: too low costs the level, too high the rest', () => {
  expect(pinballLoss(0.9, 100, 110)).toBe(9);
  expect(pinballLoss(0.9, 100, 90)).toBeCloseTo(1, 12);
  expect(pinballLoss(0.05, 100, 90)).toBe(9.5);
  expect(pinballLoss(0.3, 5, 5)).toBe(0);
});

const LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95];
const n = 1000;
/** Forecasts that know the distribution but for a factor on its width, against a grid of its quantiles: no chance in it. */
const months = (width: number): ForecastMonth[] =>
  Array.from({ length: n }, (_, k) => ({
    horizon: 1,
    forecast: 0,
    actual: normalQuantile((k + 0.5) / n),
    quantiles: LEVELS.map((level) => ({ level, value: width * normalQuantile(level) })),
  }));

test('a forecast that knows the distribution is calibrated, and loses least', () => {
  const right = calibrate(months(1));
  expect(right.map(({ share }) => share)).toEqual(LEVELS);
  expect(right.every(({ isConsistent }) => isConsistent)).toBe(true);
  expect(coverBand(months(1), 0.05, 0.95)).toMatchObject({ points: n, within: 900, share: 0.9 });
  for (const width of [0.8, 1.25]) {
    for (const [k, row] of calibrate(months(width)).entries()) {
      if (row.level === 0.5) continue;
      expect(row.meanPinball).toBeGreaterThan(right[k]?.meanPinball ?? Number.NaN);
      expect(row.isConsistent).toBe(false);
    }
  }
});

test('levels are told lowest first, however deliveries give them, and each over its own months', () => {
  const one = (level: number, actual: number | null): ForecastMonth => ({
    horizon: 1,
    forecast: 0,
    actual,
    quantiles: [{ level, value: 0 }],
  });
  const rows = calibrate([one(0.9, -1), one(0.1, 2), one(0.1, null), one(0.9, 0), one(0.9, 1)]);
  expect(rows.map(({ level, points, below }) => [level, points, below])).toEqual([
    [0.1, 1, 0],
    [0.9, 3, 2],
  ]);
  expect(coverBand([one(0.1, 2)], 0.1, 0.9).points).toBe(0);
  expect(coverBand([one(0.9, 2)], 0.1, 0.9).points).toBe(0);
});
