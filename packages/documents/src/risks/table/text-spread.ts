import { type AlignmentContext, COST, cellCost } from './column-fit.ts';
import type { TextBlock } from './text-blocks.ts';

/** Text of one column in the lines of one row. */
export interface AlignedCell {
  readonly column: number;
  readonly lines: readonly string[];
  readonly line: number;
  /** True for text that goes on in a cell: it says nothing about how a cell begins or how wide it is. */
  readonly isRest: boolean;
  /** True when the line on which it begins or ends could as well have been cut elsewhere. */
  readonly isDoubtful?: boolean;
}

/** Two ways to cut a line that differ by less are equally likely. */
const DOUBT = 0.25;

/** Longest line that may hold several cells, in characters, and most places at which it is cut. */
const LONGEST_LINE = 300;
const MOST_CUTS = 8;

/** One way to lay a block on columns: its cells, the last column that it fills, and what that costs. */
export interface Spread {
  readonly column: number;
  readonly cost: number;
  readonly cells: readonly AlignedCell[];
}

/** The spreads of one block by first column, as a fresh cell and as the rest of one. */
export interface Spreads {
  readonly fresh: readonly (readonly Spread[])[];
  readonly rest: readonly (readonly Spread[])[];
}

/** All ways worth looking at to lay a block on columns. */
export function spreadsOf(block: TextBlock, context: AlignmentContext): Spreads {
  const costOf = rememberCosts(context);
  const from = (isRest: boolean) =>
    context.columns.map((_, first) => clearest(spreadFrom(block, first, isRest, costOf)));
  return { fresh: from(false), rest: from(true) };
}

/** Of the ways to cut a line for the same columns the cheapest, marked when another is nearly as good. */
function clearest(spreads: readonly Spread[]): readonly Spread[] {
  return [...Map.groupBy(spreads, ({ column }) => column).values()].flatMap((same) => {
    const [best, other] = same.toSorted((a, b) => a.cost - b.cost);
    if (best === undefined) return [];
    const isDoubtful = other !== undefined && other.cost - best.cost < DOUBT;
    return [isDoubtful ? { ...best, cells: best.cells.map((cell) => ({ ...cell, isDoubtful })) } : best];
  });
}

/** The ways to lay a block on columns `first`, `first + 1`, …: whole on one, or its first line cut into cells. */
function spreadFrom(block: TextBlock, first: number, isRest: boolean, costOf: CellCost): readonly Spread[] {
  const [head = '', ...tail] = block.lines;
  const found: Spread[] = [];
  const cellOf = (column: number, lines: readonly string[]) => ({ column, lines, line: block.line, isRest });
  const extend = (text: string, column: number, cost: number, cells: readonly AlignedCell[]) => {
    const whole = costOf(text, tail, column, isRest);
    if (whole === undefined) return;
    found.push({ column, cost: cost + whole, cells: [...cells, cellOf(column, [text, ...tail])] });
    for (const cut of cutsOf(text)) {
      const left = text.slice(0, cut.at).trim();
      const price = cost + cut.cost + (costOf(left, [], column, isRest) ?? 0);
      extend(text.slice(cut.at).trim(), column + 1, price, [...cells, cellOf(column, [left])]);
    }
  };
  extend(head.trim(), first, 0, []);
  return found;
}

/** Cost of a first line and the lines under it in a column; undefined past the last column. */
type CellCost = (
  text: string,
  tail: readonly string[],
  column: number,
  isRest: boolean,
) => number | undefined;

/** `cellCost` that remembers: the same piece is laid on the same column along many ways. */
function rememberCosts(context: AlignmentContext): CellCost {
  const costs = new Map<string, number>();
  return (text, tail, column, isRest) => {
    if (column >= context.columns.length) return undefined;
    const key = `${column} ${isRest} ${tail.length} ${text}`;
    const known = costs.get(key);
    if (known !== undefined) return known;
    const cost = cellCost([text, ...tail], column, context, isRest);
    costs.set(key, cost);
    return cost;
  };
}

/** Places where a line may fall apart into two cells: at wide spaces, and before a capital or a figure. */
function cutsOf(text: string): readonly { at: number; cost: number }[] {
  if (text.length > LONGEST_LINE) return [];
  const cuts: { at: number; cost: number }[] = [];
  for (const match of text.matchAll(/\s+(?=\S)/g)) {
    const cost =
      match[0].length > 1
        ? COST.wideCut
        : cutCost(text.slice(0, match.index), text.slice(match.index).trimStart());
    if (cost !== null) cuts.push({ at: match.index + match[0].length, cost });
  }
  return cuts.length <= MOST_CUTS ? cuts : cuts.toSorted((a, b) => a.cost - b.cost).slice(0, MOST_CUTS);
}

/** What a cut costs by the words on either side; null where no cell begins. */
function cutCost(left: string, right: string): number | null {
  if (/^PM\b/u.test(right)) return COST.amountCut;
  const isAfterSentence = /(?:[.!?]|\bPM|\dk|mln)$/iu.test(left);
  if (/^\p{Lu}\p{Ll}{2,}/u.test(right)) return isAfterSentence ? COST.sentenceCut : COST.wordCut;
  if (/^\p{Lu}/u.test(right)) return COST.nameCut;
  return /^[\d€(]/u.test(right) ? COST.figureCut : null;
}
