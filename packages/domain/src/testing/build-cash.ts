import { cents } from '../core/cents.ts';
import { addDays, type PlainDate, yearMonth } from '../core/dates.ts';
import { isWithoutCash } from '../liquidity/lines.ts';
import { type CashPart, type CashPlan, type PlanLine, WHOLE_SHARE } from '../liquidity/plan.ts';
import type { Sheet, SheetLine } from '../liquidity/sheet.ts';

/** A line of a sheet: the same amount each month (default € 1,000), or twelve amounts. */
export function buildSheetLine(overrides: Partial<SheetLine> & { amount?: number } = {}): SheetLine {
  const { amount = 100_000, ...rest } = overrides;
  const key = rest.key ?? 'verblijf';
  return {
    key,
    title: key,
    nature: 'bevoorschot',
    months: Array.from({ length: 12 }, () => cents(amount)),
    ...rest,
  };
}

/** The budget of 2025 of a provider with one income and one cost of € 1,000 a month. */
export function buildSheet(overrides: Partial<Sheet> = {}): Sheet {
  return {
    year: 2025,
    kind: 'begroting',
    lines: [buildSheetLine(), buildSheetLine({ key: 'salarissen', nature: 'salarissen' })],
    ...overrides,
  };
}

/** All at once in the month itself, on the 25th, or what is asked. */
export function buildPart(overrides: Partial<CashPart> = {}): CashPart {
  return { shareBp: WHOLE_SHARE, delayMonths: 0, day: 25, ...overrides };
}

/** The plan's line of a line of the sheet. */
export function buildPlanLine(
  line: Pick<SheetLine, 'key' | 'nature'>,
  overrides: Partial<PlanLine> = {},
): PlanLine {
  return {
    key: line.key,
    title: line.key,
    nature: line.nature,
    rule: isWithoutCash(line.nature) ? { kind: 'none' } : { kind: 'parts', parts: [buildPart()] },
    outstanding: [],
    ...overrides,
  };
}

/** A plan over 24 months from January 2025 of all lines of the sheets, with € 10,000 at the bank and no credit. */
export function buildPlan(sheets: readonly Sheet[], overrides: Partial<CashPlan> = {}): CashPlan {
  const firstMonth = overrides.firstMonth ?? yearMonth('2025-01');
  const lines = new Map(sheets.flatMap((sheet) => sheet.lines.map((line) => [line.key, line])));
  const balance = cents(1_000_000);
  return {
    firstMonth,
    months: 24,
    opening: { cents: balance, bankCents: balance, bankOn: eveningBefore(firstMonth) },
    creditLimitCents: cents(0),
    lines: [...lines.values()].map((line) => buildPlanLine(line)),
    flows: [],
    drivers: [],
    returns: { choice: 'begroot', assumptionId: null },
    growthBp: { income: 0, cost: 0 },
    ...overrides,
  };
}

/** The last day before a forecast begins, of which the bank's balance is asked. */
export function eveningBefore(firstMonth: string): PlainDate {
  return addDays(`${firstMonth}-01` as PlainDate, -1);
}
