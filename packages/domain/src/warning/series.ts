import { dutchDayOf, type Instant, type PlainDate } from '../core/dates.ts';
import { addPeriods, endOf, type Grain, grainOf, type PeriodCode, periodOf } from '../indicators/period.ts';
import type { IndicatorCode, WatchedIndicator } from './rule.ts';

/** What was reported of one period at one moment; null is reported as unknown. */
export interface KnownValue {
  readonly period: PeriodCode;
  readonly value: number | null;
  readonly recordedAt: Instant;
}

/** All that was ever reported of one indicator of one provider, in any order. */
export interface IndicatorSeries {
  readonly indicator: WatchedIndicator;
  readonly values: readonly KnownValue[];
}

/** How many days after its end a period is expected to be known; until then its absence says nothing. */
export const REPORTING_DAYS: Readonly<Record<Grain, number>> = { quarter: 60, year: 180 };

/** What was known of the indicators at a moment: one value per period, and through which period to look. */
export interface Known {
  readonly indicators: ReadonlyMap<IndicatorCode, WatchedIndicator>;
  /** The value of a period by its number (`periodNumber`); undefined when nothing was reported of it. */
  readonly at: (indicator: IndicatorCode, number: number) => KnownValue | undefined;
  /** First and last period to judge, by number; null when nothing was reported at all. */
  readonly span: { readonly first: number; readonly last: number } | null;
}

/**
 * What was known of the series of one grain at a moment: what was recorded later is not there, and of several reports of a
 * period the last one counts.
 */
export function knownAt(series: readonly IndicatorSeries[], grain: Grain, moment: Instant): Known {
  const values = new Map(
    series.map(({ indicator, values: all }) => [indicator.code, latestOf(all, grain, moment)]),
  );
  const numbers = [...values.values()].flatMap((byNumber) => [...byNumber.keys()]);
  return {
    indicators: new Map(series.map(({ indicator }) => [indicator.code, indicator])),
    at: (indicator, number) => values.get(indicator)?.get(number),
    span:
      numbers.length === 0
        ? null
        : {
            first: Math.min(...numbers),
            last: Math.max(...numbers, periodNumber(lastExpected(grain, dutchDayOf(moment)))),
          },
  };
}

function latestOf(
  values: readonly KnownValue[],
  grain: Grain,
  moment: Instant,
): ReadonlyMap<number, KnownValue> {
  const latest = new Map<number, KnownValue>();
  for (const value of values) {
    if (grainOf(value.period) !== grain || compareInstants(value.recordedAt, moment) > 0) continue;
    const number = periodNumber(value.period);
    const other = latest.get(number);
    if (other === undefined || compareInstants(other.recordedAt, value.recordedAt) <= 0)
      latest.set(number, value);
  }
  return latest;
}

/** The last period of which figures are expected to be known on a day. */
export function lastExpected(grain: Grain, today: PlainDate): PeriodCode {
  const latest = Temporal.PlainDate.from(today).subtract({ days: REPORTING_DAYS[grain] });
  const current = periodOf(latest.toPlainYearMonth().toString() as Parameters<typeof periodOf>[0], grain);
  return endOf(current) <= latest.toString() ? current : addPeriods(current, -1);
}

/** Numbers that count periods of one grain on, so that arithmetic needs no calendar: a quarter, or a year. */
export function periodNumber(period: PeriodCode): number {
  const year = Number(period.slice(0, 4));
  return grainOf(period) === 'year' ? year : year * 4 + Number(period.slice(6)) - 1;
}

/** The period of a number. */
export function periodNumbered(number: number, grain: Grain): PeriodCode {
  return (grain === 'year' ? `${number}` : `${Math.floor(number / 4)}-Q${(number % 4) + 1}`) as PeriodCode;
}

/** Order of two moments. Of one form, comparing texts compares moments; the calendar is asked only where forms differ. */
export function compareInstants(a: Instant, b: Instant): number {
  if (a.length !== b.length) return Temporal.Instant.compare(a, b);
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
