import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cents } from '../core/cents.ts';
import type { Instant } from '../core/dates.ts';
import { newId, type PhasingId, type RiskId } from '../core/ids.ts';
import { buildWork } from '../testing/build-property.ts';
import { type ChosenPhasing, phasingCashEvents, phasingGaps } from './cash-events.ts';
import { chosenPhasing } from './means.ts';

const RISK = newId<RiskId>();
const HORIZON = { firstYear: 2025, years: 10 };

function chosen(works: ChosenPhasing['works'], budgets: readonly (number | null)[]): ChosenPhasing {
  return {
    phasing: {
      phasingId: newId<PhasingId>(),
      name: 'Fasering',
      horizon: HORIZON,
      plannedYears: [],
      coveredRiskIds: [RISK],
    },
    plan: { priceLevelYear: 2025, indexBasisPoints: 0 },
    works,
    means: {
      years: budgets.map((euros, index) => ({
        year: 2025 + index,
        cents: euros === null ? null : cents(euros * 100),
      })),
    },
  };
}

describe('what a phasing adds to the forecast', () => {
  test('is the cost above the budget, less where there is room, and nothing where both are equal', () => {
    const works = [
      buildWork({ firstYear: 2025, euros: 500 }),
      buildWork({ firstYear: 2026, euros: 200 }),
      buildWork({ firstYear: 2027, euros: 50 }),
    ];
    const events = phasingCashEvents(chosen(works, [200, 200, 200]));
    expect(events.map(({ month, cents: amount }) => [month, amount])).toEqual([
      ['2025-07', 30_000],
      ['2027-07', -15_000],
    ]);
    expect(events[0]?.coversRiskIds).toEqual([RISK]);
  });

  test('follows the year of the phasing, not that of the plan', () => {
    const work = buildWork({ firstYear: 2025, euros: 500 });
    const base = chosen(
      [work],
      Array.from({ length: 10 }, () => 0),
    );
    const phasing = { ...base.phasing, plannedYears: [{ workId: work.workId, year: 2029 }] };
    expect(phasingCashEvents({ ...base, phasing }).map(({ month }) => month)).toEqual(['2029-07']);
  });

  test('is nothing for a year whose budget is not known, which is named', () => {
    const work = buildWork({ firstYear: 2025, euros: 500 });
    const unknown = chosen([work], [null, 100]);
    expect(phasingCashEvents(unknown).map(({ month }) => month)).toEqual(['2026-07']);
    expect(phasingGaps(unknown)[0]?.budgetCents).toBeNull();
  });

  test('counts every euro once: budget plus events is the cost of the works', () => {
    const euros = fc.integer({ min: 0, max: 5000 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ firstYear: fc.integer({ min: 2025, max: 2034 }), euros }), { maxLength: 12 }),
        fc.array(euros, { minLength: 10, maxLength: 10 }),
        (some, budgets) => {
          const events = phasingCashEvents(chosen(some.map(buildWork), budgets));
          const added = events.reduce((sum, event) => sum + event.cents, 0);
          const budgeted = budgets.reduce((sum, one) => sum + one * 100, 0);
          expect(budgeted + added).toBe(some.reduce((sum, one) => sum + one.euros * 100, 0));
          expect(new Set(events.map(({ key }) => key)).size).toBe(events.length);
        },
      ),
    );
  });
});

describe('the phasing that counts', () => {
  const at = (minute: number) => `2026-01-01T00:0${minute}:00Z` as Instant;

  test('is the one chosen last, whoever chose it', () => {
    const first = { isChosen: true, withdrawnReason: null, recordedAt: at(1) };
    const second = { isChosen: true, withdrawnReason: null, recordedAt: at(2) };
    const draft = { isChosen: false, withdrawnReason: null, recordedAt: at(3) };
    const gone = { isChosen: true, withdrawnReason: 'Vervallen', recordedAt: at(4) };
    expect(chosenPhasing([second, first, draft, gone])).toBe(second);
    expect(chosenPhasing([draft, gone])).toBeUndefined();
  });
});
