import { foldText, normaliseText } from '../cells/hyphenation.ts';
import { parseStatus } from '../cells/status.ts';
import type { ColumnField } from './columns.ts';
import type { TextBlock } from './text-blocks.ts';

/** What is known of a column: how wide its lines run, and for owners the names that occur. */
export interface ColumnProfile {
  readonly field: ColumnField;
  /** Longest line in characters; infinite while unknown. */
  readonly width: number;
}

export interface AlignmentContext {
  readonly columns: readonly ColumnProfile[];
  /** Owners seen in the register, folded. */
  readonly owners: ReadonlySet<string>;
}

/** Text of one column in the lines of one row. */
export interface AlignedCell {
  readonly column: number;
  readonly lines: readonly string[];
  readonly line: number;
}

export interface Alignment {
  readonly cells: readonly AlignedCell[];
  /** Blocks that fit no column: text after the table. */
  readonly outside: readonly TextBlock[];
  readonly cost: number;
}

/** Costs, in units of "one clear sign against". Only their order of size matters. */
const COST = {
  skip: 3,
  skipTitle: 8,
  skipStatus: 5,
  skipOwner: 4,
  softJoin: 0.5,
  hardJoin: 3.5,
  pageJoin: 3,
  wrapAfterPage: 1.5,
  wrap: 3.5,
  wrapCapital: 2,
  outside: 4.5,
  lowerCaseStart: 1.2,
  tooWide: 3,
  tooNarrow: 0.7,
  ownerInText: 4,
  statusInText: 5,
  unknownStatus: 5,
  unlikelyOwner: 6,
  newOwner: 1,
} as const;

/** Longest first line that is searched for neighbours that ran together. */
const MOST_WORDS = 40;

interface State {
  readonly cost: number;
  readonly cells: readonly AlignedCell[];
  readonly outside: readonly TextBlock[];
}

/**
 * Lays the blocks of one row on the columns, in order, at the lowest cost. A block is one cell; or it goes on in the cell
 * before; or its first line holds several one-line cells that the text extraction ran together; or, after the last
 * column, it is the rest of a cell that a page break cut off; or it is no part of the table.
 */
export function alignBlocks(blocks: readonly TextBlock[], context: AlignmentContext): Alignment {
  const last = context.columns.length - 1;
  // Position `column` says which column was filled last; -1 is none. A second lap follows a page break.
  let states = new Map<string, State>([[key(-1, 0), { cost: 0, cells: [], outside: [] }]]);
  for (const block of blocks) {
    const next = new Map<string, State>();
    const spreads = spreadsOf(block, context);
    for (const [position, state] of states) {
      const [column = -1, lap = 0] = position.split(':').map(Number);
      for (const move of movesOf(block, column, lap, context, spreads)) keepBest(next, move, state);
    }
    states = next;
  }
  return cheapest(states, context, last);
}

type Spread = Pick<Move, 'column' | 'cost' | 'cells'>;
/** The spreads of one block by first column, as a fresh cell and as the rest of one. */
type Spreads = {
  readonly fresh: readonly (readonly Spread[])[];
  readonly rest: readonly (readonly Spread[])[];
};

function spreadsOf(block: TextBlock, context: AlignmentContext): Spreads {
  const from = (isRest: boolean) =>
    context.columns.map((_, first) => spreadFrom(block, first, context, isRest));
  return { fresh: from(false), rest: from(true) };
}

interface Move {
  readonly column: number;
  readonly lap: number;
  readonly cost: number;
  readonly cells: readonly AlignedCell[];
  readonly outside: readonly TextBlock[];
}

function key(column: number, lap: number): string {
  return `${column}:${lap}`;
}

function keepBest(states: Map<string, State>, move: Move, from: State): void {
  const position = key(move.column, move.lap);
  const cost = from.cost + move.cost;
  if ((states.get(position)?.cost ?? Number.POSITIVE_INFINITY) <= cost) return;
  states.set(position, {
    cost,
    cells: [...from.cells, ...move.cells],
    outside: [...from.outside, ...move.outside],
  });
}

