import { cents } from '@regietafel/domain/core/cents';
import type { Instant } from '@regietafel/domain/core/dates';
import { plainDate, yearMonth } from '@regietafel/domain/core/dates';
import { describe, expect, it } from 'vitest';
import { formatFor, relativeUnit } from './format.ts';

/** Intl puts no-break spaces where a reader sees a space. */
function spaced(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}

describe('Dutch figures and dates', () => {
  const format = formatFor('nl');

  it('writes euros from cents, with cents only when there are some', () => {
    expect(spaced(format.euro(cents(160_000_000)))).toBe('€ 1.600.000');
    expect(spaced(format.euro(cents(1_250)))).toBe('€ 12,50');
    expect(spaced(format.euro(cents(-59_000_000)))).toBe('€ -590.000');
  });

  it('writes euros short for tiles', () => {
    expect(spaced(format.euroShort(cents(160_000_000)))).toBe('€ 1,6 mln.');
    expect(spaced(format.euroShort(cents(25_800_000)))).toBe('€ 258K');
  });

  it('writes days and months without a shift of time zone', () => {
    expect(format.date(plainDate('2024-08-15'))).toBe('15 aug 2024');
    expect(format.dateLong(plainDate('2024-08-15'))).toBe('donderdag 15 augustus 2024');
    expect(format.month(yearMonth('2024-01'))).toBe('jan 2024');
    expect(format.monthLong(yearMonth('2024-12'))).toBe('december 2024');
  });

  it('writes a moment in Dutch time', () => {
    expect(spaced(format.instant('2024-08-15T22:30:00Z' as Instant))).toBe('16 aug 2024, 00:30');
  });

  it('writes per cents, distances and lists', () => {
    expect(format.percent(84.46)).toBe('84,5%');
    expect(format.relativeDays(3)).toBe('over 3 dagen');
    expect(format.relativeDays(-1)).toBe('gisteren');
    expect(format.list(['XONAR', 'gemeenten', 'Rijk'])).toBe('XONAR, gemeenten en Rijk');
  });
});

describe('English figures and dates', () => {
  const format = formatFor('en');

  it('writes the same facts the English way', () => {
    expect(spaced(format.euro(cents(160_000_000)))).toBe('€1,600,000');
    expect(format.date(plainDate('2024-08-15'))).toBe('15 Aug 2024');
    expect(format.percent(84.46)).toBe('84.5%');
    expect(format.relativeDays(-1)).toBe('yesterday');
  });
});

describe('relativeUnit', () => {
  it('counts days up to six weeks, then months, then years', () => {
    expect(relativeUnit(42)).toEqual({ count: 42, unit: 'day' });
    expect(relativeUnit(-43)).toEqual({ count: -1, unit: 'month' });
    expect(relativeUnit(365)).toEqual({ count: 12, unit: 'month' });
    expect(relativeUnit(731)).toEqual({ count: 2, unit: 'year' });
  });
});
