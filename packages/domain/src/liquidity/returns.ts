import { addMonths, monthsBetween, type YearMonth } from '../core/dates.ts';
import type { Returns } from './compiled.ts';
import { isCareIncome, isIncome } from './lines.ts';
import { type CashPlan, WHOLE_SHARE } from './plan.ts';
import type { Sheet } from './sheet.ts';

const LAST_YEAR = 12;

/** Turnover (income for youth care) and result of a stretch of months, in cents. */
interface Yield {
  readonly turnover: number;
  readonly result: number;
}

/**
 * The three returns on which a forecast may rest, in basis points of turnover, side by side.
 *
 * - `theoretisch`: what the assumption says (`theoreticalBp`, as the view has it).
 * - `begroot`: budgeted result ÷ budgeted turnover of the budgeted months of the forecast, or, when there are none, of the last
 *   budgeted year before it.
 * - `gerealiseerd`: actual result ÷ actual turnover of the months that came true among the twelve before the forecast.
 *
 * Null where no month is told whole. Source: the three variants of the liquidity forecasts that councils were told of.
 */
export function returnsOf(plan: CashPlan, sheets: readonly Sheet[], theoreticalBp: number | null): Returns {
  const budgets = sheets.filter((sheet) => sheet.kind === 'begroting');
  const actuals = sheets.filter((sheet) => sheet.kind === 'realisatie');
  return {
    theoretisch: theoreticalBp,
    begroot: budgetedBp(plan, budgets),
    gerealiseerd: ratioBp(yieldBetween(actuals, addMonths(plan.firstMonth, -LAST_YEAR), LAST_YEAR)),
  };
}

function budgetedBp(plan: CashPlan, budgets: readonly Sheet[]): number | null {
  const within = yieldBetween(budgets, plan.firstMonth, plan.months);
  if (within !== null) return ratioBp(within);
  const start = Number(plan.firstMonth.slice(0, 4));
  const last = Math.max(...budgets.map((sheet) => sheet.year).filter((year) => year <= start));
  if (!Number.isFinite(last)) return null;
  return ratioBp(yieldBetween(budgets, `${last}-01` as YearMonth, LAST_YEAR));
}

/** Only months in which every line of the sheet is known count; null when there are none. */
function yieldBetween(sheets: readonly Sheet[], from: YearMonth, months: number): Yield | null {
  const found = sheets.flatMap((sheet) =>
    Array.from({ length: LAST_YEAR }, (_, at) => at)
      .filter((at) => {
        const month = `${sheet.year}-${String(at + 1).padStart(2, '0')}` as YearMonth;
        const index = monthsBetween(from, month);
        return index >= 0 && index < months;
      })
      .flatMap((at) => monthYield(sheet, at) ?? []),
  );
  if (found.length === 0) return null;
  return {
    turnover: found.reduce((sum, month) => sum + month.turnover, 0),
    result: found.reduce((sum, month) => sum + month.result, 0),
  };
}

function monthYield(sheet: Sheet, at: number): Yield | null {
  let turnover = 0;
  let result = 0;
  for (const line of sheet.lines) {
    const amount = line.months[at];
    if (amount === null || amount === undefined) return null;
    if (isCareIncome(line.nature)) turnover += amount;
    result += isIncome(line.nature) ? amount : -amount;
  }
  return sheet.lines.length === 0 ? null : { turnover, result };
}

function ratioBp(sum: Yield | null): number | null {
  if (sum === null || sum.turnover <= 0) return null;
  return Math.sign(sum.result) * Math.round((Math.abs(sum.result) * WHOLE_SHARE) / sum.turnover);
}
