import type { Brand } from './brand.ts';

/** A calendar day, ISO 8601 `YYYY-MM-DD`, so that comparing texts compares days. */
export type PlainDate = Brand<string, 'PlainDate'>;
/** A calendar month, `YYYY-MM`. */
export type YearMonth = Brand<string, 'YearMonth'>;
/** A moment in UTC, ISO 8601 with `Z`, microseconds where the database gives them. */
export type Instant = Brand<string, 'Instant'>;

/** Earliest and latest day that a record may speak of. */
export const FIRST_DAY = '2015-01-01' as PlainDate;
export const LAST_DAY = '2060-12-31' as PlainDate;

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
/** Every month has this many days; only beyond it the calendar must be asked. */
const SHORTEST_MONTH = 28;
const MONTH = /^\d{4}-\d{2}$/;

/** Brands a text as a day; throws when it is no existing day between 2015-01-01 and 2060-12-31. */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError('not a day between 2015 and 2060');
  return text;
}

/** Whether a text is an existing day between 2015-01-01 and 2060-12-31. */
export function isPlainDate(text: string): text is PlainDate {
  if (!DAY.test(text) || text < FIRST_DAY || text > LAST_DAY) return false;
  if (Number(text.slice(8)) <= SHORTEST_MONTH) return true;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}

/** Brands a text as a month; throws when it is no month between 2015-01 and 2060-12. */
export function yearMonth(text: string): YearMonth {
  if (!isYearMonth(text)) throw new RangeError('not a month between 2015 and 2060');
  return text;
}

/** Whether a text is a month between 2015-01 and 2060-12. */
export function isYearMonth(text: string): text is YearMonth {
  return MONTH.test(text) && isPlainDate(`${text}-01`);
}

/** The day `days` later (earlier when negative). */
export function addDays(day: PlainDate, days: number): PlainDate {
  return Temporal.PlainDate.from(day).add({ days }).toString() as PlainDate;
}

/** Whole days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}

/** The month `months` later (earlier when negative). */
export function addMonths(month: YearMonth, months: number): YearMonth {
  return Temporal.PlainYearMonth.from(month).add({ months }).toString() as YearMonth;
}

/** Whole months from `from` to `to`; negative when `to` lies before. */
export function monthsBetween(from: YearMonth, to: YearMonth): number {
  return Temporal.PlainYearMonth.from(from).until(to, { largestUnit: 'month' }).months;
}

/** The month in which a day falls. */
export function monthOf(day: PlainDate): YearMonth {
  return day.slice(0, 7) as YearMonth;
}

/** The last day of a month. */
export function lastDayOf(month: YearMonth): PlainDate {
  const first = Temporal.PlainYearMonth.from(month);
  return first.toPlainDate({ day: first.daysInMonth }).toString() as PlainDate;
}

/** The calendar day of a moment in the Netherlands. */
export function dutchDayOf(instant: Instant): PlainDate {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO('Europe/Amsterdam')
    .toPlainDate()
    .toString() as PlainDate;
}
