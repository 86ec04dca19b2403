import { type CellValue, HyperFormula, type RawCellContent } from 'hyperformula';
import type { BookSheet, Cell } from '../book/cell.ts';

/** Where a cell stands: its sheet by name, row and column counted from 0. */
export interface At {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A workbook in a spreadsheet program: what is typed in it moves what its formulas give. */
export interface OpenBook {
  type(at: At, value: number | null): void;
  /** What a cell gives; null when it is empty. */
  value(at: At): number | string | null;
  close(): void;
}

/** Opens a workbook in a spreadsheet program that was written by others, which sees the formulas and no values of ours. */
export function openBook(sheets: readonly BookSheet[]): OpenBook {
  const contents = sheets.map(({ name, rows }) => [name, rows.map((row) => row.map(contentOf))] as const);
  const program = HyperFormula.buildFromSheets(Object.fromEntries(contents), { licenseKey: 'gpl-v3' });
  const placeOf = ({ sheet, row, column }: At) => {
    const id = program.getSheetId(sheet);
    if (id === undefined) throw new Error(`The workbook has no sheet ${sheet}`);
    return { sheet: id, row, col: column };
  };
  return {
    type: (at, value) => void program.setCellContents(placeOf(at), value),
    value: (at) => plain(program.getCellValue(placeOf(at))),
    close: () => program.destroy(),
  };
}

/** Cells whose formula gives something else than the value that was written with it, as sentences. */
export function differencesOf(book: OpenBook, sheets: readonly BookSheet[]): readonly string[] {
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => {
        if (cell === null || !('formula' in cell)) return [];
        const found = book.value({ sheet: name, row, column });
        return isSame(found, cell.value)
          ? []
          : [`${name} ${row}:${column} gives ${String(found)}, not ${String(cell.value)}: ${cell.formula}`];
      }),
    ),
  );
}

/** Binary fractions: the same to a tenth of a cent is the same cent. */
function isSame(found: number | string | null, written: number | string): boolean {
  return typeof found === 'number' && typeof written === 'number'
    ? Math.abs(found - written) < 1e-3
    : (found ?? '') === written;
}

function contentOf(cell: Cell): RawCellContent {
  if (cell === null) return null;
  if ('text' in cell) return `'${cell.text}`;
  return 'number' in cell ? cell.number : `=${cell.formula}`;
}

function plain(value: CellValue): number | string | null {
  if (value === null || typeof value === 'number' || typeof value === 'string') return value;
  return typeof value === 'boolean' ? String(value) : value.value;
}
