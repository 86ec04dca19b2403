import type { Place } from '../reading.ts';
import type { Grid, GridRow } from './grid.ts';
import { rowSpacing, rowsOfBand } from './page-bands.ts';
import { columnEdges } from './page-columns.ts';
import { findPageHeader, isSameHeader, lineText, type PageHeader } from './page-header.ts';
import { type CellLine, type Layout, partsOf, type TablePart } from './page-rows.ts';
import { linesOf, type PageLine, type PageText } from './page-text.ts';

/** A table that runs over pages: its header and the lines under it, page by page. */
interface PageTable {
  readonly header: PageHeader;
  readonly headerPage: number;
  /** The lines under the header, page by page. */
  readonly pages: PageLine[][];
}

/** The registers on the pages of a document, from where their words stand. Empty when no header is found. */
export function gridsOfPages(pages: readonly PageText[]): readonly Grid[] {
  const lines = withoutRunningLines(pages.map(linesOf));
  return findTables(lines).map(gridOf);
}

/** Running text of the pages, line by line. */
export function textOfPages(pages: readonly PageText[]): string {
  return pages.map((page) => linesOf(page).map(lineText).join('\n')).join('\n\n');
}

/** Takes out what stands at the same height on most pages with the same words: letter heads and page numbers. */
function withoutRunningLines(pages: readonly (readonly PageLine[])[]): readonly (readonly PageLine[])[] {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const mark of new Set(page.map(markOf))) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const isRunning = (line: PageLine) => {
    const count = counts.get(markOf(line)) ?? 0;
    return count >= 2 && count >= pages.length * 0.6;
  };
  return pages.map((page) => {
    // A header that each page repeats is no letter head, though it stands at one height as well.
    const header = findPageHeader(page, 0);
    const isOwn = (line: PageLine, index: number) =>
      !isRunning(line) || (header !== undefined && index >= header.start && index < header.end);
    const first = page.findIndex(isOwn);
    return first === -1 ? [] : page.slice(first, page.findLastIndex(isOwn) + 1);
  });
}

function markOf(line: PageLine): string {
  return `${Math.round(line.baseline / 4)}:${lineText(line).replace(/\d+/g, '#')}`;
}

function findTables(pages: readonly (readonly PageLine[])[]): readonly PageTable[] {
  const tables: PageTable[] = [];
  for (const lines of pages) {
    let from = 0;
    for (let header = findPageHeader(lines, 0); header !== undefined; header = findPageHeader(lines, from)) {
      takeHeader(tables, header, lines, from);
      from = header.end;
    }
    tables.at(-1)?.pages.push(lines.slice(from));
  }
  return tables;
}

/** Lines above a repeated header at the top of a page are letter heads; above another one, the rest of the table. */
function takeHeader(tables: PageTable[], header: PageHeader, lines: readonly PageLine[], from: number): void {
  const open = tables.at(-1);
  const isRepeat = open !== undefined && isSameHeader(header, open.header);
  if (!(isRepeat && from === 0)) open?.pages.push(lines.slice(from, header.start));
  if (!isRepeat) tables.push({ header, headerPage: lines[header.start]?.page ?? 1, pages: [] });
}

function gridOf(table: PageTable): Grid {
  const layout = layoutOf(table);
  const parts: TablePart[] = [];
  let walk = { number: 0, isEnded: false };
  for (const lines of table.pages) {
    const { parts: more, ...after } = partsOf(lines, layout, walk);
    parts.push(...more);
    walk = after;
  }
  const width = table.header.columns.headings.length;
  const headerCells = table.header.columns.headings.map((text) => ({
    text,
    place: pagePlace(table.headerPage),
  }));
  return { name: '', headings: [], rows: [{ cells: headerCells }, ...rowsOfParts(parts, width)] };
}

function layoutOf(table: PageTable): Layout {
  const { indexOf } = table.header.columns;
  const lefts = table.header.spans.map(({ left }) => left);
  // A line that reaches over the beginnings of two columns says nothing about where columns part.
  const isNarrow = (line: PageLine) =>
    line.pieces.every(
      (piece) => lefts.filter((left) => piece.left < left - 3 && piece.right > left + 3).length < 2,
    );
  return {
    edges: columnEdges(table.header, table.pages.flat().filter(isNarrow)),
    numberColumn: indexOf.get('number'),
    statusColumn: indexOf.get('status') ?? 0,
  };
}

function rowsOfParts(parts: readonly TablePart[], width: number): readonly GridRow[] {
  const spacing = rowSpacing(parts.flatMap((part) => (part.kind === 'band' ? [part.lines] : [])));
  const rows: GridRow[] = [];
  let begun: readonly CellLine[] = [];
  for (const [index, part] of parts.entries()) {
    if (part.kind !== 'band') {
      rows.push(textRow(part, width));
      continue;
    }
    const band = rowsOfBand(part.lines, spacing, parts[index - 1]?.kind === 'heading');
    const [first = [], ...others] = band.rows;
    // What began at the foot of the page before goes on here, where its number stands.
    for (const lines of [[...begun, ...first], ...others]) rows.push(rowOf(lines, width));
    begun = band.begun;
  }
  if (begun.length > 0) rows.push(rowOf(begun, width));
  return rows;
}

/** A heading over the columns, or text that is no part of the table. */
function textRow(part: Exclude<TablePart, { kind: 'band' }>, width: number): GridRow {
  const place = pagePlace(part.page);
  const cells = Array.from({ length: width }, (_, index) => ({ text: index === 0 ? part.text : '', place }));
  return part.kind === 'heading' ? { cells } : { cells, isOutside: true };
}

function rowOf(lines: readonly CellLine[], width: number): GridRow {
  const place = pagePlace(lines[0]?.page ?? 1);
  return {
    cells: Array.from({ length: width }, (_, column) => ({
      text: lines
        .map((line) => line.cells[column] ?? '')
        .filter((text) => text !== '')
        .join('\n'),
      place,
    })),
  };
}

function pagePlace(page: number): Place {
  return { kind: 'page', page };
}
