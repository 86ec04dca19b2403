import Papa from 'papaparse';
import { HARD_BREAK } from '../cells/hyphenation.ts';
import { findColumns } from '../table/columns.ts';
import type { Grid, GridRow } from '../table/grid.ts';
import { unguardCell } from '../write/formula-guard.ts';
import { LIMITS, Refused } from './refused.ts';
import { columnName } from './xlsx.ts';

const DELIMITERS = [';', ',', '\t', '|'] as const;
/** Lines in which the header must stand. */
const HEAD_ROWS = 60;

/**
 * The table in delimited text (CSV, tab separated); undefined when no delimiter brings a register's header to light, so
 * that the text is read as a letter.
 */
export function gridOfCsv(text: string, name: string): Grid | undefined {
  const delimiter = DELIMITERS.find((candidate) =>
    parse(text, candidate, HEAD_ROWS).some((row) => findColumns(rowOf(row, 0, name)) !== undefined),
  );
  if (delimiter === undefined) return undefined;
  const rows = parse(text, delimiter, LIMITS.rows + 1);
  if (rows.length > LIMITS.rows) throw new Refused('too_large', { limit: `${LIMITS.rows} rijen` });
  return { name: '', headings: [], rows: rows.map((row, index) => rowOf(row, index, name)) };
}

function parse(text: string, delimiter: string, preview: number): readonly (readonly string[])[] {
  return Papa.parse<string[]>(text, { delimiter, preview, skipEmptyLines: false }).data;
}

function rowOf(cells: readonly string[], index: number, sheet: string): GridRow {
  return {
    cells: cells.slice(0, LIMITS.columns).map((text, column) => ({
      text: unguardCell(text).replace(/\r\n|\r|\n/g, HARD_BREAK),
      place: { kind: 'cell', sheet, cell: `${columnName(column)}${index + 1}` } as const,
    })),
  };
}
