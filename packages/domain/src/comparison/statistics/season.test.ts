import { describe, expect, test } from 'vitest';
import { centredMovingAverage, pooledSeasonalIndices } from './season.ts';

/** Beer production of Australia by quarter from 1992: Hyndman and Athanasopoulos, 2nd ed. (2018), table 6.2. */
const BEER = [443, 410, 420, 532, 433, 421, 410, 512, 449, 381, 423, 531];

test('the centred moving average of the beer production is the published one', () => {
  expect(centredMovingAverage(BEER, 4).slice(0, 8)).toEqual([
    null,
    null,
    450,
    450.125,
    450.25,
    446.5,
    446,
    443,
  ]);
});

/** Quarters of 1951 through 1958: Kendall and Stuart, vol. 3 (1983), pp. 410-414, as in the manual of R's `decompose`, which gives the figure in tens. */
const KENDALL_STUART = [
  -50, 175, 149, 214, 247, 237, 225, 329, 729, 809, 530, 489, 540, 457, 195, 176, 337, 239, 128, 102, 232,
  429, 3, 98, 43, -141, -77, -13, 125, 361, -45, 184,
];

test('the seasonal figure of Kendall and Stuart is 6.25, 8.62, -8.84, -6.03', () => {
  const indices = pooledSeasonalIndices([KENDALL_STUART], 4)?.map((value) => Math.round(10 * value) / 100);
  expect(indices).toEqual([6.25, 8.62, -8.84, -6.03]);
});

describe('a season', () => {
  const pure = Array.from({ length: 16 }, (_, at) => 100 + at + ([3, -1, -4, 2][at % 4] ?? 0));

  test('is known whole from a straight line with a season', () => {
    for (const [at, value] of (pooledSeasonalIndices([pure], 4) ?? []).entries())
      expect(value).toBeCloseTo([3, -1, -4, 2][at] ?? 0, 10);
  });

  test('is that of all series together', () => {
    const flat = pure.map((_, at) => 500 - 2 * at);
    for (const [at, value] of (pooledSeasonalIndices([pure, flat], 4) ?? []).entries())
      expect(value).toBeCloseTo(([3, -1, -4, 2][at] ?? 0) / 2, 10);
  });

  test('is not made up of too few years', () => {
    expect(pooledSeasonalIndices([pure.slice(0, 9)], 4)).toBeNull();
  });
});
