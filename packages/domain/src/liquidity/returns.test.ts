import { describe, expect, it } from 'vitest';
import { cents } from '../core/cents.ts';
import { yearMonth } from '../core/dates.ts';
import { buildPlan, buildSheet, buildSheetLine } from '../testing/build-cash.ts';
import { returnsOf } from './returns.ts';

const months = (amount: number, known = 12) =>
  Array.from({ length: 12 }, (_, month) => (month < known ? cents(amount) : null));
const sheet = (year: number, kind: 'begroting' | 'realisatie', cost: number, known = 12) =>
  buildSheet({
    year,
    kind,
    lines: [
      buildSheetLine({ months: months(10_000, known) }),
      // Other income counts in the result, and not in the turnover.
      buildSheetLine({ key: 'verhuur', nature: 'overige_opbrengsten', months: months(100, known) }),
      buildSheetLine({ key: 'salarissen', nature: 'salarissen', months: months(cost, known) }),
    ],
  });

describe('returnsOf', () => {
  it('puts the three returns side by side, as a share of turnover', () => {
    const sheets = [sheet(2024, 'realisatie', 10_350), sheet(2025, 'begroting', 10_050)];
    expect(returnsOf(buildPlan(sheets), sheets, 200)).toStrictEqual({
      theoretisch: 200,
      begroot: 50,
      gerealiseerd: -250,
    });
  });

  it('counts only months that are told whole, of the twelve before the forecast', () => {
    const sheets = [sheet(2024, 'realisatie', 9_900, 6), sheet(2023, 'realisatie', 99_999)];
    const plan = buildPlan(sheets);
    expect(returnsOf(plan, sheets, null)).toStrictEqual({
      theoretisch: null,
      begroot: null,
      gerealiseerd: 200,
    });
    const later = { ...plan, firstMonth: yearMonth('2025-07') };
    expect(returnsOf(later, sheets, null).gerealiseerd).toBeNull();
  });

  it('takes the last budgeted year when the forecast has none of its own', () => {
    const sheets = [sheet(2023, 'begroting', 10_000), sheet(2024, 'begroting', 10_200)];
    expect(returnsOf(buildPlan(sheets), sheets, null).begroot).toBe(-100);
  });

  it('knows no return without turnover', () => {
    const lines = [buildSheetLine({ key: 'salarissen', nature: 'salarissen' })];
    const sheets = [buildSheet({ lines })];
    expect(returnsOf(buildPlan(sheets), sheets, null).begroot).toBeNull();
  });
});
