import type { PageHeader } from './page-header.ts';
import type { PageLine } from './page-text.ts';

/** Width, in points, by which text may reach over an edge without lying in both columns. */
const EDGE_SLACK = 3;
/** Distance, in points, between the places that are tried. */
const STEP = 0.5;

/** Pieces that are looked at to find the edges; a register of a few pages has fewer. */
const MOST_PIECES = 20_000;
/** Reach, in points, behind an edge within which the text of its column begins. */
const START_REACH = 3;

/** What crossing text counts against an edge, next to what text that begins there counts for it. */
const CROSSING = 4;

interface Span {
  readonly left: number;
  readonly right: number;
}

/**
 * The edges between the columns of a table, one fewer than there are columns: between each two headings where little
 * text crosses and much begins. Headings may be left aligned or centred; the text below them decides.
 */
export function columnEdges(header: PageHeader, lines: readonly PageLine[]): readonly number[] {
  const pieces = lines.flatMap((line) => line.pieces.map(({ left, right }) => ({ left, right })));
  return header.spans.slice(1).map((span, index) => {
    const before = header.spans[index] ?? span;
    // Text of a column begins left of its heading's middle, whether it is left aligned or centred.
    return bestEdge(middleOf(before), middleOf(span), span.left - 1, pieces.slice(0, MOST_PIECES));
  });
}

function middleOf(span: Span): number {
  return (span.left + span.right) / 2;
}

/** The place between `from` and `to` that parts the pieces best; the one nearest to `expected` of equals. */
function bestEdge(from: number, to: number, expected: number, pieces: readonly Span[]): number {
  const near = pieces.filter(({ left, right }) => right > from && left < to + START_REACH);
  let best = { edge: expected, cost: costOfEdge(expected, near) };
  for (let edge = from; edge <= to; edge += STEP) {
    const cost = costOfEdge(edge, near);
    const isNearer = Math.abs(edge - expected) < Math.abs(best.edge - expected);
    if (cost < best.cost || (cost === best.cost && isNearer)) best = { edge, cost };
  }
  return best.edge;
}

function costOfEdge(edge: number, pieces: readonly Span[]): number {
  let cost = 0;
  for (const { left, right } of pieces) {
    if (left < edge && edge < right) cost += CROSSING;
    else if (left >= edge && left < edge + START_REACH) cost--;
  }
  return cost;
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
