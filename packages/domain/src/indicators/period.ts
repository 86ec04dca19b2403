import type { Brand } from '../core/brand.ts';
import { addMonths, type PlainDate, type YearMonth } from '../core/dates.ts';

/** How long a period is: providers report by quarter, annual accounts by year. */
export const GRAINS = ['quarter', 'year'] as const;
export type Grain = (typeof GRAINS)[number];

/** A quarter (`2024-Q3`) or a calendar year (`2024`). Of one grain, comparing texts compares periods. */
export type PeriodCode = Brand<string, 'PeriodCode'>;

const QUARTER = /^(20(?:1[5-9]|[2-5]\d|60))-Q([1-4])$/;
const YEAR = /^20(?:1[5-9]|[2-5]\d|60)$/;
const QUARTER_ENDS = ['03-31', '06-30', '09-30', '12-31'] as const;
const MONTHS: Readonly<Record<Grain, number>> = { quarter: 3, year: 12 };

/** Whether a text names a quarter or year from 2015 through 2060. */
export function isPeriodCode(text: string): text is PeriodCode {
  return QUARTER.test(text) || YEAR.test(text);
}

/** Brands a text as a period; throws a RangeError when it names none. */
export function periodCode(text: string): PeriodCode {
  if (!isPeriodCode(text)) throw new RangeError('not a quarter or year between 2015 and 2060');
  return text;
}

/** How long a period is. */
export function grainOf(period: PeriodCode): Grain {
  return YEAR.test(period) ? 'year' : 'quarter';
}

/** The period of that grain in which a month lies. */
export function periodOf(month: YearMonth, grain: Grain): PeriodCode {
  const [year, number] = [month.slice(0, 4), Number(month.slice(5))];
  return (grain === 'year' ? year : `${year}-Q${Math.ceil(number / 3)}`) as PeriodCode;
}

/** First month of a period. */
export function firstMonthOf(period: PeriodCode): YearMonth {
  const [, year, quarter] = QUARTER.exec(period) ?? [];
  const first = quarter === undefined ? 1 : 3 * Number(quarter) - 2;
  return `${year ?? period}-${String(first).padStart(2, '0')}` as YearMonth;
}

/** First day of a period, as the database keeps it beside the grain. */
export function startOf(period: PeriodCode): PlainDate {
  return `${firstMonthOf(period)}-01` as PlainDate;
}

/** Last day of a period: the day of which its balance figures speak. Asked of every value, so that no calendar is asked. */
export function endOf(period: PeriodCode): PlainDate {
  const [, year, quarter] = QUARTER.exec(period) ?? [];
  return `${year ?? period}-${QUARTER_ENDS[Number(quarter ?? 4) - 1]}` as PlainDate;
}

/** The period of the same grain that lies `count` further (earlier when negative). */
export function addPeriods(period: PeriodCode, count: number): PeriodCode {
  const grain = grainOf(period);
  return periodOf(addMonths(firstMonthOf(period), count * MONTHS[grain]), grain);
}

/** The periods from one through another of the same grain, in order; none when the last lies before the first. */
export function periodsBetween(from: PeriodCode, to: PeriodCode): readonly PeriodCode[] {
  const periods: PeriodCode[] = [];
  for (let at = from; at <= to; at = addPeriods(at, 1)) periods.push(at);
  return periods;
}

/** The same period of the year before: what a seasonal indicator is compared with. */
export function yearBefore(period: PeriodCode): PeriodCode {
  return addPeriods(period, grainOf(period) === 'year' ? -1 : -4);
}

/** The period that the database tells by its first day and its grain. */
export function periodFrom(start: PlainDate, grain: Grain): PeriodCode {
  return periodOf(start.slice(0, 7) as YearMonth, grain);
}
