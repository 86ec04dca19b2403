import type { PageText, TextPiece } from './page-text.ts';

/** Size of one character in the imagined page, in points. */
const WIDTH = 5;
const HEIGHT = 8;
const LINE = 10;

/**
 * Text whose columns are kept apart by spaces (`pdftotext -layout`, a table typed by hand) as pages with positions, so
 * that it is read like a PDF. Words belong together until two spaces follow each other.
 */
export function pagesOfText(text: string): readonly PageText[] {
  return text.split('\f').map((page, index) => ({
    page: index + 1,
    pieces: page.split(/\r\n|\n|\r/).flatMap(piecesOf),
  }));
}

function piecesOf(line: string, row: number): readonly TextPiece[] {
  return [...line.matchAll(/\S+(?: \S+)*/g)].map((match) => ({
    text: match[0],
    left: match.index * WIDTH,
    right: (match.index + match[0].length) * WIDTH,
    baseline: (row + 1) * LINE,
    height: HEIGHT,
    isWhole: true,
  }));
}
