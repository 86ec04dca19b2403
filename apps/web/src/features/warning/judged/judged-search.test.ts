import type { PlainDate } from '@regietafel/domain/core/dates';
import { describe, expect, it } from 'vitest';
import { askedPeriod } from './judged-search.ts';

const day = (text: string) => text as PlainDate;
const TODAY = day('2026-11-23');

describe('the period that is asked for', () => {
  it('is all that is known when nothing is said', () => {
    expect(askedPeriod({}, TODAY)).toEqual({ from: null, through: null, problem: null });
  });

  it('is as the address says it', () => {
    const search = { van: day('2024-01-01'), tot: day('2024-01-01') };
    expect(askedPeriod(search, TODAY)).toEqual({ from: search.van, through: search.tot, problem: null });
  });

  it('leaves a last day out that can not be, and says why', () => {
    const search = { van: day('2024-01-01'), tot: day('2023-12-31') };
    expect(askedPeriod(search, TODAY)).toEqual({ from: search.van, through: null, problem: 'endsBefore' });
    expect(askedPeriod({ tot: day('2026-11-24') }, TODAY).problem).toBe('future');
  });
});
