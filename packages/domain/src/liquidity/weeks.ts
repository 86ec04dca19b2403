import { cents, sumCents } from '../core/cents.ts';
import { type Calendar, dateOf } from './days.ts';
import type { DerivedWeek } from './derived.ts';

const WEEKS = 13;
const DAYS_IN_WEEK = 7;

/** The days of one line, with their sign: positive comes in. */
export interface LineDays {
  readonly key: string;
  readonly days: Float64Array;
}

/** Thirteen weeks from the first day of the forecast, out of the same days that the months add up. */
export function weeksOf(
  calendar: Calendar,
  lines: readonly LineDays[],
  balances: Float64Array,
): readonly DerivedWeek[] {
  return Array.from({ length: WEEKS }, (_, week) => {
    const from = week * DAYS_IN_WEEK;
    const until = from + DAYS_IN_WEEK;
    const parts = lines.map(({ key, days }) => ({ key, cents: sumDays(days, from, until) }));
    const week7 = balances.subarray(from, until);
    return {
      from: dateOf(calendar, from),
      to: dateOf(calendar, until - 1),
      receipts: sumCents(parts.map((part) => cents(Math.max(0, part.cents)))),
      payments: sumCents(parts.map((part) => cents(Math.max(0, -part.cents)))),
      closing: cents(week7.at(-1) ?? 0),
      lowest: cents(Math.min(...week7)),
      lines: parts,
    };
  });
}

/** Sum of the days from one index up to another. */
export function sumDays(days: Float64Array, from: number, until: number) {
  let sum = 0;
  for (let at = from; at < until; at += 1) sum += days[at] ?? 0;
  return cents(sum);
}
