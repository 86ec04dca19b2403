import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { PlainDate, YearMonth } from '../core/dates.ts';
import {
  addPeriods,
  endOf,
  firstMonthOf,
  grainOf,
  isPeriodCode,
  periodCode,
  periodFrom,
  periodOf,
  startOf,
  yearBefore,
} from './period.ts';

describe('a period', () => {
  it('is named as people name it', () => {
    expect(['2024', '2024-Q1', '2060-Q4'].every(isPeriodCode)).toBe(true);
    expect(['2014', '2024-Q5', '2024-Q0', '2061', '24-Q1', '2024q1', '', '2024-Q1 '].some(isPeriodCode)).toBe(
      false,
    );
    expect(() => periodCode('2024-K3')).toThrow(RangeError);
  });

  it('begins and ends on days of the calendar', () => {
    expect([startOf(periodCode('2024-Q1')), endOf(periodCode('2024-Q1'))]).toEqual([
      '2024-01-01',
      '2024-03-31',
    ]);
    expect([startOf(periodCode('2023')), endOf(periodCode('2023'))]).toEqual(['2023-01-01', '2023-12-31']);
    expect(endOf(periodCode('2024-Q4'))).toBe('2024-12-31');
  });

  it('has neighbours and a year before', () => {
    expect(addPeriods(periodCode('2024-Q1'), -1)).toBe('2023-Q4');
    expect(addPeriods(periodCode('2024'), 2)).toBe('2026');
    expect(yearBefore(periodCode('2024-Q3'))).toBe('2023-Q3');
    expect(yearBefore(periodCode('2024'))).toBe('2023');
  });
});

test('months, periods and days lead to each other', () => {
  const anyMonth = fc
    .tuple(fc.integer({ min: 2015, max: 2060 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}` as YearMonth);
  fc.assert(
    fc.property(anyMonth, fc.constantFrom('quarter' as const, 'year' as const), (month, grain) => {
      const period = periodOf(month, grain);
      expect(isPeriodCode(period)).toBe(true);
      expect(grainOf(period)).toBe(grain);
      expect(firstMonthOf(period) <= month && `${month}-01` <= endOf(period)).toBe(true);
      expect(periodFrom(startOf(period) as PlainDate, grain)).toBe(period);
    }),
  );
});