/** The best end: what was never reached in the first lap counts as skipped. */
function cheapest(states: ReadonlyMap<string, State>, context: AlignmentContext, last: number): Alignment {
  let best: Alignment = { cells: [], outside: [], cost: Number.POSITIVE_INFINITY };
  for (const [position, state] of states) {
    const [column = -1, lap = 0] = position.split(':').map(Number);
    const missing = lap === 0 ? skipCost(context, column + 1, last + 1) : 0;
    if (state.cost + missing < best.cost) best = { ...state, cost: state.cost + missing };
  }
  return best;
}

function movesOf(
  block: TextBlock,
  column: number,
  lap: number,
  context: AlignmentContext,
  spreads: Spreads,
): readonly Move[] {
  const moves: Move[] = [];
  const ahead = (start: number, base: number, nextLap: number, isRest: boolean) => {
    for (let first = start; first < context.columns.length; first++) {
      const skipped = nextLap > 0 ? 0 : skipCost(context, start, first);
      for (const spread of (isRest ? spreads.rest : spreads.fresh)[first] ?? [])
        moves.push({ ...spread, cost: spread.cost + base + skipped, lap: nextLap, outside: [] });
    }
  };
  ahead(column + 1, 0, lap, lap > 0);
  if (column >= 0) moves.push(joinMove(block, column, lap, context));
  const isComplete = column >= statusColumn(context);
  if (!isComplete && lap === 0) return moves;
  if (lap === 0) ahead(0, wrapCost(block), 1, true);
  moves.push({ column, lap, cost: COST.outside, cells: [], outside: [block] });
  return moves;
}

function statusColumn(context: AlignmentContext): number {
  return context.columns.findIndex(({ field }) => field === 'status');
}

function wrapCost(block: TextBlock): number {
  const base = block.gap === 'page' ? COST.wrapAfterPage : COST.wrap;
  return startsLow(block.lines[0] ?? '') ? base : base + COST.wrapCapital;
}

function joinMove(block: TextBlock, column: number, lap: number, context: AlignmentContext): Move {
  const base = block.gap === 'soft' ? COST.softJoin : block.gap === 'page' ? COST.pageJoin : COST.hardJoin;
  const cells = [{ column, lines: block.lines, line: block.line }];
  return { column, lap, cost: base + cellCost(block.lines, column, context, true), cells, outside: [] };
}

function skipCost(context: AlignmentContext, from: number, to: number): number {
  let cost = 0;
  for (let column = from; column < to; column++) cost += skipCostOf(context.columns[column]?.field);
  return cost;
}

function skipCostOf(field: ColumnField | undefined): number {
  if (field === 'title') return COST.skipTitle;
  if (field === 'status') return COST.skipStatus;
  return field === 'owners' ? COST.skipOwner : COST.skip;
}

/** The ways to lay a block on columns `first`, `first + 1`, …: whole on one, or its first line cut into cells. */
function spreadFrom(
  block: TextBlock,
  first: number,
  context: AlignmentContext,
  isRest: boolean,
): readonly Spread[] {
  const [head = '', ...tail] = block.lines;
  const found: Spread[] = [];
  const extend = (text: string, column: number, cost: number, cells: readonly AlignedCell[]) => {
    const lines = [text, ...tail];
    const whole = cost + cellCost(lines, column, context, isRest);
    found.push({ column, cost: whole, cells: [...cells, { column, lines, line: block.line }] });
    if (column + 1 >= context.columns.length) return;
    for (const cut of cutsOf(text)) {
      const left = [text.slice(0, cut.at).trim()];
      const price = cost + cut.cost + cellCost(left, column, context, isRest);
      const before = [...cells, { column, lines: left, line: block.line }];
      extend(text.slice(cut.at).trim(), column + 1, price, before);
    }
  };
  extend(head.trim(), first, 0, []);
  return found;
}

