import { cents } from '@regietafel/domain/core/cents';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { AssumptionId } from '@regietafel/domain/core/ids';
import type { CashPlan } from '@regietafel/domain/liquidity/plan';
import { stableId } from '../../reference-data/stable-id.ts';
import { INVESTMENTS, planLines, quarterly, REPAYMENT } from './cash-rules.ts';
import { PACTUM_FIRST_MONTH, PACTUM_LINES } from './pactum-exploitatie.ts';

const MONTHS = 24;

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
    ...quarterly(PACTUM_FIRST_MONTH, MONTHS, 1, { ...INVESTMENTS, amount: -12_000_000 }),
    ...quarterly(PACTUM_FIRST_MONTH, MONTHS, 2, { ...REPAYMENT, amount: -15_000_000 }),
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
