import { normaliseText } from '../cells/hyphenation.ts';
import { type ColumnMap, columnsOf, isHeading } from './columns.ts';

/** The header of a table in running text: its columns in the order of the words, and the lines that it takes. */
export interface TextHeader {
  readonly columns: ColumnMap;
  /** First line of the header, and the first line after it. */
  readonly start: number;
  readonly end: number;
}

/** Most lines that a header takes, blank ones included, and most words of one heading. */
const MOST_LINES = 24;
const MOST_WORDS = 4;
const LONGEST_LINE = 200;
/** Fewest columns of a header in running text, where a sentence may well hold two of the words. */
const FEWEST_COLUMNS = 4;

/** The first header at or after line `from`; undefined when there is none. */
export function findTextHeader(lines: readonly string[], from: number): TextHeader | undefined {
  for (let start = from; start < lines.length; start++) {
    const header = headerAt(lines, start);
    if (header !== undefined) return header;
  }
  return undefined;
}

/** The header that begins at a line; undefined when none does. */
export function headerAt(lines: readonly string[], start: number): TextHeader | undefined {
  if (!/\S/.test(lines[start] ?? '')) return undefined;
  let best: TextHeader | undefined;
  let text = '';
  let unmatched = 0;
  for (const [offset, line] of lines.slice(start, start + MOST_LINES).entries()) {
    if (line.trim() === '') continue;
    if (line.length > LONGEST_LINE || unmatched > 1) break;
    text = `${text}\n${line.trim()}`;
    const headings = splitHeadings(normaliseText(text));
    // A heading may be broken in two ("risico / beheersing"); two lines that complete no heading are the end.
    unmatched = headings === undefined ? unmatched + 1 : 0;
    const columns = columnsOf(headings ?? []);
    if (columns !== undefined && columns.headings.length >= FEWEST_COLUMNS)
      best = { columns, start, end: start + offset + 1 };
  }
  return best;
}

/** The headings that a text is made of, without anything left; the longest heading at each point counts. */
function splitHeadings(text: string): readonly string[] | undefined {
  const words = text.split(' ').filter((word) => word !== '');
  const headings: string[] = [];
  for (let at = 0; at < words.length; ) {
    const length = longestHeading(words, at);
    if (length === 0) return undefined;
    headings.push(words.slice(at, at + length).join(' '));
    at += length;
  }
  return headings;
}

function longestHeading(words: readonly string[], at: number): number {
  for (let length = MOST_WORDS; length > 0; length--)
    if (at + length <= words.length && isHeading(words.slice(at, at + length).join(' '))) return length;
  return 0;
}
