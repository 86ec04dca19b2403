import { cents } from '@regietafel/domain/core/cents';
import { plainDate } from '@regietafel/domain/core/dates';
import { type ForecastView, NO_OVERRIDES } from '@regietafel/domain/liquidity/compiled';
import type { ForecastInput } from '@regietafel/domain/liquidity/forecast-input';
import {
  buildCashEvent,
  buildForecastInput,
  forecastRisk,
  OTHER_REGION,
  OWNER,
  PROVIDER,
} from '@regietafel/domain/testing/build-forecast';
import { buildAssessment, buildRow } from '@regietafel/domain/testing/build-risk';
import { testId } from '@regietafel/domain/testing/ids';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainDifference } from './explain-difference.ts';

const party = (tenantId: typeof OWNER): ForecastView => ({ kind: 'party', tenantId });
const VIEWS = [party(PROVIDER), party(OWNER)] as const;

/** Of each risk what the provider and the region hold, in euros, in the month of 2025 in which it would hit. */
function inputOf(
  held: readonly { readonly provider: number; readonly region: number; readonly month: number }[],
): ForecastInput {
  const risks = held.map((_, index) =>
    forecastRisk(buildRow({ number: index + 1, title: `Risico ${index + 1}` })),
  );
  const assessments = held.flatMap(({ provider, region, month }, index) =>
    [[PROVIDER, provider] as const, [OWNER, region] as const].map(([authorTenantId, euro]) =>
      buildAssessment({
        riskId: testId(index + 1),
        authorTenantId,
        amountMaxCents: cents(euro * 100),
        expectedFrom: plainDate(`2025-${String(month).padStart(2, '0')}-01`),
        expectedTo: plainDate('2026-12-31'),
      }),
    ),
  );
  return buildForecastInput({ risks, assessments });
}

function sharesOf(input: ForecastInput, value: 'worstMonth' | 'runway' = 'worstMonth') {
  const { explained, changes } = explainDifference(input, VIEWS, NO_OVERRIDES, value);
  if (explained === undefined) throw new Error('not explained');
  return {
    ...explained,
    ids: changes.map(({ id }) => id),
    units: explained.shares.map(({ units }) => units),
  };
}

describe('explainDifference', () => {
  const held = { provider: fc.nat(400_000), region: fc.nat(400_000), month: fc.integer({ min: 1, max: 12 }) };

  test('divides the gap to the cent over what the views hold differently', () => {
    fc.assert(
      fc.property(fc.array(fc.record(held), { maxLength: 6 }), (all) => {
        for (const value of ['worstMonth', 'runway'] as const) {
          const { fromUnits, toUnits, units, ids } = sharesOf(inputOf(all), value);
          expect(units.reduce((sum, share) => sum + share, fromUnits)).toBe(toUnits);
          expect(ids).toHaveLength(all.filter(({ provider, region }) => provider !== region).length);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('gives each risk its own euros where nothing works together, and a swap changes its share alone', () => {
    // All hit in January, so that the worst months of every combination are those from then on.
    const one = { provider: 100_000, region: 250_000, month: 1 };
    const two = { provider: 50_000, region: 10_000, month: 1 };
    const before = sharesOf(inputOf([one, two]));
    expect(before.units).toStrictEqual([-15_000_000, 4_000_000]);
    expect(before.interactionUnits).toBe(0);
    const after = sharesOf(inputOf([one, { ...two, region: 50_001 }]));
    expect(after.units).toStrictEqual([-15_000_000, -100]);
  });

  test('tells in tenths of a month how much sooner the money is gone', () => {
    const input = inputOf([
      { provider: 0, region: 600_000, month: 6 },
      { provider: 0, region: 600_000, month: 9 },
    ]);
    const { fromUnits, toUnits, units } = sharesOf(input, 'runway');
    expect([fromUnits, toUnits]).toStrictEqual([240, 80]);
    expect(units.reduce((sum, share) => sum + share, 0)).toBe(-160);
  });

  test('names the return and the events that only one of the two counts', () => {
    const assumptionId = testId<NonNullable<ForecastInput['plan']['returns']['assumptionId']>>(700);
    const input = buildForecastInput();
    const { changes, explained } = explainDifference(
      {
        ...input,
        plan: { ...input.plan, returns: { choice: 'theoretisch', assumptionId } },
        assumptions: [
          {
            assumptionId,
            authorTenantId: PROVIDER,
            name: 'Theoretisch rendement',
            unit: 'percent',
            value: 2,
            owner: 'XONAR',
            source: 'Herstelplan',
            standPer: plainDate('2024-08-15'),
            opinions: [{ authorTenantId: OWNER, value: 0.5, isContested: true }],
          },
        ],
        events: [buildCashEvent({ authorTenantId: OWNER, kind: 'steun' })],
      },
      [party(PROVIDER), party(OWNER)],
      NO_OVERRIDES,
      'worstMonth',
    );
    expect(changes.map(({ kind }) => kind)).toStrictEqual(['event', 'return']);
    expect(explained?.gapUnits).toBe(explained?.shares.reduce((sum, { units }) => sum + units, 0));
    expect(explained?.shares.at(1)?.units).toBeLessThan(0);
  });

  test('finds nothing between two that hold the same, whoever says it', () => {
    const same = inputOf([{ provider: 7, region: 7, month: 3 }]);
    expect(explainDifference(same, VIEWS, NO_OVERRIDES, 'worstMonth').changes).toStrictEqual([]);
    const silent = explainDifference(
      same,
      [party(OTHER_REGION), party(OTHER_REGION)],
      NO_OVERRIDES,
      'runway',
    );
    expect(silent.explained?.gapUnits).toBe(0);
  });
});
