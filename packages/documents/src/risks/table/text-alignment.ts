import { type AlignmentContext, COST, cellCost, startsLow } from './column-fit.ts';
import type { ColumnField } from './columns.ts';
import type { TextBlock } from './text-blocks.ts';
import { type AlignedCell, type Spread, type Spreads, spreadsOf } from './text-spread.ts';

export interface Alignment {
  readonly cells: readonly AlignedCell[];
  /** Blocks that fit no column: text after the table. */
  readonly outside: readonly TextBlock[];
  readonly cost: number;
}

/** Lap of what comes after the end of the table: the first lap is 0, the one after a page break 1. */
const ENDED = 2;
/** Two places for text after a page break that differ by less are equally likely. */
const REST_DOUBT = 0.5;

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
      const moves = movesOf(block, column, lap, context, spreads).map((move) => ({
        ...move,
        cost: move.cost + restCost(move, lap, state.cells),
      }));
      for (const move of withDoubt(moves, lap)) keepBest(next, move, state);
    }
    states = next;
  }
  return cheapest(states, context, last);
}

interface Move extends Spread {
  readonly lap: number;
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
  if (lap === ENDED) return [{ column, lap, cost: COST.furtherOutside, cells: [], outside: [block] }];
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
  moves.push({ column, lap: ENDED, cost: COST.outside, cells: [], outside: [block] });
  return moves;
}

/** Marks the text after a page break as doubtful when it could go on in another column nearly as well. */
function withDoubt(moves: readonly Move[], lap: number): readonly Move[] {
  const wraps = moves.filter((move) => lap === 0 && move.lap === 1).toSorted((a, b) => a.cost - b.cost);
  const [best, other] = wraps;
  if (best === undefined || other === undefined || other.cost - best.cost >= REST_DOUBT) return moves;
  const marked = { ...best, cells: best.cells.map((cell) => ({ ...cell, isDoubtful: true })) };
  return moves.map((move) => (move === best ? marked : move));
}

/**
 * How unlikely it is that the text after a page break goes on where the move puts it: the page ended in the longest
 * cell of the row, and amid a sentence if the rest begins in lower case.
 */
function restCost(move: Move, lap: number, cells: readonly AlignedCell[]): number {
  const [rest] = move.cells;
  if (rest === undefined || move.lap === 0 || (lap > 0 && rest.column === cells.at(-1)?.column)) return 0;
  const linesIn = (column: number) =>
    cells.filter((cell) => cell.column === column).flatMap(({ lines }) => lines);
  const before = linesIn(rest.column);
  const longest = Math.max(...cells.map((cell) => linesIn(cell.column).length));
  const isFinished = /[.!?]\s*$/.test(before.at(-1) ?? '');
  const isLow = startsLow(rest.lines[0] ?? '');
  const isClash = isFinished === isLow;
  const isBrokenWord = isLow && /\p{Ll}-\s*$/u.test(before.at(-1) ?? '');
  return (
    Math.min(longest - before.length, 4) * COST.shorterCell +
    (isClash ? COST.sentenceClash : 0) -
    (isBrokenWord ? COST.brokenWord : 0)
  );
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
  const cells = [{ column, lines: block.lines, line: block.line, isRest: true }];
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