/** Places where a line may fall apart into two cells: at wide spaces, and before a capital or a figure. */
function cutsOf(text: string): readonly { at: number; cost: number }[] {
  const cuts: { at: number; cost: number }[] = [];
  for (const match of text.matchAll(/\s+(?=\S)/g)) {
    const at = match.index + match[0].length;
    const rest = text.slice(at);
    if (match[0].length > 1) cuts.push({ at, cost: 0.3 });
    else if (/^\p{Lu}/u.test(rest)) cuts.push({ at, cost: 0.8 });
    else if (/^[\d€(]/u.test(rest)) cuts.push({ at, cost: 1.6 });
    if (cuts.length >= MOST_WORDS) break;
  }
  return cuts.length <= 12 ? cuts : cuts.toSorted((a, b) => a.cost - b.cost).slice(0, 12);
}

/** How badly lines fit a column. `isRest` lines go on in a cell, so they may begin anywhere in a sentence. */
export function cellCost(
  lines: readonly string[],
  column: number,
  context: AlignmentContext,
  isRest: boolean,
): number {
  const profile = context.columns[column];
  if (profile === undefined) return Number.POSITIVE_INFINITY;
  const text = normaliseText(lines.join('\n'));
  if (profile.field === 'status') return statusCost(text);
  if (profile.field === 'owners') return ownerCost(text, context);
  return textCost(lines, text, profile, context, isRest);
}

function statusCost(text: string): number {
  const status = parseStatus(text);
  if (status.status === null && !status.notInfluenceable && status.date === null && status.window === null)
    return COST.unknownStatus + text.length / 40;
  return status.remainder === '' ? 0 : 1 + status.remainder.length / 10;
}

function ownerCost(text: string, context: AlignmentContext): number {
  if (context.owners.has(foldText(text))) return 0;
  if (statusStart(text)) return COST.unlikelyOwner;
  const words = text.split(' ');
  const isNameLike =
    words.length <= 6 &&
    /^(?:\p{Lu}|gemeente|regio|aanbieder|provincie)/u.test(text) &&
    !/[.!?:]|\d/.test(text);
  return isNameLike ? COST.newOwner + words.length * 0.3 : COST.unlikelyOwner + words.length * 0.2;
}

function textCost(
  lines: readonly string[],
  text: string,
  profile: ColumnProfile,
  context: AlignmentContext,
  isRest: boolean,
): number {
  let cost = 0;
  if (!isRest && startsLow(text)) cost += COST.lowerCaseStart;
  if (context.owners.has(foldText(text))) cost += COST.ownerInText;
  if (statusStart(text)) cost += COST.statusInText;
  if (!Number.isFinite(profile.width)) return cost;
  const longest = Math.max(...lines.map((line) => line.trim().length));
  const excess = longest / profile.width - 1;
  if (excess > 0.08) cost += COST.tooWide * Math.min(1 + excess * 2, 4);
  return cost + COST.tooNarrow * earlyBreaks(lines, profile.width);
}

/** Lines that end although the next word had fitted easily, at most three: signs of a narrower column. */
function earlyBreaks(lines: readonly string[], width: number): number {
  let breaks = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]?.trim().split(/\s/)[0];
    if (next === undefined || /[.:;!?]\s*$/.test(line)) continue;
    if (line.trim().length + 1 + next.length < width * 0.75) breaks++;
  }
  return Math.min(breaks, 3);
}

function startsLow(text: string): boolean {
  return /^\p{Ll}/u.test(text.trim()) && !/^\d/.test(text);
}

/** Whether a text opens with a status, capital first, as a status cell does. */
export function statusStart(text: string): boolean {
  return /^(?:Opgelost|Onderhanden|Onder handen|Openstaand|Afgerond|Afgesloten|Vervallen|Gereed|In behandeling|In uitvoering|Geen risico|Feit\b)/u.test(
    text.trim(),
  );
}
