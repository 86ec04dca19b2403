import { describe, expect, it } from 'vitest';
import { cents } from '../core/cents.ts';
import { yearMonth } from '../core/dates.ts';
import { buildPart, buildPlan, buildPlanLine, buildSheet, buildSheetLine } from '../testing/build-cash.ts';
import { deriveCash } from './derive-cash.ts';
import type { DerivedCash } from './derived.ts';
import type { CashPlan } from './plan.ts';
import type { Sheet } from './sheet.ts';

const NOTHING = { returnBp: null, driverPoints: {} };

function derived(
  plan: CashPlan,
  sheets: readonly Sheet[],
  options: Parameters<typeof deriveCash>[2] = NOTHING,
): DerivedCash {
  const result = deriveCash(plan, sheets, options);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function lineOf(cash: DerivedCash, key: string) {
  const line = cash.lines.find((candidate) => candidate.key === key);
  if (line === undefined) throw new Error(`no line ${key}`);
  return line;
}

const care = buildSheetLine({ key: 'verblijf', nature: 'na_levering', months: monthly(100) });
const wages = buildSheetLine({ key: 'salarissen', nature: 'salarissen', amount: 90_000 });

/** Twelve amounts, each the given step above the one before, so that a shifted month shows. */
function monthly(first: number) {
  return Array.from({ length: 12 }, (_, month) => cents((first + month) * 1_000));
}

describe('deriveCash', () => {
  it('moves each part in its own month and on its own day, from what the sheets tell of before', () => {
    const sheets = [
      buildSheet({ year: 2024, kind: 'realisatie', lines: [{ ...care, months: monthly(50) }] }),
      buildSheet({ lines: [care] }),
    ];
    const parts = [buildPart({ shareBp: 5_000 }), buildPart({ shareBp: 5_000, delayMonths: 1, day: 10 })];
    const plan = buildPlan(sheets, { lines: [buildPlanLine(care, { rule: { kind: 'parts', parts } })] });
    const cash = derived(plan, sheets);
    const line = lineOf(cash, 'verblijf');
    // January: half of its own 100,000 and half of December's 61,000.
    expect(line.cash.slice(0, 3)).toStrictEqual([80_500, 100_500, 101_500]);
    expect(line.before).toBe(30_500);
    expect(line.sources[0]).toBe('begroting');
    expect(line.sources[12]).toBe('doorgetrokken');
    expect(cash.gaps).toStrictEqual([]);
    // The lowest evening of January is the 1st: the 10th brings December's half.
    expect(cash.lowestOn[0]).toBe('2025-01-01');
    expect(cash.closing[0]).toBe(1_080_500);
  });

  it('finds the lowest evening within the month, though the month ends higher', () => {
    const sheets = [buildSheet({ lines: [care, wages] })];
    const rule = { kind: 'parts', parts: [buildPart({ day: 31 })] } as const;
    const plan = buildPlan(sheets, { lines: [buildPlanLine(care, { rule }), buildPlanLine(wages)] });
    const cash = derived(plan, sheets);
    expect(cash.lowest[0]).toBe(1_000_000 - 90_000);
    expect(cash.lowestOn[0]).toBe('2025-01-25');
    expect(cash.closing[0]).toBe(1_000_000 - 90_000 + 100_000);
  });

  it('pays what was saved over twelve months at once in one month', () => {
    const holiday = buildSheetLine({ key: 'vakantiegeld', nature: 'vakantietoeslag', amount: 8_000 });
    const sheets = [
      buildSheet({ year: 2024, kind: 'realisatie', lines: [{ ...holiday, months: monthly(7) }] }),
      buildSheet({ lines: [holiday] }),
    ];
    const plan = buildPlan(sheets, {
      lines: [buildPlanLine(holiday, { rule: { kind: 'yearly', month: 5, day: 25 } })],
    });
    const line = lineOf(derived(plan, sheets), 'vakantiegeld');
    const saved = [12, 13, 14, 15, 16, 17, 18].reduce((sum, month) => sum + month * 1_000, 5 * 8_000);
    expect(line.cash.flatMap((amount, month) => (amount === 0 ? [] : [month, amount]))).toStrictEqual([
      4,
      -saved,
      16,
      -96_000,
    ]);
    expect(line.after).toBe(7 * 8_000);
  });

  it('asks the months before the start of the opening balance, and says so when nobody tells them', () => {
    const sheets = [buildSheet({ lines: [care] })];
    const rule = { kind: 'parts', parts: [buildPart({ delayMonths: 2 })] } as const;
    const open = buildPlan(sheets, { lines: [buildPlanLine(care, { rule })] });
    expect(derived(open, sheets).gaps).toStrictEqual([
      { kind: 'before_unknown', line: 'verblijf', months: ['2024-11', '2024-12'] },
    ]);
    const outstanding = [{ month: yearMonth('2025-02'), cents: cents(77) }];
    const told = buildPlan(sheets, { lines: [buildPlanLine(care, { rule, outstanding })] });
    expect(derived(told, sheets).gaps).toStrictEqual([]);
    expect(lineOf(derived(told, sheets), 'verblijf').cash.slice(0, 3)).toStrictEqual([0, 77, 100_000]);
  });

  it('never makes a zero of a month that nobody tells', () => {
    const months = monthly(1).map((amount, month) => (month === 6 ? null : amount));
    const sheets = [buildSheet({ lines: [{ ...care, months }] })];
    const cash = derived(buildPlan(sheets), sheets);
    expect(lineOf(cash, 'verblijf').sources[6]).toBe('onbekend');
    expect(lineOf(cash, 'verblijf').sheet[6]).toBeNull();
    expect(cash.gaps).toStrictEqual([
      { kind: 'month_unknown', line: 'verblijf', months: ['2025-07', '2026-07'] },
    ]);
  });

  it('takes what came true before what is expected, and that before what was planned', () => {
    const only = (month: number, amount: number) =>
      Array.from({ length: 12 }, (_, at) => (at === month ? cents(amount) : null));
    const sheets = [
      buildSheet({ lines: [care] }),
      buildSheet({ kind: 'prognose', lines: [{ ...care, months: only(1, 7) }] }),
      buildSheet({ kind: 'realisatie', lines: [{ ...care, months: only(0, 5) }] }),
    ];
    const line = lineOf(derived(buildPlan(sheets), sheets), 'verblijf');
    expect(line.sources.slice(0, 3)).toStrictEqual(['realisatie', 'prognose', 'begroting']);
    expect(line.exploitatie.slice(0, 3)).toStrictEqual([5, 7, 102_000]);
  });

  it('carries the last year on with growth of its own kind, rounded year by year', () => {
    const sheets = [buildSheet({ year: 2024, lines: [care, wages] })];
    const cash = derived(buildPlan(sheets, { growthBp: { income: 333, cost: -150 } }), sheets);
    expect(lineOf(cash, 'verblijf').exploitatie[0]).toBe(103_330);
    expect(lineOf(cash, 'verblijf').exploitatie[12]).toBe(106_771);
    expect(lineOf(cash, 'salarissen').exploitatie[0]).toBe(88_650);
  });

  it('brings the result to the chosen return month by month, exactly', () => {
    const sheets = [buildSheet({ lines: [care, wages] })];
    const plan = buildPlan(sheets, { returns: { choice: 'theoretisch', assumptionId: null } });
    const two = derived(plan, sheets, { returnBp: 200, driverPoints: {} });
    const half = derived(plan, sheets, { returnBp: 50, driverPoints: {} });
    // January: 2 % of 100,000, less the result of 10,000.
    expect(lineOf(two, 'rendement').cash[0]).toBe(2_000 - 10_000);
    for (const [month, net] of two.net.entries()) {
      const turnover = lineOf(two, 'verblijf').exploitatie[month] ?? 0;
      expect(net - (half.net[month] ?? 0)).toBe((turnover * 150) / 10_000);
    }
    const gap = { kind: 'return_unknown', line: null, months: [] };
    expect(derived(plan, sheets).gaps).toContainEqual(gap);
  });

  it('says which line of the sheets becomes no cash, instead of losing it', () => {
    const sheets = [buildSheet({ lines: [care, wages] })];
    const plan = buildPlan(sheets, { lines: [buildPlanLine(care)] });
    expect(derived(plan, sheets).gaps.map((gap) => [gap.kind, gap.line, gap.months.length])).toStrictEqual([
      ['rule_missing', 'salarissen', 12],
    ]);
  });

  it('refuses an opening that the bank does not confirm, with the difference', () => {
    const sheets = [buildSheet()];
    const plan = buildPlan(sheets);
    const opening = { ...plan.opening, bankCents: cents(999_950) };
    const result = deriveCash({ ...plan, opening }, sheets, NOTHING);
    expect(result).toStrictEqual({
      ok: false,
      error: [
        {
          path: 'opening.cents',
          messageKey: 'liquidity.openingNotBank',
          values: { openingCents: 1_000_000, bankCents: 999_950, differenceCents: 50 },
        },
      ],
    });
  });
});
