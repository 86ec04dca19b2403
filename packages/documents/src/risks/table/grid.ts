import type { Place } from '../reading.ts';

/** A cell as it stands in the file: `\n` where a line merely was full, HARD_BREAK where the writer broke it. */
export interface GridCell {
  readonly text: string;
  readonly place: Place;
  /** True when the border with the cell beside it had to be guessed. */
  readonly isDoubtful?: boolean;
  /** What a workbook says of the cell: a number that is no date, and a formula of which this is the saved value. */
  readonly isNumber?: boolean;
  readonly isFormula?: boolean;
}

/** A row of cells by column; a cell that spans columns stands in the first of them. */
export interface GridRow {
  readonly cells: readonly GridCell[];
  /** True for text near a table that is no part of it: it is said, not read. */
  readonly isOutside?: boolean;
}

/** A table, or what a sheet or document has around it: `heading` is the text above it, nearest last. */
export interface Grid {
  /** Name of the sheet; empty elsewhere. */
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly GridRow[];
}

/** What came out of a file: running text (for the reference date) and tables. */
export interface Extract {
  readonly text: string;
  readonly grids: readonly Grid[];
}

/** The text of a row's cells that hold any, each once: merged cells repeat theirs. */
export function distinctTexts(row: GridRow): readonly string[] {
  return [...new Set(row.cells.map((cell) => cell.text.trim()).filter((text) => text !== ''))];
}
