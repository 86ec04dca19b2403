/**
 * Whole numbers close to the shares that add up to a whole total exactly, by largest remainder: every share is rounded down,
 * and what is then left goes one by one to the largest remainders, the earlier first when equal. Shares may be negative; their
 * sum differs from the total by less than 1 (what rounding the total itself did), so that one unit may also have to be taken
 * from the smallest remainder. A share of exactly 0 stays 0 as long as another can give or take. No share moves by 2 or more.
 *
 * @example
 * roundShares([0.5, 0.5, -1], 0) // => [1, 0, -1]
 */
export function roundShares(shares: readonly number[], total: number): readonly number[] {
  const rounded = shares.map((share) => Math.floor(share) + 0);
  let left = total - rounded.reduce((sum, share) => sum + share, 0);
  const step = Math.sign(left);
  const order = [...shares.keys()].toSorted(
    (a, b) => claim(shares[b] ?? 0, step) - claim(shares[a] ?? 0, step),
  );
  for (const index of order) {
    if (left === 0) break;
    rounded[index] = (rounded[index] ?? 0) + step;
    left -= step;
  }
  return rounded;
}

/** How much a share is due the next unit up (step 1) or down (step -1); one that has nothing to do with it comes last. */
function claim(share: number, step: number): number {
  if (share === 0) return -2;
  return step * (share - Math.floor(share));
}
