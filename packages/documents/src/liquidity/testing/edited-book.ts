import type { BookSheet, Cell } from '../book/cell.ts';

/** A cell that somebody typed over, row and column counted from 0. */
export interface TypedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** The sheets with cells typed over. */
export function edited(sheets: readonly BookSheet[], typed: readonly TypedCell[]): readonly BookSheet[] {
  return sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((cells, row) =>
      cells.map((cell, column) => {
        const over = typed.find(
          (one) => one.sheet === sheet.name && one.row === row && one.column === column,
        );
        return over === undefined ? cell : over.cell;
      }),
    ),
  }));
}
