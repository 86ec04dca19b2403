import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  dutchDayOf,
  FIRST_DAY,
  type Instant,
  isPlainDate,
  isYearMonth,
  LAST_DAY,
  lastDayOf,
  monthOf,
  monthsBetween,
  plainDate,
  yearMonth,
} from './dates.ts';

const day = fc.nat(daysBetween(FIRST_DAY, LAST_DAY)).map((days) => addDays(FIRST_DAY, days));

describe('plainDate', () => {
  it.each(['2015-01-01', '2024-02-29', '2060-12-31'])('takes %s', (text) => {
    expect(plainDate(text)).toBe(text);
    expect(isPlainDate(text)).toBe(true);
  });

  it.each([
    '2014-12-31',
    '2061-01-01',
    '2023-02-29',
    '2024-13-01',
    '2024-1-1',
    '2024-01-01T00:00:00',
    ' 2024-01-01',
    'x2024-01-01',
    '2024-01-01x',
    '01-01-2024',
    '',
  ])('refuses %j', (text) => {
    expect(() => plainDate(text)).toThrow('not a day between 2015 and 2060');
    expect(isPlainDate(text)).toBe(false);
  });
});

describe('yearMonth', () => {
  it.each(['2015-01', '2060-12'])('takes %s', (text) => {
    expect(yearMonth(text)).toBe(text);
  });

  it.each(['2014-12', '2061-01', '2024-00', '2024-13', '2024-1', '2024-01-01', 'x2024-01', '2024-01x', ''])(
    'refuses %j',
    (text) => {
      expect(() => yearMonth(text)).toThrow('not a month between 2015 and 2060');
      expect(isYearMonth(text)).toBe(false);
    },
  );
});

describe('arithmetic', () => {
  it('counts days over leap days and years, forwards and back', () => {
    expect(addDays(plainDate('2024-02-28'), 2)).toBe('2024-03-01');
    expect(addDays(plainDate('2024-01-01'), -1)).toBe('2023-12-31');
    expect(daysBetween(plainDate('2024-01-01'), plainDate('2025-01-01'))).toBe(366);
    expect(daysBetween(plainDate('2024-10-31'), plainDate('2024-10-01'))).toBe(-30);
  });

  it('counts months over years', () => {
    expect(addMonths(yearMonth('2024-11'), 3)).toBe('2025-02');
    expect(addMonths(yearMonth('2024-01'), -12)).toBe('2023-01');
    expect(monthsBetween(yearMonth('2023-11'), yearMonth('2025-02'))).toBe(15);
    expect(monthsBetween(yearMonth('2024-02'), yearMonth('2024-01'))).toBe(-1);
  });

  it('knows the month of a day and the last day of a month', () => {
    expect(monthOf(plainDate('2024-08-31'))).toBe('2024-08');
    expect(lastDayOf(yearMonth('2024-02'))).toBe('2024-02-29');
    expect(lastDayOf(yearMonth('2023-02'))).toBe('2023-02-28');
  });

  it('gets back what it added, and orders days as texts', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(Math.sign(daysBetween(a, b))).toBe(Number(a < b) - Number(a > b));
        expect(addMonths(monthOf(a), monthsBetween(monthOf(a), monthOf(b)))).toBe(monthOf(b));
        expect(monthOf(addDays(lastDayOf(monthOf(a)), 1))).toBe(addMonths(monthOf(a), 1));
      }),
    );
  });
});

describe('dutchDayOf', () => {
  it('follows the clock in the Netherlands, summer and winter', () => {
    expect(dutchDayOf('2024-08-14T22:00:00Z' as Instant)).toBe('2024-08-15');
    expect(dutchDayOf('2024-08-14T21:59:59Z' as Instant)).toBe('2024-08-14');
    expect(dutchDayOf('2024-12-31T23:00:00Z' as Instant)).toBe('2025-01-01');
    expect(dutchDayOf('2024-12-31T22:59:59Z' as Instant)).toBe('2024-12-31');
  });
});

describe('every text that looks like a day', () => {
  const exists = (text: string) => {
    try {
      return Temporal.PlainDate.from(text).toString() === text;
    } catch {
      return false;
    }
  };
  const two = (value: number) => String(value).padStart(2, '0');

  it.each([2014, 2015, 2023, 2024, 2060, 2061])('is a day in %i exactly when the calendar has it', (year) => {
    for (let month = 0; month <= 13; month += 1)
      for (let day = 0; day <= 32; day += 1) {
        const text = `${year}-${two(month)}-${two(day)}`;
        expect(isPlainDate(text), text).toBe(year >= 2015 && year <= 2060 && exists(text));
      }
  });
});
