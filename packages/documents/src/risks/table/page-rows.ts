import { parseNumber } from '../cells/number.ts';
import { statusStart } from './column-fit.ts';
import { headingGroup } from './groups.ts';
import { columnOf, edgesCrossed } from './page-columns.ts';
import { lineText } from './page-header.ts';
import type { PageLine, TextPiece } from './page-text.ts';
import { isPageMark } from './text-rows.ts';

/** Lines of a table in columns: for each, the words in every column. */
export interface CellLine {
  readonly page: number;
  readonly baseline: number;
  readonly cells: readonly string[];
  /** Number that stands in the number column; null when none does. */
  readonly number: number | null;
  /** Whether a risk has this line in its middle or at its top: it has a number, or (without numbers) a status. */
  readonly isAnchor: boolean;
}

/** What follows a header: rows of cells, headings of groups, and text that belongs to no table. */
export type TablePart =
  | { readonly kind: 'band'; readonly lines: readonly CellLine[] }
  | { readonly kind: 'heading'; readonly text: string; readonly page: number }
  | { readonly kind: 'outside'; readonly text: string; readonly page: number };

export interface Layout {
  readonly edges: readonly number[];
  readonly numberColumn: number | undefined;
  readonly statusColumn: number;
}

/**
 * Divides the lines of one page under a header. A line that lies across the columns is a heading or the end of the
 * table; after its end only a heading or the next number takes the table up again.
 */
export function partsOf(
  lines: readonly PageLine[],
  layout: Layout,
  after: { number: number; isEnded: boolean },
): {
  parts: readonly TablePart[];
  number: number;
  isEnded: boolean;
} {
  const parts: TablePart[] = [];
  let band: CellLine[] = [];
  let { number, isEnded } = after;
  const closeBand = () => {
    if (band.length > 0) parts.push({ kind: 'band', lines: band });
    band = [];
  };
  for (const line of lines) {
    const text = lineText(line);
    const cellLine = cellLineOf(line, layout);
    const isNext = cellLine.number !== null && cellLine.number > number;
    if (isPageMark(text)) continue;
    if (isHeading(text, line, layout)) {
      closeBand();
      parts.push({ kind: 'heading', text, page: line.page });
      isEnded = false;
    } else if (isAcross(line, layout) || (isEnded && !isNext)) {
      closeBand();
      parts.push({ kind: 'outside', text, page: line.page });
      isEnded = true;
    } else {
      isEnded = false;
      if (isNext) number = cellLine.number ?? number;
      band.push(cellLine);
    }
  }
  closeBand();
  return { parts, number, isEnded };
}

function isHeading(text: string, line: PageLine, layout: Layout): boolean {
  if (headingGroup(text) !== null) return true;
  return /^risico[’'`]?s\s.{3,80}$/iu.test(text) && isAcross(line, layout) && !text.includes('. ');
}

/** Whether a line is no row of cells: a run of words lies over several columns, or over two and stands alone. */
function isAcross(line: PageLine, layout: Layout): boolean {
  return line.pieces.some((piece) => {
    const crossed = edgesCrossed(layout.edges, piece.left, piece.right);
    // One word that is too long for its column reaches into the next one, beside the other cells.
    return crossed > 1 || (crossed === 1 && line.pieces.length === 1 && splitNumber(piece, layout) === null);
  });
}

function cellLineOf(line: PageLine, layout: Layout): CellLine {
  const pieces = line.pieces.flatMap((piece) => splitNumber(piece, layout) ?? [piece]);
  const cells = Array.from({ length: layout.edges.length + 1 }, (_, column) =>
    lineText({ pieces: pieces.filter((piece) => columnOf(layout.edges, piece.left) === column) }),
  );
  const number = layout.numberColumn === undefined ? null : parseNumber(cells[layout.numberColumn] ?? '');
  const isAnchor =
    layout.numberColumn === undefined ? statusStart(cells[layout.statusColumn] ?? '') : number !== null;
  return { page: line.page, baseline: line.baseline, cells, number, isAnchor };
}

/** A number that ran together with the title after it, taken apart; null for anything else. */
function splitNumber(piece: TextPiece, layout: Layout): readonly TextPiece[] | null {
  if (layout.numberColumn === undefined || columnOf(layout.edges, piece.left) !== layout.numberColumn)
    return null;
  const match = /^(\d{1,3}[.)]?)\s+(?=\S)/.exec(piece.text);
  const edge = layout.edges[layout.numberColumn];
  if (match === null || edge === undefined || piece.right <= edge) return null;
  const [space = '', digits = ''] = match;
  return [
    { ...piece, text: digits, right: piece.left + 1 },
    { ...piece, text: piece.text.slice(space.length), left: edge + 1 },
  ];
}

/** Whether numbers stand beside the first line of their row, or in its middle. */
export type NumberPosition = 'top' | 'middle';

/** Where the numbers of a table stand: at the top when most widest gaps between two lie right above the second. */
export function numberPosition(bands: readonly (readonly CellLine[])[]): NumberPosition {
  let top = 0;
  let pairs = 0;
  for (const band of bands) {
    const anchors = anchorsOf(band);
    for (const [index, anchor] of anchors.slice(1).entries()) {
      const previous = anchors[index] ?? 0;
      // Two rows of one line each say nothing.
      if (anchor - previous < 2) continue;
      pairs++;
      if (widestGap(band, previous, anchor) === anchor) top++;
    }
  }
  return pairs === 0 || top >= pairs * 0.5 ? 'top' : 'middle';
}

/** Cuts a band into rows; the first may be the rest of a row on the page before. */
export function rowsOfBand(
  band: readonly CellLine[],
  position: NumberPosition,
): readonly (readonly CellLine[])[] {
  const anchors = anchorsOf(band);
  const starts =
    position === 'top'
      ? anchors
      : anchors.map((anchor, index) => (index === 0 ? 0 : widestGap(band, anchors[index - 1] ?? 0, anchor)));
  const cuts = [...new Set([0, ...starts])];
  return cuts
    .map((start, index) => band.slice(start, cuts[index + 1] ?? band.length))
    .filter((rows) => rows.length > 0);
}

function anchorsOf(band: readonly CellLine[]): readonly number[] {
  return band.flatMap((line, index) => (line.isAnchor ? [index] : []));
}

/** Index of the line under the widest gap between two lines (the last of equals: nearest to the second). */
function widestGap(band: readonly CellLine[], from: number, to: number): number {
  let widest = to;
  let size = -1;
  for (let index = from + 1; index <= to; index++) {
    const gap = (band[index]?.baseline ?? 0) - (band[index - 1]?.baseline ?? 0);
    if (gap >= size - 0.3) {
      size = Math.max(gap, size);
      widest = index;
    }
  }
  return widest;
}
