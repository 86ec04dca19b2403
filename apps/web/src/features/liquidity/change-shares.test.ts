import { cents } from '@regietafel/domain/core/cents';
import { plainDate } from '@regietafel/domain/core/dates';
import { NO_OVERRIDES } from '@regietafel/domain/liquidity/compiled';
import { buildForecastInput, forecastRisk, OWNER, PROVIDER } from '@regietafel/domain/testing/build-forecast';
import { buildAssessment, buildRow } from '@regietafel/domain/testing/build-risk';
import { testId } from '@regietafel/domain/testing/ids';
import { describe, expect, it } from 'vitest';
import {
  DIFFERENCE_PARTS,
  type DifferenceQuestion,
  tellDifference,
} from '../../lib/liquidity/difference-question.ts';
import type { Differences } from '../../lib/liquidity/use-difference.ts';
import { changeShares } from './change-shares.ts';

/** Three risks that the provider takes lighter than the region does. */
const AMOUNTS = [800_000, 500_000, 300_000].map((euro) => cents(euro * 100));
const risks = AMOUNTS.map((amount, index) =>
  forecastRisk(
    buildRow({
      riskId: testId(700 + index),
      number: index + 1,
      amount: { kind: 'known', cents: amount, frequency: 'once' },
    }),
  ),
);

function judged(authorTenantId: typeof OWNER, percent: number, share: number) {
  return risks.map(({ riskId }, index) =>
    buildAssessment({
      riskId,
      authorTenantId,
      probabilityPercent: percent,
      amountMinCents: null,
      amountMaxCents: cents((AMOUNTS[index] ?? 0) * share),
      expectedFrom: plainDate('2025-04-01'),
      expectedTo: plainDate('2025-04-30'),
    }),
  );
}

const question: DifferenceQuestion = {
  input: buildForecastInput({ risks, assessments: [...judged(PROVIDER, 10, 0.5), ...judged(OWNER, 60, 1)] }),
  views: [
    { kind: 'party', tenantId: PROVIDER },
    { kind: 'party', tenantId: OWNER },
  ],
  overrides: NO_OVERRIDES,
  horizon: 24,
};
const differences: Differences = Object.fromEntries(
  DIFFERENCE_PARTS.map((part) => [part, tellDifference(question, part)]),
);

describe('a difference between two views', () => {
  it('runs from the one to the other to the cent, the largest share first', () => {
    const shares = changeShares(differences);
    expect(shares.map(({ change }) => change.number)).toEqual([1, 2, 3]);
    expect(shares[0]?.from).toBe(differences.worstMonth?.explained?.fromUnits);
    expect(shares.at(-1)?.to).toBe(differences.worstMonth?.explained?.toUnits);
    for (const [index, share] of shares.entries()) {
      expect(share.to - share.from).toBe(share.units);
      if (index > 0) expect(share.from).toBe(shares[index - 1]?.to);
    }
    expect(shares.map(({ units }) => units)).toEqual(AMOUNTS.map((amount) => -amount / 2));
  });

  it('divides the chance as well, in whole per cents that add up', () => {
    const { chance } = differences;
    expect(chance?.explained?.gapUnits).toBeGreaterThan(0);
    const shares = changeShares(differences).map(({ chanceUnits }) => chanceUnits ?? Number.NaN);
    expect(shares.reduce((sum, units) => sum + units, 0)).toBe(chance?.explained?.gapUnits);
  });

  it('can be posted to another thread', () => {
    expect(structuredClone(differences)).toEqual(differences);
    expect(structuredClone(question)).toEqual(question);
  });
});
