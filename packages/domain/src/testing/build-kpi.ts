import { addMonths, type Instant, plainDate, type YearMonth, yearMonth } from '../core/dates.ts';
import type { KpiNorm, KpiValue } from '../kpis/kpi.ts';
import type { MonthValue } from '../kpis/series.ts';
import { testId } from './ids.ts';

export function buildNorm(overrides: Partial<KpiNorm> = {}): KpiNorm {
  return {
    revisionId: testId(9101),
    dossierId: testId(9002),
    kpiId: testId(9102),
    authorTenantId: testId(101),
    kringId: testId(9004),
    recordedAt: '2024-01-01T00:00:00Z' as Instant,
    validFrom: plainDate('2024-01-01'),
    validTo: null,
    min: null,
    max: null,
    nearMargin: 0,
    toleratedUntil: null,
    toleratedReason: null,
    isFictitious: true,
    ...overrides,
  };
}

export function buildValue(overrides: Partial<KpiValue> = {}): KpiValue {
  return {
    dossierId: testId(9002),
    kpiId: testId(9102),
    authorTenantId: testId(101),
    kringId: testId(9004),
    month: yearMonth('2024-08'),
    value: 70,
    recordedAt: '2024-09-10T00:00:00Z' as Instant,
    isFictitious: true,
    ...overrides,
  };
}

/** A series of months in a row from `first` on. */
export function monthsFrom(first: string, values: readonly (number | null)[]): readonly MonthValue[] {
  const start: YearMonth = yearMonth(first);
  return values.map((value, index) => ({ month: addMonths(start, index), value }));
}
