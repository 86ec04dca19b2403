import Papa from 'papaparse';
import { guardCell } from '../risks/write/formula-guard.ts';
import type { Block, Cell } from './block.ts';
import type { ComparisonBlocks } from './blocks.ts';

const FORM = { delimiter: ';', newline: '\r\n' } as const;
/** Rows in one piece of text: enough to be quick, few enough to be small. */
const ROWS_PER_PIECE = 500;

/**
 * A comparison as CSV (RFC 4180), as Dutch spreadsheets expect it: semicolons, decimals with a comma, UTF-8 with a mark, lines
 * ended by CRLF, and no text that could start a formula. What is needed to read the figures stands above them, each part
 * below its name and followed by an empty line; the first line says on which line the figures begin, for who reads it by machine.
 */
export function writeComparisonCsv({ figures, explanation }: ComparisonBlocks): Uint8Array {
  const above = explanation.flatMap(linesOf);
  // The first line, and the name of the part itself.
  const headingLine = 1 + above.length + 2;
  const first = [['De cijfers beginnen op regel', headingLine]];
  const pieces = [lines([...first, ...above, [figures.name], headings(figures)])];
  let rows: (readonly Cell[])[] = [];
  for (const row of figures.rows) {
    rows.push(row);
    if (rows.length < ROWS_PER_PIECE) continue;
    pieces.push(lines(rows));
    rows = [];
  }
  if (rows.length > 0) pieces.push(lines(rows));
  return new TextEncoder().encode(`\ufeff${pieces.join('')}`);
}

function linesOf(block: Block): readonly (readonly Cell[])[] {
  return [[block.name], headings(block), ...block.rows, []];
}

function headings({ columns }: Block): readonly string[] {
  return columns.map(({ heading }) => heading);
}

function lines(rows: readonly (readonly Cell[])[]): string {
  return `${Papa.unparse(
    rows.map((row) => row.map(cellOf)),
    FORM,
  )}\r\n`;
}

function cellOf(cell: Cell): string | null {
  if (typeof cell === 'number') return decimal(cell);
  // One line of the file is one row of the table, so that the line of the figures can be told.
  return cell === null ? null : guardCell(cell.replaceAll(/\s*[\r\n]+\s*/g, ' '));
}

/** With a comma and without an exponent, in as many digits as tell the figure from every other. */
function decimal(figure: number): string {
  const text = String(figure);
  return (text.includes('e') ? figure.toFixed(20).replace(/\.?0+$/, '') : text).replace('.', ',');
}
