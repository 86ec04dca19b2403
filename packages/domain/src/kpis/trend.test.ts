import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yearMonth } from '../core/dates.ts';
import { buildNorm, monthsFrom } from '../testing/build-kpi.ts';
import { kpiTrend, TREND_MIN_VALUES, TREND_MIN_YEAR_PAIRS, type TrendInput } from './trend.ts';

const RISING = [60, 61, 60.5, 62, 63, 62.5, 64, 65, 64.5, 66, 67, 68];
const FLAT = [66, 67, 65, 66.5, 66, 65.5, 67, 66, 65, 66.5, 66, 66];
const through = yearMonth('2024-08');

function trendOf(values: readonly (number | null)[], overrides: Partial<TrendInput> = {}) {
  const direction = overrides.definition ?? { direction: 'higher', isSeasonal: false };
  const first = yearMonth('2024-08');
  const series = monthsFrom('2015-01', []).concat(backFrom(first, values));
  return kpiTrend({
    norm: buildNorm({ min: 70 }),
    values: series,
    through,
    ...overrides,
    definition: direction,
  });
}

function backFrom(last: string, values: readonly (number | null)[]) {
  const start = Temporal.PlainYearMonth.from(last).subtract({ months: values.length - 1 });
  return monthsFrom(start.toString(), values);
}

describe('kpiTrend', () => {
  it('verbetert on a significant rise of what should be high, and shows why', () => {
    const { word, why } = trendOf(RISING);
    expect(word).toBe('verbetert');
    expect(why).toMatchObject({
      n: 12,
      from: '2023-09',
      to: '2024-08',
      windowMonths: 12,
      direction: 'better',
      isSignificant: true,
      meetsNorm: false,
      method: 'normal',
      isSeasonal: false,
    });
    expect(why.slopePerMonth).toBeCloseTo(0.7, 1);
    expect(why.pValue).toBeLessThan(0.001);
  });

  it('verslechtert on a significant fall, even while the norm is met', () => {
    expect(trendOf(RISING.toReversed()).word).toBe('verslechtert');
    expect(trendOf(RISING.toReversed(), { norm: buildNorm({ min: 50 }) }).word).toBe('verslechtert');
  });

  it('reads the same movement the other way for what should be low', () => {
    const definition = { direction: 'lower', isSeasonal: false } as const;
    const norm = buildNorm({ max: 5 });
    expect(trendOf(RISING, { definition, norm }).word).toBe('verslechtert');
    expect(trendOf(RISING.toReversed(), { definition, norm }).word).toBe('verbetert');
  });

  it('stokt without a significant movement while the norm is not met', () => {
    const { word, why } = trendOf(FLAT);
    expect(word).toBe('stokt');
    expect(why).toMatchObject({ isSignificant: false, meetsNorm: false });
  });

  it('is stabiel without a significant movement when the norm is met, or there is none', () => {
    expect(trendOf(FLAT, { norm: buildNorm({ min: 60 }) }).word).toBe('stabiel');
    expect(trendOf(FLAT, { norm: null })).toMatchObject({ word: 'stabiel', why: { meetsNorm: null } });
    expect(trendOf(FLAT, { norm: undefined }).word).toBe('stabiel');
  });

  it('says that nothing moved when rises and falls are equal', () => {
    expect(trendOf([1, 2, 3, 2, 1]).why).toMatchObject({ direction: 'none', isSignificant: false });
  });

  it('does not know with too few values, known months only', () => {
    const four = [1, 2, 3, 4];
    expect(trendOf(four)).toMatchObject({ word: 'onbekend', why: { n: 4, pValue: null, method: null } });
    expect(trendOf([...four, null])).toMatchObject({ word: 'onbekend', why: { n: 4, to: '2024-07' } });
    expect(trendOf([...four, 5])).toMatchObject({ word: 'verbetert', why: { n: 5, method: 'exact' } });
    expect(trendOf([])).toMatchObject({
      word: 'onbekend',
      why: { n: 0, from: null, to: null, slopePerMonth: null, meetsNorm: null, direction: 'none' },
    });
  });

  it('asks for no fewer values than could ever be significant', () => {
    const p = (count: number) => trendOf(Array.from({ length: count }, (_, index) => index)).why.pValue ?? 1;
    expect(p(TREND_MIN_VALUES)).toBeLessThanOrEqual(0.05);
    expect(2 / 24).toBeGreaterThan(0.05);
    expect(2 / 2 ** TREND_MIN_YEAR_PAIRS).toBeLessThanOrEqual(0.05);
    expect(2 / 2 ** (TREND_MIN_YEAR_PAIRS - 1)).toBeGreaterThan(0.05);
  });

  it('looks only at its window', () => {
    const long = [...RISING.toReversed().map((value) => value + 40), ...RISING];
    expect(trendOf(long).word).toBe('verbetert');
    expect(trendOf(long, { windowMonths: 24 }).word).toBe('verslechtert');
    const earlier = trendOf(long, { through: yearMonth('2023-08') });
    expect(earlier).toMatchObject({ word: 'verslechtert', why: { from: '2022-09', to: '2023-08' } });
  });

  it('takes another significance when asked', () => {
    const weak = [1, 3, 2, 4, 5, 6];
    expect(trendOf(weak).why.isSignificant).toBe(true);
    expect(trendOf(weak, { significance: 0.01 }).word).toBe('stokt');
  });

  it('does not depend on the order in which the values are given', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          RISING.map((_, index) => index),
          { minLength: 12 },
        ),
        (order) => {
          const series = backFrom('2024-08', RISING);
          const shuffled = order.flatMap((index) => series[index] ?? []);
          expect(trendOf([], { values: shuffled })).toStrictEqual(trendOf(RISING));
        },
      ),
    );
  });
});

