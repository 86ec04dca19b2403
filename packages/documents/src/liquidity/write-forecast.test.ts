import { cents } from '@regietafel/domain/core/cents';
import type { CashRule } from '@regietafel/domain/liquidity/plan';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RULE, RULES } from './cash-sheets.ts';
import { EVENT, EVENTS } from './event-sheet.ts';
import { NAMED, sheetName } from './input-sheets.ts';
import { type ForecastCase, someForecast, toWrite } from './testing/arbitrary-forecast.ts';
import { type At, differencesOf, type OpenBook, openBook } from './testing/recalculate.ts';
import { forecastSheets } from './write-forecast.ts';

const RUNS = { numRuns: 5 };
const CLOSING_ROW = 4;

/** Something that a controller types over, and what the forecast then rests on. */
interface Edit {
  readonly typed: readonly (At & { readonly value: number; readonly before: number | null })[];
  readonly after: ForecastCase;
}

describe('the workbook of a forecast, opened in a spreadsheet program', () => {
  test('calculates to the cent what the forecast says, also after what somebody types over', () => {
    fc.assert(
      fc.property(someForecast, (one) => {
        const sheets = forecastSheets(toWrite(one));
        const book = openBook(sheets);
        try {
          expect(differencesOf(book, sheets)).toEqual([]);
          for (const edit of [changedEvent(one), movedShare(one), filledActual(one)]) {
            if (edit === undefined) continue;
            expect(closingAfter(book, edit)).toEqual(toWrite(edit.after).compiled.closing);
          }
        } finally {
          book.close();
        }
      }),
      RUNS,
    );
  }, 120_000);
});

/** The closing balances in whole cents after an edit, which is undone again. */
function closingAfter(book: OpenBook, { typed, after }: Edit): readonly number[] {
  for (const cell of typed) book.type(cell, cell.value);
  const closing = Array.from({ length: after.input.plan.months }, (_, month) =>
    Math.round(Number(book.value({ sheet: 'Prognose', row: CLOSING_ROW, column: 1 + month })) * 100),
  );
  for (const cell of typed) book.type(cell, cell.before);
  return closing;
}

/** The first event the other way, two months later and at three quarters of its amount. */
function changedEvent(one: ForecastCase): Edit | undefined {
  const { overrides } = one;
  const [first] = toWrite(one).compiled.events;
  if (first === undefined) return undefined;
  const { shift = 0, scalePercent = 100 } = overrides.events[first.key] ?? {};
  const cell = (column: number, before: number, value: number) => ({
    sheet: EVENTS,
    row: 1,
    column,
    before,
    value,
  });
  return {
    typed: [
      cell(EVENT.on, first.isOn ? 1 : 0, first.isOn ? 0 : 1),
      cell(EVENT.shift, shift, 2),
      cell(EVENT.scale, scalePercent, 75),
    ],
    after: {
      ...one,
      overrides: {
        ...overrides,
        events: { ...overrides.events, [first.key]: { isOn: !first.isOn, shift: 2, scalePercent: 75 } },
      },
    },
  };
}

/** Half of the first part of a rule goes to its last part. */
function movedShare(one: ForecastCase): Edit | undefined {
  const { plan } = one.input;
  const at = plan.lines.findIndex(({ rule }) => rule.kind === 'parts' && rule.parts.length > 1);
  const rule = plan.lines[at]?.rule;
  if (rule?.kind !== 'parts') return undefined;
  const last = rule.parts.length - 1;
  const moved = Math.floor((rule.parts[0]?.shareBp ?? 0) / 2);
  const shifted: CashRule = {
    ...rule,
    parts: rule.parts.map((part, index) => {
      if (index === 0) return { ...part, shareBp: part.shareBp - moved };
      return index === last ? { ...part, shareBp: part.shareBp + moved } : part;
    }),
  };
  const lines = plan.lines.map((line, index) => (index === at ? { ...line, rule: shifted } : line));
  return {
    typed: [0, last].map((part) => ({
      sheet: RULES,
      row: at + 1,
      column: RULE.firstPart + part * RULE.perPart,
      value: (shifted.parts[part]?.shareBp ?? 0) / 100,
      before: (rule.parts[part]?.shareBp ?? 0) / 100,
    })),
    after: { ...one, input: { ...one.input, plan: { ...plan, lines } } },
  };
}

/** The first month that has a budget and no actual gets one; realised returns are given, so they do not follow. */
function filledActual(one: ForecastCase): Edit | undefined {
  const { plan, sheets } = one.input;
  const [budget, actual] = sheets;
  const [line] = actual?.lines ?? [];
  const budgeted = budget?.lines.find(({ key }) => key === line?.key);
  const month = budgeted?.months.findIndex(
    (value, at) => value !== null && (line?.months[at] ?? null) === null,
  );
  if (actual === undefined || line === undefined || month === undefined || month < 0) return undefined;
  if (plan.returns.choice === 'gerealiseerd') return undefined;
  const value = 1_234_567;
  const months = line.months.map((old, at) => (at === month ? cents(value) : old));
  return {
    typed: [
      {
        sheet: sheetName('realisatie', actual.year),
        row: plan.lines.findIndex(({ key }) => key === line.key) + 1,
        column: NAMED + month,
        value: value / 100,
        before: null,
      },
    ],
    after: {
      ...one,
      input: {
        ...one.input,
        sheets: sheets.map((sheet) =>
          sheet === actual ? { ...sheet, lines: [{ ...line, months }] } : sheet,
        ),
      },
    },
  };
}
