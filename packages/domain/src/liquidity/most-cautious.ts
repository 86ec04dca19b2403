import type { Cents } from '../core/cents.ts';

/** What a judgement of a risk is compared by: its highest amount and its chance (0-1), null when the author does not say. */
export interface Weighed {
  readonly upper: Cents;
  readonly probability: number | null;
}

/**
 * The most cautious of several judgements, never a mean: the largest chance × highest amount, then the largest amount, then
 * the first. One without a chance is weighed by its amount alone: the largest of those counts when its amount is above
 * that of the most cautious one with a chance. Undefined when there is none.
 */
export function mostCautious<J extends Weighed>(judgements: readonly J[]): J | undefined {
  const told = largest(judgements.filter(({ probability }) => probability !== null));
  const untold = largest(judgements.filter(({ probability }) => probability === null));
  if (told === undefined || untold === undefined) return told ?? untold;
  return untold.upper > told.upper ? untold : told;
}

function largest<J extends Weighed>(judgements: readonly J[]): J | undefined {
  return judgements.toSorted(
    (a, b) => (b.probability ?? 1) * b.upper - (a.probability ?? 1) * a.upper || b.upper - a.upper,
  )[0];
}
