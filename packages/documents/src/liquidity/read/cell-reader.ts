import { type Cents, cents, MAX_CENTS } from '@regietafel/domain/core/cents';
import { isYearMonth, type YearMonth } from '@regietafel/domain/core/dates';
import type { PaymentDay } from '@regietafel/domain/liquidity/plan';
import type { Grid, GridCell } from '../../risks/table/grid.ts';
import { address } from '../book/cell.ts';
import type { CellRemark } from './reading.ts';

const HUNDREDTHS = 100;
const LONGEST_TEXT = 60;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Reads the cells of a workbook by sheet, row and column (counted from 0), and keeps what was wrong with them. */
export class CellReader {
  readonly #sheets: ReadonlyMap<string, ReadonlyMap<number, readonly GridCell[]>>;
  readonly problems: CellRemark[] = [];
  readonly notes: CellRemark[] = [];
  /** In which cell each field stands. */
  readonly cells = new Map<string, string>();

  constructor(grids: readonly Grid[]) {
    this.#sheets = new Map(grids.map((grid) => [grid.name, placed(grid)]));
  }

  get sheetNames(): readonly string[] {
    return [...this.#sheets.keys()];
  }

  has(sheet: string): boolean {
    return this.#sheets.has(sheet);
  }

  /** Rows under the header that hold anything in their first two columns, by number. */
  rowsOf(sheet: string): readonly number[] {
    return [...(this.#sheets.get(sheet) ?? [])]
      .filter(([row, cells]) => row > 0 && cells.slice(0, 2).some(({ text }) => text.trim() !== ''))
      .map(([row]) => row)
      .toSorted((left, right) => left - right);
  }

  /** Columns of a row, the empty ones after the last left out. */
  widthOf(sheet: string, row: number): number {
    return this.#sheets.get(sheet)?.get(row)?.length ?? 0;
  }

  /** A cell as a spreadsheet names it: `Begroting 2025!F12`. */
  nameOf(sheet: string, row: number, column: number): string {
    return `${sheet}!${address(row, column)}`;
  }

  /** Says that a field stands in a cell. */
  placeField(path: string, sheet: string, row: number, column: number): void {
    this.cells.set(path, this.nameOf(sheet, row, column));
  }

  text(sheet: string, row: number, column: number): string {
    return this.#cell(sheet, row, column)?.text.trim() ?? '';
  }

  isEmpty(sheet: string, row: number, column: number): boolean {
    return this.text(sheet, row, column) === '';
  }

  /** A text that may not be empty. */
  required(sheet: string, row: number, column: number): string {
    const text = this.text(sheet, row, column);
    if (text === '') this.refuse(sheet, row, column, 'workbook.required');
    return text;
  }

  /** Euros, in whole cents; null is an empty cell: not known. */
  amount(sheet: string, row: number, column: number): Cents | null {
    const value = this.#number(sheet, row, column, 'workbook.amount');
    if (value === null) return null;
    const whole = Math.round(value * HUNDREDTHS);
    if (Math.abs(whole) <= MAX_CENTS) return cents(whole);
    this.refuse(sheet, row, column, 'workbook.amount');
    return null;
  }

  /** Per cents with two decimals, in basis points. */
  basisPoints(sheet: string, row: number, column: number): number {
    const value = this.#number(sheet, row, column, 'workbook.number');
    if (value === null) this.#refuseEmpty(sheet, row, column);
    return Math.round((value ?? 0) * HUNDREDTHS);
  }

  /** A whole number that may be absent. */
  findWhole(sheet: string, row: number, column: number): number | null {
    const value = this.#number(sheet, row, column, 'workbook.number');
    if (value === null || Number.isInteger(value)) return value;
    this.refuse(sheet, row, column, 'workbook.number');
    return null;
  }

  whole(sheet: string, row: number, column: number): number {
    const value = this.findWhole(sheet, row, column);
    if (value === null) this.#refuseEmpty(sheet, row, column);
    return value ?? 0;
  }

  /** A 1 or a 0. */
  switch(sheet: string, row: number, column: number): boolean {
    const value = this.whole(sheet, row, column);
    if (value !== 0 && value !== 1) this.refuse(sheet, row, column, 'workbook.switch');
    return value === 1;
  }

  /** Whether a column has the head that belongs there; another one is refused. */
  heads(sheet: string, column: number, expected: string): boolean {
    const isRight = this.text(sheet, 0, column) === expected;
    if (!isRight) this.refuse(sheet, 0, column, 'workbook.header', { expected });
    return isRight;
  }

  /** A month as `2025-01`; a spreadsheet may have made its first day of it. */
  month(sheet: string, row: number, column: number): YearMonth | null {
    const text = this.text(sheet, row, column).replace(/^(\d{4}-\d{2})-01$/, '$1');
    if (isYearMonth(text)) return text;
    this.refuse(sheet, row, column, 'workbook.month');
    return null;
  }

  /** A day on which money moves: 1 to 31, or spread over the month. */
  day(sheet: string, row: number, column: number): PaymentDay {
    const text = this.text(sheet, row, column);
    if (text === 'gespreid') return 'spread';
    if (/^\d{1,2}$/.test(text)) return Number(text);
    this.refuse(sheet, row, column, 'workbook.day');
    return 'spread';
  }

  /** One of a closed list of words. */
  choice<Choice extends string>(
    sheet: string,
    row: number,
    column: number,
    choices: readonly [Choice, ...Choice[]],
  ): Choice {
    const text = this.text(sheet, row, column);
    const found = choices.find((choice) => choice === text);
    if (found === undefined)
      this.refuse(sheet, row, column, 'workbook.choice', { choices: choices.join(', ') });
    return found ?? choices[0];
  }

  refuse(
    sheet: string,
    row: number,
    column: number,
    messageKey: string,
    values: CellRemark['values'] = {},
  ): void {
    const text = this.text(sheet, row, column).slice(0, LONGEST_TEXT);
    this.problems.push({ cell: this.nameOf(sheet, row, column), messageKey, values: { text, ...values } });
  }

  refuseSheet(sheet: string): void {
    this.problems.push({ cell: sheet, messageKey: 'workbook.sheetMissing', values: { sheet } });
  }

  #refuseEmpty(sheet: string, row: number, column: number): void {
    if (this.isEmpty(sheet, row, column)) this.refuse(sheet, row, column, 'workbook.required');
  }

  /** The number in a cell, null when it is empty or was refused. Digits that are text are no number: 12.345 may be either. */
  #number(sheet: string, row: number, column: number, messageKey: string): number | null {
    const cell = this.#cell(sheet, row, column);
    const text = cell?.text.trim() ?? '';
    if (cell?.isFormula === true) this.#noteFormula(this.nameOf(sheet, row, column), text);
    if (text === '') return null;
    if (cell?.isNumber === true && PLAIN_NUMBER.test(text)) return Number(text);
    this.refuse(sheet, row, column, messageKey);
    return null;
  }

  #noteFormula(cell: string, text: string): void {
    if (text === '') this.problems.push({ cell, messageKey: 'workbook.formulaEmpty' });
    else this.notes.push({ cell, messageKey: 'workbook.formula', values: { text } });
  }

  #cell(sheet: string, row: number, column: number): GridCell | undefined {
    return this.#sheets.get(sheet)?.get(row)?.[column];
  }
}

/** A sheet leaves out its empty rows: the place of a cell tells in which one it stands. */
function placed({ rows }: Grid): ReadonlyMap<number, readonly GridCell[]> {
  return new Map(
    rows.map(({ cells }, index) => {
      const place = cells[0]?.place;
      const told = place?.kind === 'cell' ? /\d+$/.exec(place.cell)?.[0] : undefined;
      return [told === undefined ? index : Number(told) - 1, cells];
    }),
  );
}
