import { type ColumnMap, columnsOf, isHeading } from './columns.ts';
import { type PageLine, partOf, runsOf, type TextPiece, textOf } from './page-text.ts';

/** A table's header on a page: its columns and where their headings stand. */
export interface PageHeader {
  readonly columns: ColumnMap;
  /** Left and right edge of each heading, in the order of the columns. */
  readonly spans: readonly { readonly left: number; readonly right: number }[];
  /** First line of the header among the lines of its page, and the first line after it. */
  readonly start: number;
  readonly end: number;
}

/** Most lines over which headings may be broken. */
const MOST_LINES = 5;
/** Longest run of headings that is taken apart, in characters. */
const LONGEST_RUN = 300;
/** Most words of one heading. */
const MOST_WORDS = 4;
/** Letter heights between lines of one header. */
const LINE_GAP = 2.6;

/** Fewest headings side by side that are looked at. */
const FEWEST_COLUMNS = 3;

interface HeadingRun {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/**
 * The first header among the lines of a page, from line `from`; undefined when there is none. A heading over the table
 * may stand close enough to be taken for its first line, so the lines below are tried as well.
 */
export function findPageHeader(lines: readonly PageLine[], from: number): PageHeader | undefined {
  for (let start = from; start < lines.length; start++) {
    const header = headerAt(lines, start);
    if (header === undefined) continue;
    const below = Array.from({ length: MOST_LINES }, (_, offset) => headerAt(lines, start + 1 + offset));
    return below.reduce((best, next) => (scoreOf(next) > scoreOf(best) ? next : best), header);
  }
  return undefined;
}

function scoreOf(header: PageHeader | undefined): number {
  if (header === undefined) return 0;
  const { indexOf, unknown, duplicate } = header.columns;
  return indexOf.size - unknown.length - duplicate.length;
}

/** The header with the most columns that begins at a line. */
function headerAt(lines: readonly PageLine[], start: number): PageHeader | undefined {
  let best: PageHeader | undefined;
  for (let end = start + 1; end <= lines.length && end <= start + MOST_LINES; end++) {
    if (end > start + 1 && !isClose(lines[end - 2], lines[end - 1])) break;
    const header = headerOf(lines.slice(start, end), start, end);
    if (scoreOf(header) > scoreOf(best)) best = header;
  }
  return best;
}

function isClose(above: PageLine | undefined, line: PageLine | undefined): boolean {
  return (
    above !== undefined && line !== undefined && line.baseline - above.baseline <= LINE_GAP * line.height
  );
}

function headerOf(lines: readonly PageLine[], start: number, end: number): PageHeader | undefined {
  const headings = stack(lines);
  if (headings.length < FEWEST_COLUMNS) return undefined;
  const columns = columnsOf(headings.map(({ text }) => text));
  if (columns === undefined || columns.unknown.length > 1) return undefined;
  return { columns, spans: headings.map(({ left, right }) => ({ left, right })), start, end };
}

/** Runs that stand under each other are one heading broken over lines. */
function stack(lines: readonly PageLine[]): readonly HeadingRun[] {
  const headings: HeadingRun[] = [];
  for (const line of lines)
    for (const run of runsOf(line.pieces).flatMap(splitHeadings)) {
      const at = headings.findIndex((heading) => overlaps(heading, run));
      const above = headings[at];
      if (above === undefined) headings.push(run);
      else
        headings[at] = {
          text: `${above.text}\n${run.text}`,
          left: Math.min(above.left, run.left),
          right: Math.max(above.right, run.right),
        };
    }
  return headings.toSorted((a, b) => a.left - b.left);
}

/** Headings of narrow columns may have run together ("# risico"): taken apart where all of it are headings. */
function splitHeadings(run: TextPiece): readonly TextPiece[] {
  if (run.isWhole === true || run.text.length > LONGEST_RUN || isHeading(run.text)) return [run];
  const words = [...run.text.matchAll(/\S+/g)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  const parts: TextPiece[] = [];
  for (let at = 0; at < words.length; ) {
    const length = longestHeading(run.text, words.slice(at, at + MOST_WORDS));
    const [first, last] = [words[at], words[at + length - 1]];
    if (length === 0 || first === undefined || last === undefined) return [run];
    parts.push(partOf(run, first.from, last.to));
    at += length;
  }
  return parts;
}

/** How many of the words make the longest heading; 0 when none begins with the first. */
function longestHeading(
  text: string,
  words: readonly { readonly from: number; readonly to: number }[],
): number {
  const [first] = words;
  return words.findLastIndex((word) => first !== undefined && isHeading(text.slice(first.from, word.to))) + 1;
}

function overlaps(a: HeadingRun, b: HeadingRun): boolean {
  return a.left < b.right && b.left < a.right;
}

/** Whether lines repeat a header: a table that goes on on the next page often begins with it again. */
export function isSameHeader(a: PageHeader, b: PageHeader): boolean {
  return a.columns.headings.join('|') === b.columns.headings.join('|');
}

/** All words of a line, for looking for headings of groups and page marks. */
export function lineText(line: { readonly pieces: readonly TextPiece[] }): string {
  return textOf(line.pieces);
}
