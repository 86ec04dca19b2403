import { addMonths, type YearMonth } from '../core/dates.ts';
import { type MonthAmount, monthsUntil } from './derive-line.ts';
import type { DerivedGap } from './derived.ts';
import type { DriverPoints } from './drivers.ts';
import type { CashPlan, PlanLine } from './plan.ts';
import type { Sheet } from './sheet.ts';
import type { SheetBook } from './sheet-cells.ts';

type Amounts = ReadonlyMap<string, readonly MonthAmount[]>;

/** All that a derivation had to do without, line by line. */
export function gapsOf(
  plan: CashPlan,
  sheets: readonly Sheet[],
  book: SheetBook,
  amounts: Amounts,
  options: { readonly returnBp: number | null; readonly driverPoints: DriverPoints },
): readonly DerivedGap[] {
  return [
    ...plan.lines.flatMap((line) => lineGaps(plan, line, amounts.get(line.key) ?? [])),
    ...linesWithoutRule(plan, sheets, book),
    ...(options.returnBp === null && plan.returns.choice !== 'begroot'
      ? [{ kind: 'return_unknown', line: null, months: [] } as const]
      : []),
    ...Object.keys(options.driverPoints)
      .filter((key) => options.driverPoints[key] !== 0 && plan.drivers.every((driver) => driver.key !== key))
      .map((key) => ({ kind: 'driver_unknown', line: key, months: [] }) as const),
  ];
}

function lineGaps(plan: CashPlan, line: PlanLine, amounts: readonly MonthAmount[]): readonly DerivedGap[] {
  const unknown = amounts.filter((month) => month.source === 'onbekend');
  const inside = unknown.filter(({ index }) => index >= 0 && index < plan.months);
  // Months after the horizon matter only where they are paid in advance.
  const ahead = unknown.filter(({ index }) => index >= plan.months && paysInside(plan, line, index));
  const before = unknown.filter(({ index }) => index < 0 && paysInside(plan, line, index));
  const wanted = [...inside, ...ahead];
  return [
    gap(
      'month_unknown',
      line,
      wanted.filter((month) => month.isYearTold),
    ),
    gap(
      'sheet_missing',
      line,
      wanted.filter((month) => !month.isYearTold),
    ),
    gap('before_unknown', line, line.outstanding.length > 0 ? [] : before),
  ].filter((found) => found.months.length > 0);
}

function gap(kind: DerivedGap['kind'], line: PlanLine, months: readonly MonthAmount[]): DerivedGap {
  return { kind, line: line.key, months: months.map(({ month }) => month) };
}

/** Whether a month outside the horizon moves money inside it. */
function paysInside(plan: CashPlan, line: PlanLine, index: number): boolean {
  const isInside = (to: number) => to >= 0 && to < plan.months;
  switch (line.rule.kind) {
    case 'none':
      return false;
    case 'yearly':
      return isInside(index + monthsUntil(addMonths(plan.firstMonth, index), line.rule.month));
    case 'parts':
      return line.rule.parts.some((part) => part.shareBp > 0 && isInside(index + part.delayMonths));
  }
}

/** Lines of the sheets that the plan turns into no cash: left out in silence they would be lost money. */
function linesWithoutRule(plan: CashPlan, sheets: readonly Sheet[], book: SheetBook): readonly DerivedGap[] {
  const known = new Set(plan.lines.map((line) => line.key));
  const keys = new Set(sheets.flatMap((sheet) => sheet.lines.map((line) => line.key)));
  return [...keys]
    .filter((key) => !known.has(key))
    .map((key) => ({
      kind: 'rule_missing' as const,
      line: key,
      months: Array.from({ length: plan.months }, (_, index) => addMonths(plan.firstMonth, index)).filter(
        (month: YearMonth) => book.told(key, month).source !== 'onbekend',
      ),
    }))
    .filter((found) => found.months.length > 0);
}
