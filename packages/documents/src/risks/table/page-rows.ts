import { parseNumber } from '../cells/number.ts';
import { statusStart } from './column-fit.ts';
import { headingGroup } from './groups.ts';
import { columnOf, edgesCrossed } from './page-columns.ts';
import { lineText } from './page-header.ts';
import { splitAtEdges } from './page-split.ts';
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

/**
 * Whether a line lies over the columns instead of in them: it starts among the numbers without being one, or its words
 * reach over an edge where none of them begins.
 */
function isAcross(line: PageLine, layout: Layout): boolean {
  const [first] = line.pieces;
  if (first === undefined) return false;
  const crossed = line.pieces.map((piece) => crossedBy(piece, layout.edges));
  const isAmongNumbers = columnOf(layout.edges, first.left) === layout.numberColumn;
  if (isAmongNumbers && !/^\W{0,2}\d{1,3}\W?(?:\s|$)/.test(first.text))
    return crossed.some((edges) => edges > 0);
  // One word that is too long for its column reaches into the next one, beside the other cells.
  const unsplit = line.pieces.flatMap((piece) => splitAtEdges(piece, layout.edges));
  const left = unsplit.map((piece) => crossedBy(piece, layout.edges));
  return left.some((edges) => edges > 1 || (edges === 1 && unsplit.length === 1));
}

function crossedBy(piece: TextPiece, edges: readonly number[]): number {
  return edgesCrossed(edges, piece.left, piece.right);
}

function cellLineOf(line: PageLine, layout: Layout): CellLine {
  const pieces = line.pieces.flatMap((piece) => splitAtEdges(piece, layout.edges));
  const cells = Array.from({ length: layout.edges.length + 1 }, (_, column) =>
    lineText({ pieces: pieces.filter((piece) => columnOf(layout.edges, piece.left) === column) }),
  );
  const number = layout.numberColumn === undefined ? null : parseNumber(cells[layout.numberColumn] ?? '');
  const isAnchor =
    layout.numberColumn === undefined ? statusStart(cells[layout.statusColumn] ?? '') : number !== null;
  return { page: line.page, baseline: line.baseline, cells, number, isAnchor };
}
