import { addMonths } from '@regietafel/domain/core/dates';
import { MONTHS_BEFORE } from '@regietafel/domain/liquidity/derive-line';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { euroInput, text } from '../book/cell.ts';
import { writeBook } from '../book/write-book.ts';
import { RULE, RULES } from '../cash-sheets.ts';
import { EVENT, EVENTS } from '../event-sheet.ts';
import { DRIVERS, NAMED } from '../input-sheets.ts';
import { START, START_ROW } from '../start-sheet.ts';
import { type ForecastCase, someForecast, toWrite } from '../testing/arbitrary-forecast.ts';
import { edited, type TypedCell } from '../testing/edited-book.ts';
import { forecastSheets, writeForecast } from '../write-forecast.ts';
import { mergeReading, unknownLines } from './merge-reading.ts';
import { readForecast } from './read-forecast.ts';
import type { ForecastReading } from './reading.ts';

async function readOf(file: Uint8Array): Promise<ForecastReading> {
  const read = await readForecast(file);
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

/** One case with everything in it that the tests type over. */
function sample(): ForecastCase {
  const [found] = fc.sample(
    someForecast.filter(
      ({ input: { plan, events }, overrides }) =>
        events.length > 1 &&
        Object.keys(overrides.events).length === 0 &&
        plan.drivers.length > 0 &&
        plan.lines.some(({ rule }) => rule.kind === 'parts'),
    ),
    { seed: 7, numRuns: 1 },
  );
  if (found === undefined) throw new Error('No case was drawn');
  return found;
}

const ONE = sample();
const { authorTenantId: _author, ...PLAN } = ONE.input.plan;
const STANDING = { plan: PLAN, sheets: ONE.input.sheets };

const typed = async (...cells: readonly TypedCell[]) =>
  readOf(await writeBook(edited(forecastSheets(toWrite(ONE)), cells)));
const problemsOf = ({ problems }: ForecastReading) =>
  problems.map(({ cell, messageKey }) => `${cell} ${messageKey}`);

/** The closing balances of a case with what a workbook says was done to its events, and with nothing else of it. */
function effectOf(one: ForecastCase, { events }: ForecastReading) {
  return toWrite({ ...one, overrides: { ...one.overrides, events: events.switched } }).compiled.closing;
}

describe('a forecast that leaves as a workbook and comes back', () => {
  test('is the same forecast, whatever the plan and whoever looked at it', async () => {
    await fc.assert(
      fc.asyncProperty(someForecast, async (one) => {
        const { authorTenantId: _authorTenantId, ...plan } = one.input.plan;
        const standing = { plan, sheets: one.input.sheets };
        const reading = await readOf(await writeForecast(toWrite(one)));
        expect(reading.problems).toEqual([]);
        expect(unknownLines(reading, standing)).toEqual([]);
        expect(mergeReading(reading, standing)).toEqual(standing);
        expect(effectOf(one, reading)).toEqual(toWrite(one).compiled.closing);
      }),
      { numRuns: 8 },
    );
  }, 120_000);

  test('brings what was typed: an amount, the credit, and a driver from a month on', async () => {
    const from = addMonths(PLAN.firstMonth, -MONTHS_BEFORE);
    const reading = await typed(
      { sheet: 'Begroting 2023', row: 1, column: NAMED, cell: euroInput(123_456) },
      { sheet: START, row: START_ROW.credit, column: 1, cell: euroInput(777) },
      { sheet: DRIVERS, row: 1, column: NAMED, cell: { number: 4_321, form: 'whole' } },
    );
    const { plan, sheets } = mergeReading(reading, STANDING);
    expect(sheets[0]?.lines[0]?.months[0]).toBe(123_456);
    expect(plan.creditLimitCents).toBe(777);
    expect(plan.drivers[0]?.steps[0]).toEqual({ from, value: 4_321 });
    expect(plan.lines).toEqual(PLAN.lines);
  });

  test('brings what was done to an event: switched, moved and scaled, and nothing of the others', async () => {
    const [first, second] = toWrite(ONE).compiled.events;
    const cell = (row: number, column: number, number: number): TypedCell => ({
      sheet: EVENTS,
      row,
      column,
      cell: { number, form: 'whole', isInput: true },
    });
    const { events, problems } = await typed(
      cell(1, EVENT.on, first?.isOn === true ? 0 : 1),
      cell(2, EVENT.shift, -2),
      cell(2, EVENT.scale, 150),
    );
    expect(problems).toEqual([]);
    expect(events.keys).toEqual(toWrite(ONE).compiled.events.map(({ key }) => key));
    expect(events.switched).toEqual({
      [first?.key ?? '']: { isOn: first?.isOn !== true },
      [second?.key ?? '']: { shift: -2, scalePercent: 150 },
    });
  });

  test('names the cell of a switch, a move, a scale or a head of events that is none', async () => {
    const wrong = (row: number, column: number, value: string): TypedCell => ({
      sheet: EVENTS,
      row,
      column,
      cell: text(value),
    });
    const [first] = toWrite(ONE).compiled.events;
    const cells = await typed(
      { sheet: EVENTS, row: 1, column: EVENT.on, cell: { number: 2, form: 'whole' } },
      wrong(1, EVENT.shift, 'later'),
      { sheet: EVENTS, row: 1, column: EVENT.scale, cell: null },
      wrong(2, EVENT.key, first?.key ?? ''),
    );
    expect(problemsOf(cells)).toEqual([
      'Gebeurtenissen!D2 workbook.switch',
      'Gebeurtenissen!E2 workbook.number',
      'Gebeurtenissen!F2 workbook.required',
      'Gebeurtenissen!A3 workbook.twice',
    ]);
    expect(problemsOf(await typed(wrong(0, EVENT.scale, 'bedrag')))).toEqual([
      'Gebeurtenissen!F1 workbook.header',
    ]);
  });

  test('names the cell of every text that is no amount, day, date, month or choice', async () => {
    const at = PLAN.lines.findIndex(({ rule }) => rule.kind === 'parts') + 1;
    const reading = await typed(
      { sheet: 'Begroting 2023', row: 1, column: NAMED + 2, cell: text('12.345,00') },
      { sheet: 'Begroting 2023', row: 2, column: 2, cell: text('iets anders') },
      { sheet: START, row: START_ROW.bankOn, column: 1, cell: text('gisteren') },
      { sheet: START, row: START_ROW.firstMonth, column: 1, cell: text('januari') },
      { sheet: RULES, row: at, column: RULE.firstPart + 2, cell: text('ooit') },
      { sheet: START, row: START_ROW.opening, column: 1, cell: null },
    );
    expect(problemsOf(reading).toSorted()).toEqual(
      [
        'Begroting 2023!F2 workbook.amount',
        'Begroting 2023!C3 workbook.choice',
        'Uitgangspunten!B9 workbook.date',
        'Uitgangspunten!B4 workbook.month',
        `Regels!I${at + 1} workbook.day`,
        'Uitgangspunten!B6 workbook.required',
      ].toSorted(),
    );
  });

  test('takes the saved value of a formula in a cell for input, and says so', async () => {
    const reading = await typed({
      sheet: 'Begroting 2023',
      row: 1,
      column: NAMED,
      cell: { formula: '1000/3', value: 333.333333, form: 'euros' },
    });
    expect(reading.notes).toEqual([
      { cell: 'Begroting 2023!D2', messageKey: 'workbook.formula', values: { text: '333.3333' } },
    ]);
    expect(reading.sheets[0]?.lines[0]?.months[0]).toBe(33_333);
  });

  test('says which sheet is missing and which line nobody knows', async () => {
    const without = forecastSheets(toWrite(ONE)).filter(({ name }) => name !== RULES);
    expect(problemsOf(await readOf(await writeBook(without)))).toContain('Regels workbook.sheetMissing');
    const renamed = await typed({ sheet: 'Begroting 2023', row: 1, column: 0, cell: text('verzonnen') });
    expect(unknownLines(renamed, STANDING)).toMatchObject([{ path: 'sheets.0.lines.0.key' }]);
    expect(renamed.cells.get('sheets.0.lines.0')).toBe('Begroting 2023!A2');
  });

  test('is refused when it is another workbook or no workbook at all', async () => {
    const other = await writeBook([
      { name: 'Blad1', rows: [[text('a')]], widths: [9], stickyRows: 0, stickyColumns: 0 },
    ]);
    expect(await readForecast(other)).toEqual({ ok: false, error: 'no_forecast' });
    expect(await readForecast(new TextEncoder().encode('code;naam'))).toMatchObject({ ok: false });
    expect(await readForecast(new Uint8Array(3 * 1024 * 1024))).toEqual({ ok: false, error: 'too_large' });
  });
});
