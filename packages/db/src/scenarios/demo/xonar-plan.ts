import { cents } from '@regietafel/domain/core/cents';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { AssumptionId } from '@regietafel/domain/core/ids';
import type { CashPlan } from '@regietafel/domain/liquidity/plan';
import { stableId } from '../../reference-data/stable-id.ts';
import { INVESTMENTS, planLines, quarterly, REPAYMENT } from './cash-rules.ts';
import { XONAR_FIRST_MONTH, XONAR_LINES } from './xonar-exploitatie.ts';

const MONTHS = 27;

/** The forecast of XONAR for 2025 and 2026. That it rests on a return of 2 % stands in the letters; every amount is fictitious. */
export const XONAR_PLAN: CashPlan = {
  firstMonth: XONAR_FIRST_MONTH,
  months: MONTHS,
  opening: { cents: cents(205_000_000), bankCents: cents(205_000_000), bankOn: '2024-09-30' as PlainDate },
  creditLimitCents: cents(100_000_000),
  lines: planLines(XONAR_LINES),
  flows: [
    ...quarterly(XONAR_FIRST_MONTH, MONTHS, 1, { ...INVESTMENTS, amount: -20_000_000 }),
    ...quarterly(XONAR_FIRST_MONTH, MONTHS, 2, { ...REPAYMENT, amount: -22_500_000 }),
  ],
  // Nothing is expected to move yet: what would have to, the page finds out.
  drivers: [
    { key: 'productiviteit', budgeted: 6_800, steps: [], lines: ['jeugdhulp-ijz'], assumptionId: null },
    {
      key: 'tarief',
      budgeted: 10_000,
      steps: [],
      lines: ['jeugdhulp-ijz', 'jeugdhulp-regio'],
      assumptionId: null,
    },
  ],
  returns: {
    choice: 'theoretisch',
    assumptionId: stableId<AssumptionId>('demo-aanname:xonar:rendement'),
  },
  growthBp: { income: 0, cost: 0 },
};
