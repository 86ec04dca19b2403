import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate, yearMonth } from '../core/dates.ts';
import { buildNorm, monthsFrom } from '../testing/build-kpi.ts';
import type { KpiNorm } from './kpi.ts';
import { expectedMonthOn, judgeKpi, kpiStatus } from './status.ts';

const higher = { direction: 'higher' } as const;
const today = plainDate('2024-09-20');
const norm = buildNorm({ min: 70, nearMargin: 2 });
const august = (value: number | null) => monthsFrom('2024-07', [71, value]);
const statusOf = (value: number | null, overrides: Partial<KpiNorm> = {}) =>
  kpiStatus({ definition: higher, norm: { ...norm, ...overrides }, values: august(value), today });

describe('kpiStatus', () => {
  it('tells behaald, bijna and niet behaald apart at the norm and at the margin', () => {
    expect(statusOf(70)).toBe('behaald');
    expect(statusOf(69.9)).toBe('bijna');
    expect(statusOf(68)).toBe('bijna');
    expect(statusOf(67.9)).toBe('niet_behaald');
  });

  it('tolerates a deviation through its last day, and a met norm needs no tolerance', () => {
    const until = (day: string) => ({ toleratedUntil: plainDate(day), toleratedReason: 'Nieuw rooster' });
    expect(statusOf(60, until('2024-09-20'))).toBe('gedoogd');
    expect(statusOf(69, until('2024-09-20'))).toBe('gedoogd');
    expect(statusOf(60, until('2024-09-19'))).toBe('niet_behaald');
    expect(statusOf(70, until('2024-09-20'))).toBe('behaald');
  });

  it('has no norm to meet without a norm, or with one that does not fit the direction', () => {
    const input = { definition: higher, values: august(80), today };
    expect(kpiStatus({ ...input, norm: undefined })).toBe('geen_norm');
    expect(kpiStatus({ ...input, norm: null })).toBe('geen_norm');
    expect(statusOf(80, { min: null, max: 90 })).toBe('geen_norm');
  });

  it('is verouderd from the day after the grace, however good the last value was', () => {
    const status = (day: string) =>
      kpiStatus({ definition: higher, norm, values: august(99), today: plainDate(day), graceDays: 20 });
    expect(status('2024-10-20')).toBe('behaald');
    expect(status('2024-10-21')).toBe('verouderd');
  });

  it('is verouderd when the month that must be in is reported unknown, or nothing is in', () => {
    const input = { definition: higher, norm, today, graceDays: 10 };
    expect(kpiStatus({ ...input, values: august(null) })).toBe('verouderd');
    expect(kpiStatus({ ...input, values: [] })).toBe('verouderd');
  });

  it('takes the value of the running month, but none of a month to come', () => {
    const values = monthsFrom('2024-08', [71, 60, 99]);
    expect(kpiStatus({ definition: higher, norm, values, today })).toBe('niet_behaald');
  });

  it('does not depend on the order of the values', () => {
    const values = monthsFrom('2024-05', [1, 2, 3, 99]);
    expect(kpiStatus({ definition: higher, norm, values: values.toReversed(), today })).toBe('behaald');
  });

  it('is never green without a fresh value', () => {
    const value = fc.option(fc.integer({ min: 0, max: 100 }), { nil: null });
    const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays(plainDate('2024-01-01'), days));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 24 }), day, fc.nat(60), (values, on, graceDays) => {
        const judged = judgeKpi({
          definition: higher,
          norm,
          values: monthsFrom('2024-01', values),
          today: on,
          graceDays,
        });
        const isFresh = judged.month !== null && judged.month >= judged.expectedMonth;
        expect(judged.status === 'verouderd').toBe(!isFresh);
      }),
    );
  });
});

describe('judgeKpi', () => {
  it('shows on what the status rests', () => {
    expect(judgeKpi({ definition: higher, norm, values: august(67), today })).toStrictEqual({
      status: 'niet_behaald',
      month: '2024-08',
      value: 67,
      shortfall: 3,
      expectedMonth: '2024-07',
    });
    expect(judgeKpi({ definition: higher, norm, values: [], today })).toMatchObject({
      month: null,
      value: null,
      shortfall: null,
    });
  });
});

describe('expectedMonthOn', () => {
  it.each([
    ['2024-09-30', 30, '2024-07'],
    ['2024-10-01', 30, '2024-08'],
    ['2024-09-01', 0, '2024-08'],
    ['2024-08-31', 0, '2024-07'],
    ['2025-01-31', 31, '2024-11'],
  ])('on %s with %i days of grace, %s must be in', (day, grace, month) => {
    expect(expectedMonthOn(plainDate(day), grace)).toBe(yearMonth(month));
  });
});
