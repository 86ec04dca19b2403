import { type Cents, cents, sumCents } from '../core/cents.ts';
import { addMonths, monthsBetween, type YearMonth } from '../core/dates.ts';
import { spreadCents } from '../core/spread-cents.ts';
import { type Calendar, dayIndex, lengthOf, startOf } from './days.ts';
import type { CashSource } from './derived.ts';
import { type DriverPoints, driverEffects, driversOf } from './drivers.ts';
import type { CashPlan, CashRule, Driver, DriverKey, PaymentDay, PlanLine } from './plan.ts';
import type { Cell, SheetBook } from './sheet-cells.ts';

/** Months that may pay into the horizon from before it and after it: the longest delay, and the longest payment in advance. */
export const MONTHS_BEFORE = 12;
export const MONTHS_AFTER = 3;

const LAST_DAY_OF_MONTH = 31;
const EVEN_DAYS: readonly number[] = Array.from({ length: LAST_DAY_OF_MONTH }, () => 1);

/** A line's amount in one month of the exploitatie: as the sheets have it, and after its drivers. */
export interface MonthAmount {
  readonly month: YearMonth;
  /** Counted from the first month of the forecast; negative before it. */
  readonly index: number;
  readonly source: CashSource;
  readonly isYearTold: boolean;
  readonly sheet: Cents | null;
  readonly drivers: readonly { readonly key: DriverKey; readonly cents: Cents }[];
  /** Unknown adds nothing; the gap beside it says so. */
  readonly cents: Cents;
}

/** Money of one line that moves in one month of the calendar. */
export interface Move {
  /** The month of the exploitatie that it comes from; null: the opening balance. */
  readonly from: number | null;
  /** The month in which it moves, counted from the first of the forecast; outside it before 0 or from its length. */
  readonly to: number;
  readonly day: PaymentDay;
  readonly cents: Cents;
}

/** The months that can move money within a forecast: from twelve before it until three after it. */
export function monthsAround(plan: CashPlan): readonly YearMonth[] {
  return Array.from({ length: MONTHS_BEFORE + plan.months + MONTHS_AFTER }, (_, at) =>
    addMonths(plan.firstMonth, at - MONTHS_BEFORE),
  );
}

/** The amounts of a line in all months around the forecast (`monthsAround`). */
export function lineAmounts(
  plan: CashPlan,
  line: PlanLine,
  book: SheetBook,
  points: DriverPoints,
  months: readonly YearMonth[] = monthsAround(plan),
): readonly MonthAmount[] {
  const drivers = driversOf(plan, line.key);
  return months.map((month, at) => {
    const index = at - MONTHS_BEFORE;
    // What lay before the start is not carried on: the sheets tell it, or the opening balance does.
    const cell = index < 0 ? book.told(line.key, month) : book.expected(line, month);
    return monthAmount(cell, month, index, drivers, index < 0 ? {} : points);
  });
}

function monthAmount(
  cell: Cell,
  month: YearMonth,
  index: number,
  drivers: readonly Driver[],
  points: DriverPoints,
): MonthAmount {
  if (cell.source === 'onbekend') return { month, index, ...cell, sheet: null, drivers: [], cents: cents(0) };
  // A driver moves what is expected, never what came true.
  const moving = cell.source === 'realisatie' ? [] : drivers;
  const effects = driverEffects(moving, month, cell.cents, points);
  return {
    month,
    index,
    source: cell.source,
    isYearTold: true,
    sheet: cell.cents,
    drivers: effects,
    cents: sumCents([cell.cents, ...effects.map((effect) => effect.cents)]),
  };
}

/** All money of a line that its rule moves, and what the opening balance still brings. */
export function lineMoves(
  line: PlanLine,
  amounts: readonly MonthAmount[],
  firstMonth: YearMonth,
): readonly Move[] {
  const day = lastPaymentDay(line.rule);
  return [
    ...ruleMoves(line.rule, amounts),
    ...line.outstanding.map((item) => ({
      from: null,
      to: monthsBetween(firstMonth, item.month),
      day,
      cents: item.cents,
    })),
  ];
}

function ruleMoves(rule: CashRule, amounts: readonly MonthAmount[]): readonly Move[] {
  switch (rule.kind) {
    case 'none':
      return [];
    case 'parts':
      return amounts.flatMap(({ index, cents: amount }) => {
        const shares = spreadCents(
          amount,
          rule.parts.map((part) => part.shareBp),
        );
        return rule.parts.map((part, at) => ({
          from: index,
          to: index + part.delayMonths,
          day: part.day,
          cents: shares[at] ?? cents(0),
        }));
      });
    case 'yearly':
      return amounts.map(({ index, month, cents: amount }) => ({
        from: index,
        to: index + monthsUntil(month, rule.month),
        day: rule.day,
        cents: amount,
      }));
  }
}

/** Months from a month to the first occurrence of a calendar month (1-12), itself included. */
export function monthsUntil(month: YearMonth, calendarMonth: number): number {
  return (calendarMonth - Number(month.slice(5)) + 12) % 12;
}

/** Debts and claims of the opening balance are the late ones: they move on the day of the part that comes last. */
function lastPaymentDay(rule: CashRule): PaymentDay {
  if (rule.kind === 'yearly') return rule.day;
  if (rule.kind === 'none') return LAST_DAY_OF_MONTH;
  const late = rule.parts.toSorted((left, right) => right.delayMonths - left.delayMonths)[0];
  return late?.day ?? LAST_DAY_OF_MONTH;
}

/** Adds money to the days of a ledger, one entry per day of the calendar. */
export function placeOnDays(
  calendar: Calendar,
  days: Float64Array,
  month: number,
  day: PaymentDay,
  amount: Cents,
): void {
  if (day !== 'spread') {
    const at = dayIndex(calendar, month, day);
    days[at] = (days[at] ?? 0) + amount;
    return;
  }
  let at = startOf(calendar, month);
  for (const part of spreadCents(amount, EVEN_DAYS.slice(0, lengthOf(calendar, month)))) {
    days[at] = (days[at] ?? 0) + part;
    at += 1;
  }
}
