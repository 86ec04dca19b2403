import { type Cents, cents } from './cents.ts';

/**
 * Divides an amount over weights so that the shares add up to it exactly, by largest remainder (Hamilton): every share is
 * rounded towards zero, and the cents that are left go one by one to the largest remainders, the earlier share first when
 * equal. Weights are whole numbers of 0 or more (inhabitants, clients, basis points), not all 0; throws otherwise.
 * A negative amount is divided as its mirror image.
 */
export function allocateCents(total: Cents, weights: readonly number[]): readonly Cents[] {
  const whole = weights.map(wholeWeight);
  const sum = whole.reduce((left, right) => left + right, 0n);
  if (sum === 0n) throw new RangeError('no weight to divide over');
  const size = BigInt(Math.abs(total));
  const floors = whole.map((weight) => (size * weight) / sum);
  const left = Number(size - floors.reduce((done, share) => done + share, 0n));
  const favoured = new Set(
    whole
      .map((weight, index) => ({ index, remainder: (size * weight) % sum }))
      .toSorted((a, b) => Number(b.remainder - a.remainder) || a.index - b.index)
      .slice(0, left)
      .map(({ index }) => index),
  );
  return floors.map((share, index) =>
    cents(Math.sign(total) * Number(share + (favoured.has(index) ? 1n : 0n))),
  );
}

function wholeWeight(weight: number): bigint {
  if (!Number.isSafeInteger(weight) || weight < 0) throw new RangeError('a weight is a whole number from 0');
  return BigInt(weight);
}
