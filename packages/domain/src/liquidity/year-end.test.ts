import { describe, expect, it } from 'vitest';
import { type Cents, cents } from '../core/cents.ts';
import { buildSheet, buildSheetLine } from '../testing/build-cash.ts';
import { yearOverview } from './year-end.ts';

const months = (amount: number, known = 12): readonly (Cents | null)[] =>
  Array.from({ length: 12 }, (_, month) => (month < known ? cents(amount) : null));
const care = (amount: number, known = 12) => buildSheetLine({ months: months(amount, known) });
const wages = (amount: number, known = 12) =>
  buildSheetLine({ key: 'salarissen', nature: 'salarissen', months: months(amount, known) });

const BUDGET = buildSheet({ lines: [care(100), wages(90)] });
const ACTUAL = buildSheet({ kind: 'realisatie', lines: [care(80, 4), wages(95, 4)] });
const STATED = buildSheet({ kind: 'prognose', lines: [care(90), wages(92)] });

describe('yearOverview', () => {
  it('projects what came true and the rest of the budget, beside what the author states', () => {
    const [line] = yearOverview([BUDGET, ACTUAL, STATED], 2025).lines;
    expect(line).toStrictEqual({
      key: 'verblijf',
      title: 'verblijf',
      nature: 'bevoorschot',
      budget: { cents: 1_200, unknownMonths: 0 },
      actual: { cents: 320, unknownMonths: 0 },
      budgetToDate: { cents: 400, unknownMonths: 0 },
      projected: { cents: 4 * 80 + 8 * 100, unknownMonths: 0 },
      stated: { cents: 1_080, unknownMonths: 0 },
      difference: 1_080 - 1_120,
    });
  });

  it('adds income, cost and result up, with the return as a share of turnover', () => {
    const { totals } = yearOverview([BUDGET, ACTUAL, STATED], 2025);
    expect(totals.budget).toMatchObject({ result: { cents: 120 }, returnBp: 1_000 });
    expect(totals.budgetToDate).toMatchObject({ result: { cents: 40 }, returnBp: 1_000 });
    expect(totals.actual).toMatchObject({ income: { cents: 320 }, cost: { cents: 380 }, returnBp: -1_875 });
    expect(totals.projected?.result.cents).toBe(1_120 - (4 * 95 + 8 * 90));
    expect(totals.stated?.result.cents).toBe(12 * 90 - 12 * 92);
  });

  it('counts the months that nobody tells instead of taking them for zero', () => {
    const { lines, totals } = yearOverview([buildSheet({ lines: [care(100, 10), wages(90)] }), ACTUAL], 2025);
    expect(lines[0]?.projected).toStrictEqual({ cents: 4 * 80 + 6 * 100, unknownMonths: 2 });
    expect(totals.projected).toMatchObject({ returnBp: null, result: { unknownMonths: 2 } });
  });

  it('keeps a line that only one sheet tells, and leaves other years alone', () => {
    const extra = buildSheetLine({ key: 'subsidie', nature: 'subsidie', months: months(5, 4) });
    const sheets = [BUDGET, { ...ACTUAL, lines: [...ACTUAL.lines, extra] }];
    const { lines, totals } = yearOverview(sheets, 2025);
    expect(lines.map((line) => line.key)).toStrictEqual(['verblijf', 'salarissen', 'subsidie']);
    expect(yearOverview([BUDGET], 2025).totals).toMatchObject({ budgetToDate: null, actual: null });
    expect(lines[2]).toMatchObject({ budget: null, stated: null, difference: null });
    expect(totals.stated).toBeNull();
    expect(yearOverview(sheets, 2024)).toMatchObject({ lines: [], totals: { budget: null } });
  });
});
