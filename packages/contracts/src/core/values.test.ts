import { describe, expect, it } from 'vitest';
import { instant, plainDate, yearMonth } from './dates.ts';
import { fieldErrorsOf } from './field-errors.ts';
import { riskId } from './ids.ts';
import { amount, cents } from './money.ts';

describe('days, months and moments', () => {
  it.each(['2015-01-01', '2060-12-31', '2024-02-29'])('takes the day %s', (day) => {
    expect(plainDate.parse(day)).toBe(day);
  });

  it.each(['2014-12-31', '2061-01-01', '2023-02-29', '2024-1-1', '2024-01-01T00:00:00Z'])(
    'refuses the day %j',
    (day) => {
      expect(plainDate.safeParse(day).error?.issues).toMatchObject([{ message: 'field.date' }]);
    },
  );

  it('says of a day that is not filled in just that', () => {
    const { error } = plainDate.safeParse('');
    expect(fieldErrorsOf(error?.issues ?? [])).toMatchObject([{ messageKey: 'field.required' }]);
  });

  it('takes months of the same years', () => {
    expect(yearMonth.safeParse('2060-12').success).toBe(true);
    expect(yearMonth.safeParse('2061-01').success).toBe(false);
    expect(yearMonth.safeParse('2024-13').success).toBe(false);
  });

  it('takes moments in UTC only', () => {
    expect(instant.safeParse('2024-08-15T10:00:00.123456Z').success).toBe(true);
    expect(instant.safeParse('2024-08-15T10:00:00+02:00').success).toBe(false);
    expect(instant.safeParse('2024-08-15T25:00:00Z').success).toBe(false);
    expect(instant.safeParse('1999-08-15T10:00:00Z').success).toBe(false);
  });
});

describe('ids', () => {
  it('takes lower-case UUIDs and nothing else', () => {
    expect(riskId.safeParse('7b0f5f0e-3a0d-4c7e-9d52-0f6a3a1c9b11').success).toBe(true);
    expect(riskId.safeParse('7B0F5F0E-3A0D-4C7E-9D52-0F6A3A1C9B11').success).toBe(false);
    expect(riskId.safeParse("1' or '1'='1").success).toBe(false);
  });
});

describe('money', () => {
  it.each([0, -(2 ** 51), 2 ** 51])('takes %d cents', (value) => {
    expect(cents.safeParse(value).success).toBe(true);
  });

  it.each([0.5, 2 ** 51 + 1, Number.NaN, Number.POSITIVE_INFINITY, '100'])('refuses %s as cents', (value) => {
    expect(cents.safeParse(value).success).toBe(false);
  });

  it('keeps unknown apart from zero', () => {
    expect(amount.parse({ kind: 'pm' })).toEqual({ kind: 'pm' });
    expect(amount.safeParse({ kind: 'known', frequency: 'once' }).success).toBe(false);
  });

  it('refuses a range upside down, at its upper limit', () => {
    const range = { kind: 'range', minCents: 2, maxCents: 1, frequency: 'once' };
    expect(amount.safeParse(range).error?.issues).toMatchObject([{ path: ['maxCents'] }]);
  });
});
