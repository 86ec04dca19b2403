import { addDays, addMonths, daysBetween, lastDayOf, type PlainDate, type YearMonth } from '../core/dates.ts';
import type { PaymentDay } from './plan.ts';

/** The days of a forecast, counted from its first: the one ledger that months and weeks both add up. */
export interface Calendar {
  readonly months: readonly YearMonth[];
  /** Index of each month's first day, and at the end the number of days of all. */
  readonly starts: readonly number[];
  readonly firstDay: PlainDate;
}

/** The calendar of so many months from a month on. */
export function calendarOf(firstMonth: YearMonth, count: number): Calendar {
  const months = Array.from({ length: count }, (_, index) => addMonths(firstMonth, index));
  const firstDay = `${firstMonth}-01` as PlainDate;
  const starts = [0];
  for (const month of months) starts.push(daysBetween(firstDay, lastDayOf(month)) + 1);
  return { months, starts, firstDay };
}

/** Index of a month's first day. */
export function startOf(calendar: Calendar, month: number): number {
  const start = calendar.starts[month];
  if (start === undefined) throw new RangeError('a month outside the calendar');
  return start;
}

/** Number of days in a month. */
export function lengthOf(calendar: Calendar, month: number): number {
  return startOf(calendar, month + 1) - startOf(calendar, month);
}

/** Index of the day on which money moves: the day asked, or the month's last when it is shorter. */
export function dayIndex(calendar: Calendar, month: number, day: Exclude<PaymentDay, 'spread'>): number {
  return startOf(calendar, month) + Math.min(day, lengthOf(calendar, month)) - 1;
}

/** The date of a day's index. */
export function dateOf(calendar: Calendar, index: number): PlainDate {
  return addDays(calendar.firstDay, index);
}
