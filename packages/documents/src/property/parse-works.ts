import { err, ok, type Result } from '@regietafel/domain/core/result';
import Papa from 'papaparse';
import { fileTypeOf } from '../risks/extract/file-type.ts';
import { decodeText } from '../risks/extract/plain-text.ts';
import { checkLength, LIMITS, Refused } from '../risks/extract/refused.ts';
import { columnName, extractXlsx } from '../risks/extract/xlsx.ts';
import { openContainer } from '../risks/extract/zip.ts';
import type { RefusalCode } from '../risks/messages.ts';
import { unguardCell } from '../risks/write/formula-guard.ts';
import type { CellProblem } from './read-cells.ts';
import { readWorkRow } from './read-work-row.ts';
import { type SheetWork, WORK_COLUMNS, WORK_HEADINGS, type WorkColumn } from './work-sheet.ts';

/** The works in a sheet, with the number of the row that each stands in, and every cell that was not understood. */
export interface WorksReading {
  /** Letters of the column in which each kind of value stands; those of the first where the sheet has none for it. */
  readonly letters: Readonly<Record<WorkColumn, string>>;
  readonly works: readonly { readonly row: number; readonly work: SheetWork }[];
  readonly problems: readonly CellProblem[];
}

/** Why a file is not read at all; `no_works` holds no header of a list of works. */
export type WorksRefusal = Exclude<RefusalCode, 'no_register' | 'no_text'> | 'no_works';

/** More works than one plan has. */
const MOST_WORKS = 1000;
/** A list of a thousand works is far smaller; what is larger is not unpacked in this thread. */
const MOST_BYTES = 2 * 1024 * 1024;
/** Rows in which the header must stand. */
const HEAD_ROWS = 20;

type Cells = readonly string[];

/**
 * Reads a list of works out of an Excel workbook or CSV, in this thread: the header names the columns, whatever their order.
 * A row with a cell that is not understood gives no work: the cell is named, and the rest is read on.
 */
export async function parseWorks(file: Uint8Array): Promise<Result<WorksReading, WorksRefusal>> {
  try {
    for (const rows of await sheetsOf(file)) {
      const at = rows.slice(0, HEAD_ROWS).findIndex((cells) => columnsOf(cells) !== undefined);
      const columns = columnsOf(rows[at] ?? []);
      if (columns !== undefined) return ok(readRows(rows, at + 1, columns));
    }
    return err('no_works');
  } catch (error) {
    if (!(error instanceof Refused)) return err('malformed');
    return err(error.code === 'no_register' || error.code === 'no_text' ? 'no_works' : error.code);
  }
}

async function sheetsOf(file: Uint8Array): Promise<readonly (readonly Cells[])[]> {
  if (file.length === 0) throw new Refused('empty');
  if (file.length > MOST_BYTES) throw new Refused('too_large');
  const type = fileTypeOf(file);
  if (type === 'zip') {
    const { grids } = await extractXlsx(await openContainer(file));
    // A sheet leaves out its empty rows: the place of a cell tells in which one it stands.
    return grids.map(({ rows }) => placedRows(rows.map(({ cells }) => cells)));
  }
  if (type !== 'text') throw new Refused('unsupported', { type });
  const text = decodeText(file);
  checkLength(text.length);
  const { data } = Papa.parse<string[]>(text, { delimitersToGuess: [';', ',', '\t'] });
  if (data.length > LIMITS.rows) throw new Refused('too_large');
  return [data.map((cells) => cells.slice(0, LIMITS.columns).map(unguardCell))];
}

function placedRows(
  rows: readonly (readonly { readonly text: string; readonly place: { readonly kind: string } }[])[],
): readonly Cells[] {
  const placed: Cells[] = [];
  for (const cells of rows) {
    const place = cells[0]?.place;
    const ref = place !== undefined && 'cell' in place ? String(place.cell) : '';
    const row = Number(/\d+$/.exec(ref)?.[0] ?? placed.length + 1);
    while (placed.length < row - 1 && placed.length < LIMITS.rows) placed.push([]);
    placed.push(cells.map(({ text }) => text.trim()));
  }
  return placed;
}

type Columns = Readonly<Record<WorkColumn, number>>;

/** Where each column stands; undefined for a row that names no building, measure, year or cost. */
function columnsOf(cells: Cells): Columns | undefined {
  const places = Object.fromEntries(
    WORK_COLUMNS.map((column) => [
      column,
      cells.findIndex((text) => text.trim().toLowerCase() === WORK_HEADINGS[column].toLowerCase()),
    ]),
  ) as Record<WorkColumn, number>;
  const isHeader = (['building', 'measure', 'firstYear', 'cost'] as const).every(
    (column) => places[column] >= 0,
  );
  return isHeader ? places : undefined;
}

function readRows(rows: readonly Cells[], from: number, columns: Columns): WorksReading {
  const filled = rows
    .map((cells, index) => ({ cells, row: index + 1 }))
    .slice(from)
    .filter(({ cells }) => cells.some((text) => text.trim() !== ''));
  if (filled.length > MOST_WORKS) throw new Refused('too_large');
  const read = filled.map(({ cells, row }) => ({
    row,
    ...readWorkRow((column) => cells[columns[column]] ?? ''),
  }));
  const letters = Object.fromEntries(
    WORK_COLUMNS.map((column) => [column, columnName(Math.max(0, columns[column]))]),
  ) as Record<WorkColumn, string>;
  return {
    letters,
    works: read.flatMap(({ row, work }) => (work === null ? [] : [{ row, work }])),
    problems: read.flatMap(({ row, problems }) =>
      problems.map(({ column, problem }) => ({
        cell: `${letters[column]}${row}`,
        column: WORK_HEADINGS[column],
        problem,
      })),
    ),
  };
}
