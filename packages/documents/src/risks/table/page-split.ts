import { partOf, type TextPiece } from './page-text.ts';

/** Distance, in letter heights, between an edge and the word after it: positions of words within a run are estimates. */
const NEAR = 0.7;

/** Longest run that may hold cells, in characters. */
const LONGEST_RUN = 400;

/**
 * A run of words in the parts that lie in the columns. Cells that stand close together come out of a PDF as one run; a
 * word that begins just behind an edge shows where to cut. A run without such a word is left whole.
 */
export function splitAtEdges(piece: TextPiece, edges: readonly number[]): readonly TextPiece[] {
  if (piece.isWhole === true || piece.text.length > LONGEST_RUN) return [piece];
  const edge = edges.find((candidate) => piece.left < candidate - 1 && piece.right > candidate + 1);
  if (edge === undefined) return [piece];
  const cut = cutNear(piece, edge);
  if (cut === undefined) {
    // A later edge may still part the run, when a long word lies over this one.
    const later = edges.filter((candidate) => candidate > edge);
    return splitAtEdges(piece, later);
  }
  const before = partOf(piece, 0, cut.end);
  const after = { ...partOf(piece, cut.start, piece.text.length), left: edge + 1, right: piece.right };
  return [{ ...before, right: Math.min(before.right, edge - 1) }, ...splitAtEdges(after, edges)];
}

/** End of the word before an edge and start of the one behind it; undefined when no word begins near the edge. */
function cutNear(piece: TextPiece, edge: number): { end: number; start: number } | undefined {
  let best: { end: number; start: number; distance: number } | undefined;
  for (const match of piece.text.matchAll(/\s+/g)) {
    const start = match.index + match[0].length;
    const distance = Math.abs(partOf(piece, start, piece.text.length).left - (edge + 1));
    if (distance <= NEAR * piece.height && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { end: match.index, start, distance };
  }
  return best;
}
