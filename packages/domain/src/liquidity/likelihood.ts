import type { FieldError } from '../core/errors.ts';
import { err, ok, type Result } from '../core/result.ts';

/** From which chance an organisation calls something a real possibility, and from which likely; whole per cents. */
export interface Likelihood {
  readonly possiblePercent: number;
  readonly likelyPercent: number;
}

/**
 * What holds until an organisation chooses for itself. A choice of ours: no rule tells from which chance a shortage must be
 * taken into account, and "likely" is commonly read as more than half.
 */
export const USUAL_LIKELIHOOD: Likelihood = { possiblePercent: 10, likelyPercent: 50 };

/** A real possibility begins below what is likely. */
export function checkLikelihood({
  possiblePercent,
  likelyPercent,
}: Likelihood): Result<null, readonly FieldError[]> {
  return possiblePercent < likelyPercent
    ? ok(null)
    : err([{ path: 'likelyPercent', messageKey: 'liquidity.likelihoodOrder' }]);
}
