import type { PageHeader } from './page-header.ts';
import type { PageLine } from './page-text.ts';

/** Width, in points, by which text may reach over an edge without lying in both columns. */
const EDGE_SLACK = 3;
const STEP = 1;

/**
 * The edges between the columns of a table, one fewer than there are columns: between each two headings where the least
 * text of the table crosses. Headings may be left aligned or centred; the gap in the text decides.
 */
export function columnEdges(header: PageHeader, lines: readonly PageLine[]): readonly number[] {
  const pieces = lines.flatMap((line) => line.pieces.map(({ left, right }) => ({ left, right })));
  return header.spans.slice(1).map((span, index) => {
    const before = header.spans[index] ?? span;
    return quietest(before.left + STEP, span.right - STEP, span.left - STEP, pieces);
  });
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly crossings: number;
}

/** The middle of the widest stretch that the fewest pieces cross; near `expected` when several are as good. */
function quietest(
  from: number,
  to: number,
  expected: number,
  pieces: readonly { readonly left: number; readonly right: number }[],
): number {
  const near = pieces.filter(({ left, right }) => right > from && left < to);
  const stretches: Stretch[] = [];
  for (let x = from; x <= to; x += STEP) {
    const crossings = near.filter(({ left, right }) => left < x && x < right).length;
    const open = stretches.at(-1);
    if (open !== undefined && open.crossings === crossings)
      stretches[stretches.length - 1] = { ...open, to: x };
    else stretches.push({ from: x, to: x, crossings });
  }
  const fewest = Math.min(...stretches.map(({ crossings }) => crossings));
  const best = stretches
    .filter(({ crossings }) => crossings === fewest)
    .toSorted((a, b) => distance(a, expected) - distance(b, expected) || b.to - b.from - (a.to - a.from))[0];
  if (best === undefined) return expected;
  // Text is mostly left aligned: the edge lies just before the column's text begins.
  return Math.min(Math.max(best.from, expected), best.to) === expected ? expected : best.to;
}

function distance(stretch: Stretch, x: number): number {
  if (x < stretch.from) return stretch.from - x;
  return x > stretch.to ? x - stretch.to : 0;
}

/** Column in which a piece stands, by its left side. */
export function columnOf(edges: readonly number[], left: number): number {
  const index = edges.findIndex((edge) => left < edge - EDGE_SLACK / 2);
  return index === -1 ? edges.length : index;
}

/** How many edges a text lies across: a heading over the table or a sentence below it crosses some. */
export function edgesCrossed(edges: readonly number[], left: number, right: number): number {
  return edges.filter((edge) => left < edge - EDGE_SLACK && right > edge + EDGE_SLACK).length;
}
