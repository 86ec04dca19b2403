import { cents } from '@regietafel/domain/core/cents';
import { addMonths, type PlainDate } from '@regietafel/domain/core/dates';
import type { AssumptionId } from '@regietafel/domain/core/ids';
import type { CashPlan, PlanFlow } from '@regietafel/domain/liquidity/plan';
import { stableId } from '../../reference-data/stable-id.ts';
import { planLines } from './cash-rules.ts';
import { PACTUM_FIRST_MONTH, PACTUM_LINES } from './pactum-exploitatie.ts';

const MONTHS = 24;
const QUARTER = 3;

/**
 * The forecast of Pactum from July 2024. That the money would not last the year without measures of self-help stands in the
 * letter; every amount is fictitious.
 */
export const PACTUM_PLAN: CashPlan = {
  firstMonth: PACTUM_FIRST_MONTH,
  months: MONTHS,
  opening: { cents: cents(60_000_000), bankCents: cents(60_000_000), bankOn: '2024-06-30' as PlainDate },
  creditLimitCents: cents(100_000_000),
  lines: planLines(PACTUM_LINES),
  flows: [
    ...flows('investeringen', 'Investeringen', 'investering', -12_000_000, 1),
    ...flows('aflossing', 'Aflossing van leningen', 'aflossing', -15_000_000, QUARTER - 1),
  ],
  drivers: [
    {
      key: 'bezetting',
      budgeted: 9_200,
      steps: [],
      lines: ['jeugdhulp-verblijf'],
      assumptionId: stableId<AssumptionId>('demo-aanname:pactum:bezetting'),
    },
  ],
  returns: {
    choice: 'begroot',
    assumptionId: null,
  },
  growthBp: { income: 0, cost: 0 },
};

/** The same amount each quarter, in its first (0), second or third month. */
function flows(
  key: string,
  title: string,
  nature: PlanFlow['nature'],
  amount: number,
  offset: number,
): readonly PlanFlow[] {
  return Array.from({ length: MONTHS / QUARTER }, (_, quarter) => ({
    key,
    title,
    nature,
    month: addMonths(PACTUM_FIRST_MONTH, quarter * QUARTER + offset),
    day: 'spread' as const,
    cents: cents(amount),
  }));
}
