import { describe, expect, it } from 'vitest';
import { type Instant, plainDate, yearMonth } from '../core/dates.ts';
import type { TenantId } from '../core/ids.ts';
import { NOW } from '../history/as-of.ts';
import { buildValue, monthsFrom } from '../testing/build-kpi.ts';
import { testId } from '../testing/ids.ts';
import { seriesAsOf, valueAsOf, yearOnYear } from './series.ts';

const PROVIDER = testId<TenantId>(101);
const august = yearMonth('2024-08');

const first = buildValue({ value: 70 });
const corrected = buildValue({ value: 68, recordedAt: '2024-10-01T00:00:00Z' as Instant });
const july = buildValue({ month: yearMonth('2024-07'), value: 71 });
const byRegion = buildValue({ authorTenantId: testId(102), value: 60 });
const values = [corrected, first, july, byRegion];

describe('valueAsOf', () => {
  it('gives the latest recording of that author and month', () => {
    expect(valueAsOf(values, PROVIDER, august, NOW)).toBe(corrected);
  });

  it('gives what was known then before the correction, and nothing before the first recording', () => {
    const at = (knownAt: string) => ({ standPer: null, knownAt: knownAt as Instant });
    expect(valueAsOf(values, PROVIDER, august, at('2024-09-30T00:00:00Z'))).toBe(first);
    expect(valueAsOf(values, PROVIDER, august, at('2024-09-01T00:00:00Z'))).toBeUndefined();
  });

  it('has no value of a month as of a day before the month is over', () => {
    const on = (day: string) => ({ standPer: plainDate(day), knownAt: null });
    expect(valueAsOf(values, PROVIDER, august, on('2024-08-30'))).toBeUndefined();
    expect(valueAsOf(values, PROVIDER, august, on('2024-08-31'))).toBe(corrected);
  });
});

describe('seriesAsOf', () => {
  it('has one value per month of one author, oldest first', () => {
    expect(seriesAsOf(values, PROVIDER, NOW)).toStrictEqual([july, corrected]);
    expect(seriesAsOf(values.toReversed(), PROVIDER, NOW)).toStrictEqual([july, corrected]);
    expect(seriesAsOf(values, PROVIDER, { standPer: plainDate('2024-08-01'), knownAt: null })).toStrictEqual([
      july,
    ]);
    expect(seriesAsOf([], PROVIDER, NOW)).toStrictEqual([]);
  });
});

describe('yearOnYear', () => {
  it('compares with the same month of the year before, and leaves unknown unknown', () => {
    const series = monthsFrom('2023-08', [8, null, 7, ...Array.from({ length: 9 }, () => 6), 7.5, 7]);
    const compared = yearOnYear(series);
    expect(compared[12]).toStrictEqual({ month: '2024-08', value: 7.5, yearBefore: 8, change: -0.5 });
    expect(compared[13]).toStrictEqual({ month: '2024-09', value: 7, yearBefore: null, change: null });
    expect(compared[1]).toStrictEqual({ month: '2023-09', value: null, yearBefore: null, change: null });
  });

  it('gives no change where this year is unknown', () => {
    const compared = yearOnYear([
      { month: yearMonth('2023-08'), value: 8 },
      { month: yearMonth('2024-08'), value: null },
    ]);
    expect(compared[1]).toStrictEqual({ month: '2024-08', value: null, yearBefore: 8, change: null });
  });
});
