import { HARD_BREAK } from '../cells/hyphenation.ts';
import type { Place } from '../reading.ts';
import type { ColumnProfile } from './column-fit.ts';
import type { ColumnField, ColumnMap } from './columns.ts';
import type { Grid, GridCell, GridRow } from './grid.ts';
import { headingGroup } from './groups.ts';
import { type Alignment, alignBlocks } from './text-alignment.ts';
import { blocksOf } from './text-blocks.ts';
import { findTextHeader, headerAt, type TextHeader } from './text-header.ts';
import { isPageMark, ownersIn, rowsOf, type TextRow } from './text-rows.ts';
import type { AlignedCell } from './text-spread.ts';

/** Alignments cheaper than this are sure enough to learn column widths from. */
const SURE = 1.9;
/** Rounds of aligning and learning; widths settle in two. */
const ROUNDS = 3;

/**
 * The register in running text, as text extraction gives it: cells one after the other, each a block of lines. Columns
 * follow the header; widths are learned from the rows that leave no doubt. Empty when there is no header.
 */
export function gridsOfText(text: string): readonly Grid[] {
  const lines = text.split(/\r\n|\n|\r/).map((line) => (isPageMark(line) ? '' : line));
  const header = findTextHeader(lines, 0);
  if (header === undefined || !header.columns.indexOf.has('number')) return [];
  const blocks = tableLines(lines, header);
  const rows = rowsOf(blocksOf(blocks, header.end, blocks.length, (line) => headingGroup(line) !== null));
  return [{ name: '', headings: [], rows: [headerRow(header), ...gridRows(rows, header.columns)] }];
}

/** The lines with repeated headers (a table that goes on on the next page) made a page break. */
function tableLines(lines: readonly string[], header: TextHeader): readonly string[] {
  const kept = [...lines];
  for (let index = header.end; index < kept.length; index++) {
    const repeat = headerAt(kept, index);
    if (repeat === undefined) continue;
    kept.fill('', repeat.start, repeat.end);
    kept[repeat.start] = '\f';
    index = repeat.end - 1;
  }
  return kept;
}

function headerRow(header: TextHeader): GridRow {
  return {
    cells: header.columns.headings.map((text) => ({ text, place: { kind: 'line', line: header.start + 1 } })),
  };
}

function gridRows(rows: readonly TextRow[], columns: ColumnMap): readonly GridRow[] {
  const fields = fieldsInOrder(columns);
  const alignments = learnAlignments(rows, fields);
  const width = columns.headings.length;
  return rows.flatMap((row, index) => {
    const place: Place = { kind: 'line', line: row.line };
    if (row.kind === 'heading') return [rowOf(width, place, new Map([[0, { text: row.text, place }]]))];
    const cells = cellsOf(alignments[index], fields, columns);
    cells.set(columns.indexOf.get('number') ?? 0, { text: row.number, place });
    const outside = (alignments[index]?.outside ?? []).map((block) => block.lines.join('\n'));
    return [
      rowOf(width, place, cells),
      ...(outside.length === 0 ? [] : [outsideRow(width, row, outside.join(' '))]),
    ];
  });
}

/** Fields of the text columns from left to right; the number is taken off beforehand. */
function fieldsInOrder(columns: ColumnMap): readonly ColumnField[] {
  return [...columns.indexOf]
    .filter(([field]) => field !== 'number')
    .toSorted(([, a], [, b]) => a - b)
    .map(([field]) => field);
}

/** Aligns every row, learns the widths of the columns from the sure ones, and aligns again. */
function learnAlignments(
  rows: readonly TextRow[],
  fields: readonly ColumnField[],
): readonly (Alignment | undefined)[] {
  const owners = ownersIn(rows);
  let profiles: readonly ColumnProfile[] = fields.map((field) => ({
    field,
    width: Number.POSITIVE_INFINITY,
  }));
  let alignments: readonly (Alignment | undefined)[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    alignments = rows.map((row) =>
      row.kind === 'risk' ? alignBlocks(row.blocks, { columns: profiles, owners }) : undefined,
    );
    const aligned = alignments.filter((alignment) => alignment !== undefined);
    profiles = fields.map((field, column) => ({ field, width: widthOf(column, aligned, fields) }));
  }
  return alignments;
}

/** Longest line of a column in the rows that leave no doubt; without such rows, in those that are likely right. */
function widthOf(column: number, alignments: readonly Alignment[], fields: readonly ColumnField[]): number {
  const likely = alignments.filter(({ cost }) => cost <= SURE);
  const certain = likely.filter((alignment) => hasOwnBlocks(alignment, fields));
  const width = longestLine(column, certain);
  return width > 0 ? width : longestLine(column, likely) || Number.POSITIVE_INFINITY;
}

/** Whether every column of text has a block of its own, so that nothing had to be cut or guessed. */
function hasOwnBlocks(alignment: Alignment, fields: readonly ColumnField[]): boolean {
  const texts = alignment.cells.filter((cell) => isTextField(fields[cell.column]) && !cell.isRest);
  return (
    texts.length === fields.filter(isTextField).length &&
    new Set(texts.map(({ line }) => line)).size === texts.length
  );
}

function isTextField(field: ColumnField | undefined): boolean {
  return field !== 'owners' && field !== 'status';
}

function longestLine(column: number, alignments: readonly Alignment[]): number {
  const lines = alignments.flatMap(({ cells }) =>
    cells
      .filter((cell) => cell.column === column && cell.lines.length > 1 && !cell.isRest)
      .flatMap((cell) => cell.lines),
  );
  return lines.reduce((longest, line) => Math.max(longest, line.trim().length), 0);
}

function cellsOf(
  alignment: Alignment | undefined,
  fields: readonly ColumnField[],
  columns: ColumnMap,
): Map<number, GridCell> {
  const cells = new Map<number, GridCell>();
  for (const aligned of alignment?.cells ?? []) {
    const index = columns.indexOf.get(fields[aligned.column] ?? 'title') ?? 0;
    cells.set(index, joinCells(cells.get(index), cellOf(aligned)));
  }
  return cells;
}

function cellOf(aligned: AlignedCell): GridCell {
  const cell: GridCell = { text: aligned.lines.join('\n'), place: { kind: 'line', line: aligned.line } };
  return aligned.isDoubtful === true ? { ...cell, isDoubtful: true } : cell;
}

function joinCells(before: GridCell | undefined, more: GridCell): GridCell {
  if (before === undefined) return more;
  const text = `${before.text}\n${more.text}`;
  return before.isDoubtful === true || more.isDoubtful === true
    ? { ...before, text, isDoubtful: true }
    : { ...before, text };
}

function rowOf(width: number, place: Place, cells: ReadonlyMap<number, GridCell>): GridRow {
  return { cells: Array.from({ length: width }, (_, index) => cells.get(index) ?? { text: '', place }) };
}

/** Text that fits no column, marked so that it is said and not taken over. */
function outsideRow(width: number, row: TextRow, text: string): GridRow {
  const place: Place = { kind: 'line', line: row.line };
  return {
    ...rowOf(width, place, new Map([[0, { text: text.replaceAll(HARD_BREAK, ' '), place }]])),
    isOutside: true,
  };
}
