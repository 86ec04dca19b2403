import { type Cents, cents } from './cents.ts';

/**
 * Spreads an amount over parts by cumulative rounding: part k is round(A·c_k/W) − round(A·c_{k−1}/W), c_k being the sum of the
 * first k weights and W that of all, and halves rounded away from zero. The parts add up to the amount exactly, and a
 * spreadsheet finds the same with `=ROUND(A*c_k/W,0)-ROUND(A*c_(k-1)/W,0)`, which largest remainder (`allocateCents`)
 * cannot. Weights are whole numbers of 0 or more, not all 0; throws otherwise.
 */
export function spreadCents(total: Cents, weights: readonly number[]): readonly Cents[] {
  let whole = 0;
  for (const weight of weights) whole += checkedWeight(weight);
  if (whole === 0) throw new RangeError('no weight to spread over');
  let passed = 0;
  let given = 0;
  const parts: Cents[] = [];
  for (const weight of weights) {
    passed += weight;
    const until = roundedShare(total, passed, whole);
    parts.push(cents(until - given));
    given = until;
  }
  return parts;
}

/** `amount × numerator / denominator` in whole cents, halves away from zero; exact for amounts up to ±2^51 cents. */
export function roundedShare(amount: Cents, numerator: number, denominator: number): Cents {
  const sign = Math.sign(amount) * Math.sign(numerator) * Math.sign(denominator);
  const size = halfUp(Math.abs(amount), Math.abs(numerator), Math.abs(denominator));
  return cents(sign * size);
}

/** Whole numbers stay exact in a double up to 2^53; beyond it the long way is taken. */
function halfUp(amount: number, numerator: number, denominator: number): number {
  const doubled = 2 * amount * numerator + denominator;
  if (doubled <= Number.MAX_SAFE_INTEGER)
    return (doubled - (doubled % (2 * denominator))) / (2 * denominator);
  const divisor = BigInt(denominator);
  return Number((2n * BigInt(amount) * BigInt(numerator) + divisor) / (2n * divisor));
}

function checkedWeight(weight: number): number {
  if (!Number.isSafeInteger(weight) || weight < 0) throw new RangeError('a weight is a whole number from 0');
  return weight;
}
