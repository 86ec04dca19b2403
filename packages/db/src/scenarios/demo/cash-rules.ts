import { cents } from '@regietafel/domain/core/cents';
import { addMonths, type YearMonth } from '@regietafel/domain/core/dates';
import type { LineNature } from '@regietafel/domain/liquidity/lines';
import type { CashPart, CashRule, PaymentDay, PlanFlow, PlanLine } from '@regietafel/domain/liquidity/plan';
import type { YearLine } from './exploitatie.ts';

const QUARTER = 3;
const PAYDAY = 24;
const LAST_DAY = 31;
const MAY = 5;
const DECEMBER = 12;

/** How the fictitious lines become cash: what the cao and the usual terms of payment say. */
const RULES: Readonly<Record<LineNature, CashRule>> = {
  bevoorschot: parts([10_000, 0, 1]),
  na_levering: parts([6_000, 1, 28], [3_000, 2, 28], [1_000, 3, 28]),
  subsidie: parts([10_000, 0, 15]),
  overige_opbrengsten: parts([10_000, 1, 15]),
  salarissen: parts([10_000, 0, PAYDAY]),
  sociale_lasten: parts([10_000, 1, LAST_DAY]),
  vakantietoeslag: { kind: 'yearly', month: MAY, day: PAYDAY },
  eindejaarsuitkering: { kind: 'yearly', month: DECEMBER, day: PAYDAY },
  ingehuurd: parts([10_000, 1, 20]),
  overig_personeel: parts([10_000, 0, 'spread']),
  huur: parts([10_000, 0, 1]),
  onderhoud: parts([10_000, 1, 'spread']),
  zorgkosten: parts([5_000, 0, 'spread'], [5_000, 1, 'spread']),
  overige_kosten: parts([5_000, 0, 'spread'], [5_000, 1, 'spread']),
  rente: parts([10_000, 0, LAST_DAY]),
  afschrijving: { kind: 'none' },
  voorziening: { kind: 'none' },
};

/** The lines of a plan from those of its sheets. */
export function planLines(lines: readonly YearLine[]): readonly PlanLine[] {
  return lines.map(({ key, title, nature }) => ({
    key,
    title,
    nature,
    rule: RULES[nature],
    outstanding: [],
  }));
}

type Flow = Pick<PlanFlow, 'key' | 'title' | 'nature'>;
export const INVESTMENTS: Flow = { key: 'investeringen', title: 'Investeringen', nature: 'investering' };
export const REPAYMENT: Flow = { key: 'aflossing', title: 'Aflossing van leningen', nature: 'aflossing' };

/** The same amount (in cents, negative goes out) each quarter of a plan, in its first (0), second (1) or third month. */
export function quarterly(
  firstMonth: YearMonth,
  months: number,
  offset: 0 | 1 | 2,
  { amount, ...flow }: Flow & { readonly amount: number },
): readonly PlanFlow[] {
  return Array.from({ length: months / QUARTER }, (_, quarter) => ({
    ...flow,
    month: addMonths(firstMonth, quarter * QUARTER + offset),
    day: 'spread' as const,
    cents: cents(amount),
  }));
}

function parts(...shares: readonly (readonly [number, number, PaymentDay])[]): CashRule {
  return {
    kind: 'parts',
    parts: shares.map(([shareBp, delayMonths, day]): CashPart => ({ shareBp, delayMonths, day })),
  };
}
