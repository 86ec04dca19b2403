import { err, ok, type Result } from '../model/result.ts';

/** How far must one driver move for something to hold? */
export interface ChangeQuestion {
  /** Whether it holds once the driver has moved by so much; once it holds, it holds for every larger change. */
  readonly holds: (change: number) => boolean;
  /** Size of one step, above 0, in the driver's unit: 0.1 for a tenth of a percentage point. */
  readonly step: number;
  /** 1: the driver goes up; -1: it goes down. */
  readonly direction: 1 | -1;
  /** Largest change to consider, ≥ step, without its sign: what lies beyond is not believable. */
  readonly most: number;
}

export interface SmallestChange {
  /** Whole steps, 1 or more. */
  readonly steps: number;
  /** direction · steps · step, without the digits that binary arithmetic adds. */
  readonly change: number;
  readonly evaluations: number;
}

export type ChangeProblem =
  | { readonly code: 'bad-step'; readonly step: number; readonly most: number }
  /** It holds as things are: nothing has to change. */
  | { readonly code: 'already-holds' }
  /** It does not hold even after the largest change considered. */
  | { readonly code: 'none-suffices'; readonly most: number };

/** More steps than this are a mistake in the step, not a question. */
const MOST_STEPS = 1e9;

/**
 * The smallest number of steps after which something holds, by halving: what must be true. It holds at the answer and fails
 * one step before it, also where the caller was wrong about it staying so. Takes about log2(most / step) + 2 evaluations.
 *
 * @example
 * findSmallestChange({ holds: (change) => 90 + change >= 92.25, step: 0.1, direction: 1, most: 10 }).value.change // => 2.3
 */
export function findSmallestChange(question: ChangeQuestion): Result<SmallestChange, ChangeProblem> {
  const { holds, step, direction, most } = question;
  // A tenth of a step of leeway: 0.3 / 0.1 is just below 3.
  const mostSteps = Math.floor(most / step + 0.1);
  if (!(step > 0 && mostSteps >= 1 && mostSteps <= MOST_STEPS)) return err({ code: 'bad-step', step, most });
  const changeAfter = (steps: number) => direction * inDecimals(steps * step);
  if (holds(0)) return err({ code: 'already-holds' });
  if (!holds(changeAfter(mostSteps))) return err({ code: 'none-suffices', most: changeAfter(mostSteps) });
  let [fails, suffices] = [0, mostSteps];
  let evaluations = 2;
  while (suffices - fails > 1) {
    const middle = Math.floor((fails + suffices) / 2);
    if (holds(changeAfter(middle))) suffices = middle;
    else fails = middle;
    evaluations++;
  }
  return ok({ steps: suffices, change: changeAfter(suffices), evaluations });
}

/** 3 · 0.1 is 0.30000000000000004: twelve digits are what the step meant. */
function inDecimals(value: number): number {
  return Number(value.toPrecision(12));
}
