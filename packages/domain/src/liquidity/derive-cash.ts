import { type Cents, cents, MAX_CENTS, sumCents } from '../core/cents.ts';
import type { FieldError } from '../core/errors.ts';
import { err, ok, type Result } from '../core/result.ts';
import { checkPlan } from './check-plan.ts';
import { checkSheet } from './check-sheet.ts';
import { type Calendar, calendarOf, dateOf } from './days.ts';
import { correctionLine, flowLines } from './derive-extra.ts';
import { gapsOf } from './derive-gaps.ts';
import { type LedgerLine, ledgerLine } from './derive-ledger.ts';
import { lineAmounts, lineMoves, type MonthAmount, monthsAround } from './derive-line.ts';
import type { DerivedCash, DerivedLine } from './derived.ts';
import type { DriverPoints } from './drivers.ts';
import { isIncome } from './lines.ts';
import type { CashPlan } from './plan.ts';
import type { Sheet } from './sheet.ts';
import { SheetBook } from './sheet-cells.ts';
import { sumDays, weeksOf } from './weeks.ts';

export interface DeriveOptions {
  /**
   * Return on which the forecast rests, in basis points of turnover; null when nobody knows it. A plan that chooses `begroot`
   * rests on the exploitatie as it stands, and asks none.
   */
  readonly returnBp: number | null;
  readonly driverPoints: DriverPoints;
}

/**
 * The cash of the base: every line of the exploitatie, month by month, by its drivers and its rule, on the day on which it
 * moves; the flows of the plan; and the correction to the chosen return. Exact to the cent, and without risks or events.
 * Refuses a plan or sheets that cannot be right, by field; paths of a sheet begin with `sheets.<index>`.
 */
export function deriveCash(
  plan: CashPlan,
  sheets: readonly Sheet[],
  options: DeriveOptions,
): Result<DerivedCash, readonly FieldError[]> {
  const problems = [
    ...sheets.flatMap((sheet, index) =>
      checkSheet(sheet).map((problem) => ({ ...problem, path: `sheets.${index}.${problem.path}` })),
    ),
    ...checkPlan(plan, sheets),
  ];
  if (problems.length > 0) return err(problems);
  try {
    return ok(derive(plan, sheets, options));
  } catch (error) {
    // Drivers and growth together may pass what is exact, though each by itself is allowed.
    if (error instanceof RangeError)
      return err([
        { path: 'lines', messageKey: 'liquidity.amountTooLarge', values: { mostCents: MAX_CENTS } },
      ]);
    throw error;
  }
}

function derive(plan: CashPlan, sheets: readonly Sheet[], options: DeriveOptions): DerivedCash {
  const calendar = calendarOf(plan.firstMonth, plan.months);
  const book = new SheetBook(sheets, plan.growthBp);
  const around = monthsAround(plan);
  const amounts = new Map(
    plan.lines.map((line) => [line.key, lineAmounts(plan, line, book, options.driverPoints, around)]),
  );
  const ledger = [
    ...plan.lines.map((line) => {
      const months = amounts.get(line.key) ?? [];
      return ledgerLine(
        calendar,
        derivedHead(line, months, plan.months),
        lineMoves(line, months, plan.firstMonth),
      );
    }),
    ...flowLines(calendar, plan),
    ...correctionLine(calendar, plan, amounts, options.returnBp),
  ];
  return {
    months: calendar.months,
    openingCents: plan.opening.cents,
    creditLimitCents: plan.creditLimitCents,
    lines: ledger.map(({ line }) => line),
    ...balances(calendar, plan.opening.cents, ledger),
    gaps: gapsOf(plan, sheets, book, amounts, options),
  };
}

function derivedHead(
  { key, title, nature }: CashPlan['lines'][number],
  amounts: readonly MonthAmount[],
  months: number,
): Omit<DerivedLine, 'cash' | 'after' | 'before'> {
  const inside = amounts.filter(({ index }) => index >= 0 && index < months);
  const drivers = [...new Set(inside.flatMap((month) => month.drivers.map((driver) => driver.key)))];
  return {
    key,
    title,
    nature,
    sign: isIncome(nature) ? 1 : -1,
    sources: inside.map((month) => month.source),
    sheet: inside.map((month) => month.sheet),
    drivers: drivers.map((driver) => ({
      key: driver,
      months: inside.map((month) => month.drivers.find((found) => found.key === driver)?.cents ?? cents(0)),
    })),
    exploitatie: inside.map((month) => month.cents),
  };
}

function balances(
  calendar: Calendar,
  opening: Cents,
  ledger: readonly LedgerLine[],
): Pick<DerivedCash, 'net' | 'closing' | 'lowest' | 'lowestOn' | 'weeks'> {
  const total = new Float64Array(calendar.starts.at(-1) ?? 0);
  // Plain loops: with some thousand days per line, iterators are what one waits for while dragging.
  for (const { days } of ledger)
    for (let at = 0; at < total.length; at += 1) total[at] = (total[at] ?? 0) + (days[at] ?? 0);
  const evenings = new Float64Array(total.length);
  let balance: number = opening;
  for (let at = 0; at < total.length; at += 1) {
    balance += total[at] ?? 0;
    evenings[at] = balance;
  }
  const months = calendar.months.map((_, month) => {
    const from = calendar.starts[month] ?? 0;
    const until = calendar.starts[month + 1] ?? from;
    const within = evenings.subarray(from, until);
    const lowest = Math.min(...within);
    return {
      net: sumDays(total, from, until),
      closing: cents(within.at(-1) ?? 0),
      lowest: cents(lowest),
      lowestOn: dateOf(calendar, from + within.indexOf(lowest)),
    };
  });
  return {
    net: months.map((month) => month.net),
    closing: months.map((month) => month.closing),
    lowest: months.map((month) => month.lowest),
    lowestOn: months.map((month) => month.lowestOn),
    weeks: weeksOf(
      calendar,
      ledger.map(({ line, days }) => ({ key: line.key, days })),
      evenings,
    ),
  };
}

/** What a return is worth beside another: per month the euros more (positive) or less that come in. */
export function returnWorth(one: DerivedCash, other: DerivedCash): readonly Cents[] {
  return one.net.map((net, month) => sumCents([net, cents(-(other.net[month] ?? 0))]));
}
