/** Form in which a spreadsheet shows a number. */
export type NumberForm = 'euros' | 'whole' | 'percent';

/** A cell of a workbook. Formulas carry the value that they give, for who looks without calculating. */
export type Cell =
  | null
  | { readonly text: string; readonly isBold?: boolean }
  | { readonly number: number; readonly form: NumberForm; readonly isInput?: boolean }
  | { readonly formula: string; readonly value: number | string; readonly form: NumberForm };

export type Row = readonly Cell[];

/** One sheet; rows and columns that stay in sight are told by their number. */
export interface BookSheet {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly widths: readonly number[];
  readonly stickyRows: number;
  readonly stickyColumns: number;
}

const LETTERS = 26;
const FIRST_LETTER = 65;

/** Letters of a column, 0 being A. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(FIRST_LETTER + (column % LETTERS));
  return column < LETTERS ? letter : columnName(Math.floor(column / LETTERS) - 1) + letter;
}

/** Address of a cell, both counted from 0: (0, 0) is A1. */
export function address(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** An address on another sheet. */
export function on(sheet: string, cell: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${cell}`;
}

export function text(value: string): Cell {
  return value === '' ? null : { text: value };
}

export function head(value: string): Cell {
  return { text: value, isBold: true };
}

/** An amount that the reader may fill in, in whole cents; null leaves the cell empty: unknown is not zero. */
export function euroInput(cents: number | null | undefined): Cell {
  return cents === null || cents === undefined ? null : { number: cents / 100, form: 'euros', isInput: true };
}

export function euroFormula(formula: string, cents: number): Cell {
  return { formula, value: cents / 100, form: 'euros' };
}

/** Whole cents of a cell in euros, 0 when it is empty: rounding first takes away what binary fractions add. */
export function centsOf(cell: string): string {
  return `IF(ISNUMBER(${cell}),ROUND(${cell}*100,0),0)`;
}
