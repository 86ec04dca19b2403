import { foldText, normaliseText } from '../cells/hyphenation.ts';
import { statusStart } from './column-fit.ts';
import { headingGroup } from './groups.ts';
import type { TextBlock } from './text-blocks.ts';

/** A group's heading, or a risk: its number and its blocks, the number taken off the first. */
export type TextRow =
  | { readonly kind: 'heading'; readonly text: string; readonly line: number }
  | {
      readonly kind: 'risk';
      readonly number: string;
      readonly blocks: readonly TextBlock[];
      readonly line: number;
    };

const NUMBERED = /^\s*(\d{1,3})[.)]?(?:\s+(?=\S)|\s*$)/;
/** Words of a line among which a status is looked for. */
const MOST_WORDS = 24;
/** Furthest that numbers may jump when risks have left the register. */
const WIDEST_JUMP = 25;

/** Whether a line is a page number or another mark that only says where one is. */
export function isPageMark(line: string): boolean {
  return /^\s*(?:(?:pagina|pag\.?|blad|p\.)\s*\d{1,4}(?:\s*(?:van|\/)\s*\d{1,4})?|\d{1,4}\s*(?:van|\/)\s*\d{1,4}|-\s*\d{1,3}\s*-)\s*$/iu.test(
    line,
  );
}

/** Cuts the blocks of a table into risks and group headings, by the sequence of their numbers. */
export function rowsOf(blocks: readonly TextBlock[]): readonly TextRow[] {
  const rows: TextRow[] = [];
  let open: { number: string; blocks: TextBlock[]; line: number } | undefined;
  let previous = 0;
  for (const block of blocks) {
    const text = block.lines.join('\n');
    if (headingGroup(normaliseText(text)) !== null) {
      if (open !== undefined) rows.push({ kind: 'risk', ...open });
      open = undefined;
      rows.push({ kind: 'heading', text, line: block.line });
      continue;
    }
    const number = startNumber(block, previous, open?.blocks);
    if (number !== null) {
      if (open !== undefined) rows.push({ kind: 'risk', ...open });
      open = { number: String(number), blocks: withoutNumber(block), line: block.line };
      previous = number;
    } else open?.blocks.push(block);
  }
  if (open !== undefined) rows.push({ kind: 'risk', ...open });
  return rows;
}

/**
 * The number with which a block opens a new risk; null when it opens none. The next number always counts; a later one
 * only when the risk before it has its status, as a figure at the start of a cell ("10 jaar") looks the same.
 */
function startNumber(
  block: TextBlock,
  previous: number,
  before: readonly TextBlock[] | undefined,
): number | null {
  const first = block.lines[0] ?? '';
  const match = NUMBERED.exec(first);
  if (match === null || /^\s*\d+\s+(?:%|mln|miljoen|k\b|jaar|maanden|weken|dagen)/iu.test(first)) return null;
  const number = Number(match[1]);
  if (number === previous + 1) return number;
  const isDone = before === undefined || before.some((candidate) => candidate.lines.some(holdsStatus));
  return isDone && number > previous && number <= previous + WIDEST_JUMP ? number : null;
}

function holdsStatus(line: string): boolean {
  const words = line.trim().split(/\s+/).slice(0, MOST_WORDS);
  return words.some((_, at) => statusStart(words.slice(at, at + 3).join(' ')));
}

function withoutNumber(block: TextBlock): TextBlock[] {
  const [first = '', ...rest] = block.lines;
  const line = first.replace(NUMBERED, '');
  if (line.trim() !== '') return [{ ...block, lines: [line, ...rest] }];
  return rest.length === 0 ? [] : [{ ...block, lines: rest }];
}

/**
 * Names that stand where owners stand: alone before a status, on its line or in the block above. Folded, for comparing.
 */
export function ownersIn(rows: readonly TextRow[]): ReadonlySet<string> {
  const owners = new Set<string>();
  for (const row of rows) {
    if (row.kind === 'heading') continue;
    for (const [index, block] of row.blocks.entries()) {
      const name = ownerBefore(block.lines[0] ?? '', row.blocks[index - 1]);
      if (name !== null) owners.add(foldText(name));
    }
  }
  return owners;
}

function ownerBefore(line: string, above: TextBlock | undefined): string | null {
  const words = line.trim().split(/\s+/).slice(0, MOST_WORDS);
  const at = words.findIndex((_, index) => statusStart(words.slice(index).join(' ')));
  if (at === -1) return null;
  const name = at === 0 ? normaliseText(above?.lines.join('\n') ?? '') : words.slice(0, at).join(' ');
  const isName = name !== '' && name.split(' ').length <= 4 && /^\p{Lu}/u.test(name) && !/[.!?\d]/.test(name);
  return isName ? name : null;
}
