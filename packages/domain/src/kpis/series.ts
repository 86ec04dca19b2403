import { addMonths, lastDayOf, type YearMonth } from '../core/dates.ts';
import type { TenantId } from '../core/ids.ts';
import { type AsOf, revisionAsOf } from '../history/as-of.ts';
import type { KpiValue } from './kpi.ts';

/** One month of a series in the KPI's unit; null where the author reports the month as unknown. */
export interface MonthValue {
  readonly month: YearMonth;
  readonly value: number | null;
}

/** A month beside the same month of the year before, in the KPI's unit; null where one of the two is unknown. */
export interface YearOnYear extends MonthValue {
  readonly yearBefore: number | null;
  readonly change: number | null;
}

/**
 * One author's value of a month at the reading position: of several recordings the latest that was known. A month speaks
 * of its last day, so as of a day within it the month has no value yet. Undefined when nothing was within sight.
 */
export function valueAsOf(
  values: readonly KpiValue[],
  author: TenantId,
  month: YearMonth,
  asOf: AsOf,
): KpiValue | undefined {
  const recordings = values
    .filter((value) => value.authorTenantId === author && value.month === month)
    .map((value) => ({ value, standPer: lastDayOf(month), recordedAt: value.recordedAt }));
  return revisionAsOf(recordings, asOf)?.value;
}

/** One author's series of one KPI at the reading position, one value per month (`valueAsOf`), oldest month first. */
export function seriesAsOf(values: readonly KpiValue[], author: TenantId, asOf: AsOf): readonly KpiValue[] {
  const byMonth = Map.groupBy(values, ({ month }) => month);
  return [...byMonth]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([month, recordings]) => valueAsOf(recordings, author, month, asOf) ?? []);
}

/** Compares every month of a series with the same month of the year before, which is fair to a seasonal KPI. */
export function yearOnYear(series: readonly MonthValue[]): readonly YearOnYear[] {
  const byMonth = new Map(series.map(({ month, value }) => [month, value]));
  return series.map(({ month, value }) => {
    const yearBefore = byMonth.get(addMonths(month, -12)) ?? null;
    const change = value === null || yearBefore === null ? null : value - yearBefore;
    return { month, value, yearBefore, change };
  });
}
