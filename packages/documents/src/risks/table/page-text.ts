import { roughWidth } from './letter-widths.ts';

/** A run of text on a page, in points from the left and the top. */
export interface TextPiece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Size of the letters. */
  readonly height: number;
  /** True where a run is known to lie in one column, so that it is never cut. */
  readonly isWhole?: boolean;
}

export interface PageText {
  /** Number of the page, from 1. */
  readonly page: number;
  readonly pieces: readonly TextPiece[];
}

/** The pieces on one baseline, from left to right. */
export interface PageLine {
  readonly page: number;
  readonly baseline: number;
  readonly height: number;
  readonly pieces: readonly TextPiece[];
}

/** Share of the letter height within which pieces stand on one line. */
const SAME_LINE = 0.4;
/** Gap, in letter heights, that still belongs to one run of words. */
const WORD_GAP = 0.6;

/** The lines of a page from top to bottom. */
export function linesOf(page: PageText): readonly PageLine[] {
  const pieces = page.pieces.flatMap(splitWideSpaces).toSorted((a, b) => a.baseline - b.baseline);
  const lines: { baseline: number; height: number; pieces: TextPiece[] }[] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    if (
      line !== undefined &&
      piece.baseline - line.baseline <= SAME_LINE * Math.min(line.height, piece.height)
    )
      line.pieces.push(piece);
    else lines.push({ baseline: piece.baseline, height: piece.height, pieces: [piece] });
  }
  return lines.map((line) => ({
    ...line,
    page: page.page,
    pieces: line.pieces.toSorted((a, b) => a.left - b.left),
  }));
}

/** Runs of words: neighbours with no more than a space between them taken together. */
export function runsOf(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const runs: TextPiece[] = [];
  for (const piece of pieces) {
    const run = runs.at(-1);
    if (run === undefined || piece.left - run.right > WORD_GAP * piece.height) runs.push(piece);
    else
      runs[runs.length - 1] = {
        ...run,
        text: joinPieces(run, piece),
        right: Math.max(run.right, piece.right),
      };
  }
  return runs;
}

/** The words of pieces on one line, with a space wherever there is one to see. */
export function textOf(pieces: readonly TextPiece[]): string {
  const [first, ...rest] = pieces;
  if (first === undefined) return '';
  return rest.reduce((line, piece) => ({ ...piece, text: joinPieces(line, piece) }), first).text;
}

function joinPieces(left: TextPiece, right: TextPiece): string {
  const gap = right.left - left.right;
  return gap > 0.12 * right.height ? `${left.text} ${right.text}` : `${left.text}${right.text}`;
}

/** Some programs write a whole table line as one run with spaces between the columns. */
function splitWideSpaces(piece: TextPiece): readonly TextPiece[] {
  if (!/\s{3,}/.test(piece.text)) return [piece];
  return [...piece.text.matchAll(/\S+(?:\s{1,2}\S+)*/g)].map((match) =>
    partOf(piece, match.index, match.index + match[0].length),
  );
}

/** The characters `from` to `to` of a piece, standing where they roughly stand on the page. */
export function partOf(piece: TextPiece, from: number, to: number): TextPiece {
  const scale = (piece.right - piece.left) / roughWidth(piece.text);
  const left = piece.left + roughWidth(piece.text.slice(0, from)) * scale;
  const text = piece.text.slice(from, to);
  return { ...piece, text, left, right: left + roughWidth(text) * scale };
}
