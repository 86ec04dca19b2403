import { cents } from '@regietafel/domain/core/cents';
import { addMonths, type PlainDate } from '@regietafel/domain/core/dates';
import type { AssumptionId } from '@regietafel/domain/core/ids';
import type { CashPlan, PlanFlow } from '@regietafel/domain/liquidity/plan';
import { stableId } from '../../reference-data/stable-id.ts';
import { planLines } from './cash-rules.ts';
import { XONAR_FIRST_MONTH, XONAR_LINES } from './xonar-exploitatie.ts';

const MONTHS = 27;
const QUARTER = 3;

/** The forecast of XONAR for 2025 and 2026. That it rests on a return of 2 % stands in the letters; every amount is fictitious. */
export const XONAR_PLAN: CashPlan = {
  firstMonth: XONAR_FIRST_MONTH,
  months: MONTHS,
  opening: { cents: cents(205_000_000), bankCents: cents(205_000_000), bankOn: '2024-09-30' as PlainDate },
  creditLimitCents: cents(100_000_000),
  lines: planLines(XONAR_LINES),
  flows: [
    ...flows('investeringen', 'Investeringen', 'investering', -20_000_000, 1),
    ...flows('aflossing', 'Aflossing van leningen', 'aflossing', -22_500_000, QUARTER - 1),
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
    month: addMonths(XONAR_FIRST_MONTH, quarter * QUARTER + offset),
    day: 'spread' as const,
    cents: cents(amount),
  }));
}
