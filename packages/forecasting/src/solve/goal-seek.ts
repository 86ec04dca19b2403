import { err, ok, type Result } from '../model/result.ts';

/** Which x gives the value asked for? */
export interface GoalQuestion {
  /** Function of one number, rising or falling over the whole range; finite there. */
  readonly value: (x: number) => number;
  readonly target: number;
  /** Range to search, from < to, in the unit of x. */
  readonly from: number;
  readonly to: number;
  /** Largest distance to the answer that is accepted, above 0, in the unit of x. */
  readonly tolerance: number;
}

export interface Goal {
  readonly x: number;
  readonly value: number;
  /** The answer lies between these two, which are the tolerance apart at most. */
  readonly between: readonly [number, number];
  readonly evaluations: number;
}

/** Why no x was found; `values` are those at the two ends of the range. */
export type GoalProblem =
  | { readonly code: 'bad-range'; readonly from: number; readonly to: number; readonly tolerance: number }
  | { readonly code: 'not-finite'; readonly x: number; readonly value: number }
  | { readonly code: 'not-in-range'; readonly values: readonly [number, number]; readonly target: number };

/**
 * Finds by bisection the x at which a monotone value meets a target: halves the range until it is the tolerance wide, and
 * answers with its middle. A target beyond the values at both ends is refused with those two values. Where the function
 * jumps over the target, the answer is the place of the jump. Takes log2((to - from) / tolerance) + 3 evaluations.
 * Source: W.H. Press et al., Numerical Recipes, 3rd ed., section 9.1.
 */
export function seekGoal(question: GoalQuestion): Result<Goal, GoalProblem> {
  const { target, tolerance } = question;
  let [from, to] = [question.from, question.to];
  if (!(from < to && tolerance > 0 && Number.isFinite(to - from)))
    return err({ code: 'bad-range', from, to, tolerance });
  const [first, last] = [question.value(from), question.value(to)];
  if (!Number.isFinite(first)) return err({ code: 'not-finite', x: from, value: first });
  if (!Number.isFinite(last)) return err({ code: 'not-finite', x: to, value: last });
  if (!isBetween(target, first, last)) return err({ code: 'not-in-range', values: [first, last], target });
  const isRising = last >= first;
  let evaluations = 2;
  while (to - from > tolerance) {
    const middle = (from + to) / 2;
    // Two neighbouring numbers: no finer answer exists.
    if (middle === from || middle === to) break;
    const value = question.value(middle);
    evaluations++;
    if (!Number.isFinite(value)) return err({ code: 'not-finite', x: middle, value });
    if (value < target === isRising) from = middle;
    else to = middle;
  }
  const x = (from + to) / 2;
  return ok({ x, value: question.value(x), between: [from, to], evaluations: evaluations + 1 });
}

function isBetween(target: number, a: number, b: number): boolean {
  return Math.min(a, b) <= target && target <= Math.max(a, b);
}
