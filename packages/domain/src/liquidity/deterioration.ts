import { type Cents, cents } from '../core/cents.ts';
import type { YearMonth } from '../core/dates.ts';
import type { ForecastCourse } from './delivery.ts';

/**
 * From how much lower the lowest balance makes a forecast worse: a house rule, shown wherever it is applied. Smaller
 * differences are the noise of invoices that are paid a week earlier.
 */
export const WORSE_FROM_CENTS = cents(50_000_00);

/** A balance and the month in which it stands. */
interface Point {
  readonly cents: Cents;
  readonly month: YearMonth;
}

/** How a forecast relates to the one before it, over the months that both tell. */
export interface Deterioration {
  readonly shared: { readonly first: YearMonth; readonly last: YearMonth };
  readonly before: CourseFacts;
  readonly now: CourseFacts;
  /** Why it is worse; empty when it is not. */
  readonly reasons: readonly ('lowest' | 'limit')[];
}

interface CourseFacts {
  /** The lowest balance within the shared months. */
  readonly lowest: Point;
  /** First shared month in which the credit limit is passed; null: in none. */
  readonly passes: YearMonth | null;
}

/**
 * Compares a forecast with the delivery before it, within the months that both tell. It is worse when the lowest balance
 * lies at least `WORSE_FROM_CENTS` lower, or when the credit limit is passed earlier, or for the first time. Undefined when
 * the two have no month in common.
 */
export function deteriorationOf(before: ForecastCourse, now: ForecastCourse): Deterioration | undefined {
  const months = now.months.filter((month) => before.months.includes(month));
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const facts = { before: factsOf(before, months), now: factsOf(now, months) };
  return { shared: { first, last }, ...facts, reasons: reasonsOf(facts.before, facts.now) };
}

function reasonsOf(before: CourseFacts, now: CourseFacts): Deterioration['reasons'] {
  const isLower = before.lowest.cents - now.lowest.cents >= WORSE_FROM_CENTS;
  const isEarlier = now.passes !== null && (before.passes === null || now.passes < before.passes);
  return [...(isLower ? (['lowest'] as const) : []), ...(isEarlier ? (['limit'] as const) : [])];
}

function factsOf(course: ForecastCourse, months: readonly YearMonth[]): CourseFacts {
  const points = months.map((month) => ({ month, cents: lowestIn(course, month) }));
  return {
    lowest: points.reduce((lowest, point) => (point.cents < lowest.cents ? point : lowest)),
    passes: points.find((point) => point.cents < -course.creditLimitCents)?.month ?? null,
  };
}

function lowestIn({ months, lowest }: ForecastCourse, month: YearMonth): Cents {
  const value = lowest[months.indexOf(month)];
  if (value === undefined) throw new RangeError(`no balance for ${month}`);
  return value;
}
