import { type Amount, type Frequency, hasFigure } from './amount.ts';
import { type Cents, cents, sumCents } from './cents.ts';

/** What a number of amounts come to. Unknown is not zero: a total over PM says that it is incomplete. */
export interface AmountTotal {
  /** Sum of the known amounts. */
  readonly knownCents: Cents;
  /** Sum of the amounts that are given as "at most". */
  readonly maxCents: Cents;
  /** Sums of the lower and of the upper limits of the ranges. */
  readonly rangeMinCents: Cents;
  readonly rangeMaxCents: Cents;
  /** The least and the most that all figures together can come to. */
  readonly lowestCents: Cents;
  readonly highestCents: Cents;
  /** How many amounts have a figure, are PM, or speak of no money. */
  readonly figureCount: number;
  readonly pmCount: number;
  readonly noneCount: number;
  /** The frequencies among the figures; a total over more than one compares unlike things. */
  readonly frequencies: readonly Frequency[];
  /** False as soon as one amount is PM. */
  readonly isComplete: boolean;
}

/**
 * Adds amounts up without hiding what is unknown. Bounds: a known amount counts for itself on both sides, a range for its
 * limits, "at most x" from 0 (or from x when x is negative) to x. Throws when a sum passes ±2^51 cents.
 */
export function sumAmounts(amounts: readonly Amount[]): AmountTotal {
  const figures = amounts.filter(hasFigure);
  const ranges = figures.filter((amount) => amount.kind === 'range');
  const pmCount = amounts.filter((amount) => amount.kind === 'pm').length;
  return {
    knownCents: sumCents(figures.flatMap((amount) => (amount.kind === 'known' ? [amount.cents] : []))),
    maxCents: sumCents(figures.flatMap((amount) => (amount.kind === 'max' ? [amount.cents] : []))),
    rangeMinCents: sumCents(ranges.map((range) => range.minCents)),
    rangeMaxCents: sumCents(ranges.map((range) => range.maxCents)),
    lowestCents: sumCents(figures.map((amount) => boundsOf(amount).lowestCents)),
    highestCents: sumCents(figures.map((amount) => boundsOf(amount).highestCents)),
    figureCount: figures.length,
    pmCount,
    noneCount: amounts.length - figures.length - pmCount,
    frequencies: [...new Set(figures.map((amount) => amount.frequency))],
    isComplete: pmCount === 0,
  };
}

type Figure = Extract<Amount, { frequency: Frequency }>;

function boundsOf(amount: Figure): { lowestCents: Cents; highestCents: Cents } {
  switch (amount.kind) {
    case 'known':
      return { lowestCents: amount.cents, highestCents: amount.cents };
    case 'max':
      return { lowestCents: cents(Math.min(0, amount.cents)), highestCents: amount.cents };
    case 'range':
      return { lowestCents: amount.minCents, highestCents: amount.maxCents };
  }
}
