import { type Cents, cents } from '../core/cents.ts';
import { monthsBetween } from '../core/dates.ts';
import { roundedShare } from '../core/spread-cents.ts';
import type { Calendar } from './days.ts';
import { type LedgerLine, ledgerLine } from './derive-ledger.ts';
import type { MonthAmount, Move } from './derive-line.ts';
import { isCareIncome, isIncome } from './lines.ts';
import { type CashPlan, WHOLE_SHARE } from './plan.ts';

/** The key of the line that brings the result to the chosen return. */
export const RETURN_LINE = 'rendement';

/** The flows of a plan (investments, repayment, loans), the moves of one key being one line. */
export function flowLines(calendar: Calendar, plan: CashPlan): readonly LedgerLine[] {
  const keys = [...new Set(plan.flows.map((flow) => flow.key))];
  return keys.flatMap((key) => {
    const flows = plan.flows.filter((flow) => flow.key === key);
    const [first] = flows;
    if (first === undefined) return [];
    const sign = first.cents < 0 ? -1 : 1;
    const moves = flows.map((flow): Move => {
      const month = monthsBetween(plan.firstMonth, flow.month);
      return { from: month, to: month, day: flow.day, cents: cents(flow.cents * sign) };
    });
    return [planLine(calendar, { key, title: first.title, nature: first.nature, sign }, moves)];
  });
}

/**
 * The correction to the return: per month round(r × turnover) − result of the exploitatie, drivers included, spread evenly over
 * the days. Months that came true need none, and so do all when the plan rests on the exploitatie as it stands (`begroot`).
 */
export function correctionLine(
  calendar: Calendar,
  plan: CashPlan,
  amounts: ReadonlyMap<string, readonly MonthAmount[]>,
  returnBp: number | null,
): readonly LedgerLine[] {
  if (plan.returns.choice === 'begroot' || returnBp === null) return [];
  const moves = calendar.months.map(
    (_, month): Move => ({
      from: month,
      to: month,
      day: 'spread',
      cents: correctionOf(plan, amounts, month, returnBp),
    }),
  );
  const head = {
    key: RETURN_LINE,
    title: 'Correctie naar het rendement',
    nature: 'rendement',
    sign: 1,
  } as const;
  return [planLine(calendar, head, moves)];
}

function correctionOf(
  plan: CashPlan,
  amounts: ReadonlyMap<string, readonly MonthAmount[]>,
  month: number,
  returnBp: number,
): Cents {
  let turnover = 0;
  let result = 0;
  let isRealised = true;
  for (const { key, nature } of plan.lines) {
    const amount = amounts.get(key)?.find(({ index }) => index === month);
    if (amount === undefined) continue;
    if (amount.source !== 'realisatie') isRealised = false;
    if (isCareIncome(nature)) turnover += amount.cents;
    result += isIncome(nature) ? amount.cents : -amount.cents;
  }
  return isRealised ? cents(0) : cents(roundedShare(cents(turnover), returnBp, WHOLE_SHARE) - result);
}

function planLine(
  calendar: Calendar,
  head: Pick<LedgerLine['line'], 'key' | 'title' | 'nature' | 'sign'>,
  moves: readonly Move[],
): LedgerLine {
  const months = calendar.months.map((_, month) =>
    cents(moves.reduce((sum, move) => sum + (move.to === month ? move.cents : 0), 0)),
  );
  const sources = calendar.months.map(() => 'plan' as const);
  return ledgerLine(calendar, { ...head, sources, sheet: months, drivers: [], exploitatie: months }, moves);
}
