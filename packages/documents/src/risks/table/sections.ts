import { warning } from '../messages.ts';
import type { RegisterWarning } from '../reading.ts';
import { type ColumnMap, columnsOf, findColumns } from './columns.ts';
import type { Grid, GridRow } from './grid.ts';

/** Rows of a register under one set of columns. */
export interface Section {
  readonly columns: ColumnMap;
  readonly rows: readonly GridRow[];
  /** What stands above the rows: a sheet's name, headings before a table. Nearest last. */
  readonly headings: readonly string[];
}

export interface Sections {
  readonly sections: readonly Section[];
  readonly warnings: readonly RegisterWarning[];
}

/** How far down a table the header may stand: titles and remarks come before it. */
const DEEPEST_HEADER = 40;

/**
 * The parts of a register in the tables of a file. A table without a header that has as many columns as the register
 * before it goes on where that one stopped (a page break often cuts a table in two).
 */
export function findSections(grids: readonly Grid[]): Sections {
  const sections: Section[] = [];
  const warnings: RegisterWarning[] = [];
  for (const grid of grids) {
    const headings = [grid.name, ...grid.headings];
    const header = findHeader(grid.rows);
    if (header !== undefined) {
      const above = grid.rows.slice(0, header.start).flatMap((row) => row.cells.map((cell) => cell.text));
      sections.push({
        columns: header.columns,
        rows: grid.rows.slice(header.end),
        headings: [...headings, ...above],
      });
      warnings.push(...columnWarnings(header.columns, grid.rows[header.start]));
      continue;
    }
    const before = sections.at(-1);
    if (before !== undefined && isContinuation(grid, before))
      sections.push({ columns: before.columns, rows: grid.rows, headings });
  }
  return { sections, warnings };
}

interface Header {
  readonly columns: ColumnMap;
  readonly start: number;
  readonly end: number;
}

/** The header of a table, in one row or in two that belong together. */
function findHeader(rows: readonly GridRow[]): Header | undefined {
  for (const [start, row] of rows.slice(0, DEEPEST_HEADER).entries()) {
    const single = findColumns(row);
    const next = rows[start + 1];
    const double = next === undefined ? undefined : columnsOf(joined(row, next));
    const fewest = Math.max(
      single?.indexOf.size ?? 0,
      next === undefined ? 0 : (findColumns(next)?.indexOf.size ?? 0),
    );
    if (double !== undefined && double.indexOf.size > fewest)
      return { columns: double, start, end: start + 2 };
    if (single !== undefined) return { columns: single, start, end: start + 1 };
  }
  return undefined;
}

function joined(above: GridRow, below: GridRow): readonly string[] {
  const width = Math.max(above.cells.length, below.cells.length);
  return Array.from({ length: width }, (_, index) =>
    `${above.cells[index]?.text ?? ''}\n${below.cells[index]?.text ?? ''}`.trim(),
  );
}

function isContinuation(grid: Grid, before: Section): boolean {
  const width = Math.max(...grid.rows.map((row) => row.cells.length), 0);
  const numberColumn = before.columns.indexOf.get('number');
  return (
    width === before.columns.headings.length &&
    numberColumn !== undefined &&
    grid.rows.some((row) => /^\W{0,2}\d{1,3}\W?$/.test(row.cells[numberColumn]?.text.trim() ?? ''))
  );
}

function columnWarnings(columns: ColumnMap, header: GridRow | undefined): RegisterWarning[] {
  const about = (index: number, key: 'register.warning.columnUnknown' | 'register.warning.columnTwice') =>
    warning(null, 'column', header?.cells[index]?.place ?? { kind: 'document' }, key, {
      text: columns.headings[index] ?? '',
    });
  return [
    ...columns.unknown.map((index) => about(index, 'register.warning.columnUnknown')),
    ...columns.duplicate.map((index) => about(index, 'register.warning.columnTwice')),
  ];
}
