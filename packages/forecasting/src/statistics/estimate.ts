/** A share of the futures, and how far it may lie from the true probability. */
export interface ProbabilityEstimate {
  readonly value: number;
  /** √(p(1 − p)/n); 0 when no future or every future counts, which proves less than it seems. */
  readonly standardError: number;
}

/**
 * The probability that `hits` of `count` futures show.
 *
 * @example
 * estimateProbability(50, 100) // => { value: 0.5, standardError: 0.05 }
 */
export function estimateProbability(hits: number, count: number): ProbabilityEstimate {
  const value = hits / count;
  return { value, standardError: Math.sqrt((value * (1 - value)) / count) };
}

/**
 * How many significant digits of a value its standard error supports: those above the place in which the error's first digit
 * stands. 0 when the error is as large as the value; 15 (all that a double has) when there is none.
 *
 * @example
 * significantDigits(1234567, 9800) // => 3
 */
export function significantDigits(value: number, standardError: number): number {
  if (standardError === 0) return 15;
  if (value === 0 || !Number.isFinite(value) || !Number.isFinite(standardError)) return 0;
  const digits = Math.floor(Math.log10(Math.abs(value))) - Math.floor(Math.log10(Math.abs(standardError)));
  return Math.max(0, Math.min(15, digits));
}