describe('kpiTrend of a band', () => {
  const definition = { direction: 'band', isSeasonal: false } as const;
  const norm = buildNorm({ min: 85, max: 95 });

  it('is stabiel while it moves about within the band', () => {
    const values = [86, 87, 88, 89, 90, 91, 92, 93, 94, 95];
    expect(trendOf(values, { definition, norm })).toMatchObject({
      word: 'stabiel',
      why: { slopePerMonth: 0, direction: 'none', meetsNorm: true },
    });
  });

  it('verslechtert when it leaves the band on either side, and verbetert when it comes back', () => {
    const leaving = [95, 96, 97, 98, 99, 100, 101];
    expect(trendOf(leaving, { definition, norm }).word).toBe('verslechtert');
    expect(
      trendOf(
        leaving.map((value) => 180 - value),
        { definition, norm },
      ).word,
    ).toBe('verslechtert');
    expect(trendOf(leaving.toReversed(), { definition, norm }).word).toBe('verbetert');
  });

  it('does not know better from worse without a norm', () => {
    expect(trendOf(RISING, { definition, norm: null }).word).toBe('onbekend');
    expect(trendOf(RISING, { definition, norm: buildNorm() }).word).toBe('onbekend');
  });
});

describe('kpiTrend of a seasonal KPI', () => {
  const definition = { direction: 'lower', isSeasonal: true } as const;
  const norm = buildNorm({ max: 6 });
  const winter = [8, 8.5, 9, 9.2, 8.8, 8, 7, 6.5, 6, 5.5, 6, 7];

  it('does not take the season for a trend', () => {
    const values = [...winter, ...winter];
    expect(trendOf(values, { definition, norm })).toMatchObject({
      word: 'stokt',
      why: { n: 12, isSeasonal: true, direction: 'none', slopePerMonth: 0, from: '2022-09' },
    });
    expect(trendOf(values, { definition, norm: buildNorm({ max: 7 }) }).word).toBe('stabiel');
  });

  it('verbetert when the months lie below those of the year before, in units per month', () => {
    const values = [...winter, ...winter.map((value) => value - 0.6)];
    const { word, why } = trendOf(values, { definition, norm });
    expect(word).toBe('verbetert');
    expect(why.slopePerMonth).toBeCloseTo(-0.05, 10);
    expect(why).toMatchObject({ direction: 'better', method: 'exact' });
    expect(why.pValue).toBeCloseTo(2 / 2 ** 12, 12);
  });

  it('needs six pairs of a year', () => {
    const five = [...winter, ...winter.slice(0, 5).map((value) => value - 1)];
    const six = [...winter, ...winter.slice(0, 6).map((value) => value - 1)];
    expect(trendOf(five, { definition, norm })).toMatchObject({ word: 'onbekend', why: { n: 5 } });
    expect(trendOf(six, { definition, norm })).toMatchObject({ word: 'verbetert', why: { n: 6 } });
  });
});
