import type { PlainDate, YearMonth } from '../core/dates.ts';
import { addDays } from '../core/dates.ts';
import type { LineNature } from './lines.ts';
import { type CashPart, type CashPlan, type CashRule, FEWEST_MONTHS, WHOLE_SHARE } from './plan.ts';
import type { Sheet } from './sheet.ts';
import { linesOf } from './year-end.ts';

/** How firmly a proposed rule is known: read in a source, common practice, or only a starting point that the author must check. */
export type RuleStanding = 'bron' | 'gebruikelijk' | 'aanname';

export interface UsualRule {
  readonly rule: CashRule;
  readonly standing: RuleStanding;
}

const SALARY_DAY = 24;
const RENT_DAY = 1;
const MONTH_END = 31;
const MAY = 5;
const DECEMBER = 12;

const at = (delayMonths: number, day: CashPart['day'], shareBp = WHOLE_SHARE): CashPart => ({
  shareBp,
  delayMonths,
  day,
});
const paid = (standing: RuleStanding, ...parts: readonly CashPart[]): UsualRule => ({
  rule: { kind: 'parts', parts },
  standing,
});

/**
 * The rule that a new plan proposes for a line, by its nature. What stands in a source: holiday pay at the latest on 31 May
 * over June–May (Cao Jeugdzorg). Common practice: payroll tax at the end of the next month, salaries and rent in the month itself,
 * care paid some thirty days after its declaration, year-end pay in December. The rest is an assumption that the author checks.
 */
export function usualRule(nature: LineNature): UsualRule {
  switch (nature) {
    case 'bevoorschot':
      return paid('gebruikelijk', at(0, 15));
    case 'na_levering':
      // Declared after the month, paid some thirty days later.
      return paid('gebruikelijk', at(2, 15));
    case 'subsidie':
      return paid('aanname', at(0, 15));
    case 'overige_opbrengsten':
      return paid('aanname', at(1, 15));
    case 'salarissen':
      return paid('gebruikelijk', at(0, SALARY_DAY));
    case 'sociale_lasten':
      return paid('gebruikelijk', at(1, MONTH_END));
    case 'vakantietoeslag':
      return { rule: { kind: 'yearly', month: MAY, day: SALARY_DAY }, standing: 'bron' };
    case 'eindejaarsuitkering':
      return { rule: { kind: 'yearly', month: DECEMBER, day: SALARY_DAY }, standing: 'gebruikelijk' };
    case 'huur':
      return paid('gebruikelijk', at(0, RENT_DAY));
    case 'rente':
      return paid('aanname', at(0, MONTH_END));
    case 'ingehuurd':
    case 'overig_personeel':
    case 'onderhoud':
    case 'zorgkosten':
    case 'overige_kosten':
      return paid('aanname', at(1, 15));
    case 'afschrijving':
    case 'voorziening':
      return { rule: { kind: 'none' }, standing: 'gebruikelijk' };
  }
}

/** A first plan from the sheets: every line with its usual rule, no flows, and the budget's own return. The bank is still to be told. */
export function proposePlan(sheets: readonly Sheet[], firstMonth: YearMonth): CashPlan {
  const nothing = 0 as CashPlan['creditLimitCents'];
  return {
    firstMonth,
    months: FEWEST_MONTHS,
    opening: { cents: nothing, bankCents: nothing, bankOn: addDays(`${firstMonth}-01` as PlainDate, -1) },
    creditLimitCents: nothing,
    lines: linesOf(sheets).map(({ key, title, nature }) => ({
      key,
      title,
      nature,
      rule: usualRule(nature).rule,
      outstanding: [],
    })),
    flows: [],
    drivers: [],
    returns: { choice: 'begroot', assumptionId: null },
    growthBp: { income: 0, cost: 0 },
  };
}
