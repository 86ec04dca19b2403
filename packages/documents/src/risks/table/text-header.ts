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

/** The header that begins at a line: the most headings, one after the other, that end where a line ends. */
export function headerAt(lines: readonly string[], start: number): TextHeader | undefined {
  // Cheap, as every line of a letter is tried: a heading begins with a letter or a sign for numbers.
  if (!/^\s*[\p{L}#€]/u.test(lines[start] ?? '')) return undefined;
  const words = wordsFrom(lines, start);
  const headings: string[] = [];
  let best: TextHeader | undefined;
  for (let at = 0; at < words.length; ) {
    const heading = longestHeading(words, at);
    if (heading === undefined || headings.includes(heading)) break;
    headings.push(heading);
    at += heading.split(' ').length;
    if (headings.length < FEWEST_COLUMNS || words[at - 1]?.endsLine !== true) continue;
    const columns = columnsOf(headings);
    if (columns !== undefined) best = { columns, start, end: (words[at - 1]?.line ?? start) + 1 };
  }
  return best;
}

interface Word {
  readonly text: string;
  readonly line: number;
  readonly endsLine: boolean;
}

/** The words of the lines that a header could take; words that a hyphen breaks over two lines are put together. */
function wordsFrom(lines: readonly string[], start: number): readonly Word[] {
  const words: Word[] = [];
  for (const [offset, line] of lines.slice(start, start + MOST_LINES).entries()) {
    if (line.length > LONGEST_LINE) break;
    const texts = line.split(/\s+/).filter((text) => text !== '');
    for (const [index, text] of texts.entries()) {
      const half = words.at(-1);
      const isSecondHalf = index === 0 && half?.text.endsWith('-') === true && half.text.length > 1;
      if (isSecondHalf) words.pop();
      const whole = isSecondHalf ? half.text.slice(0, -1) + text : text;
      words.push({ text: whole, line: start + offset, endsLine: index === texts.length - 1 });
    }
  }
  return words;
}

/** The longest heading at a word; undefined when none begins there. */
function longestHeading(words: readonly Word[], at: number): string | undefined {
  for (let length = MOST_WORDS; length > 0; length--) {
    const candidate = words.slice(at, at + length);
    const text = candidate.map((word) => word.text).join(' ');
    // A heading may run on in the next line, but not past a blank one.
    const isClose = candidate.every(
      (word, index) => word.line - (candidate[index - 1]?.line ?? word.line) <= 1,
    );
    if (isClose && candidate.length === length && text.length < LONGEST_LINE && isHeading(text)) return text;
  }
  return undefined;
}
