/** Something to choose: how much it takes, above 0, and the logarithm of its probability, 0 or less. */
export interface Item {
  readonly index: number;
  readonly amount: number;
  readonly logProbability: number;
}

/** Sets of items of one size, equally probable, by their indices. */
export interface BestSubsets {
  readonly logProbability: number;
  readonly sets: readonly (readonly number[])[];
}

/** Two products of probabilities closer than this (relative) are the same: what rounding makes of another order. */
export const SAME_PROBABILITY = 1e-11;
/** So many equal sets are kept; beyond it only better ones are looked for. */
export const MOST_EQUALS = 10;

/** Nodes that a search may still visit; shared by the searches of one question. */
export interface Budget {
  left: number;
}

/**
 * All sets of exactly `size` items whose amounts add up to more than `threshold` and whose probability is the largest, up to
 * ten, not counting sets less probable than `atLeast` (a logarithm). Exact branch and bound: items are taken or left in turn,
 * and a branch is cut when even the largest amounts left do not reach the threshold, or when the Lagrangian bound
 * Σ (log p + λ a) - λ · threshold over the best items left is below what was found (λ ≥ 0 such that it is lowest at the
 * root). Undefined when the budget of nodes runs out first.
 * Source of the bound: S. Martello and P. Toth, Knapsack Problems, section 2.2 and 2.5.
 */
export function findBestSubsets(
  items: readonly Item[],
  size: number,
  threshold: number,
  atLeast: number,
  budget: Budget,
): BestSubsets | undefined {
  const lambda = bestMultiplier(items, size, threshold);
  const score = ({ logProbability, amount }: Item) => logProbability + lambda * amount;
  const sorted = items.toSorted((a, b) => score(b) - score(a) || a.index - b.index);
  const amounts = largestSums(
    sorted.map(({ amount }) => amount),
    size,
  );
  const scores = largestSums(sorted.map(score), size);
  let best = atLeast;
  let sets: (readonly number[])[] = [];
  const chosen: number[] = [];

  const isWorthwhile = (bound: number) =>
    sets.length < MOST_EQUALS ? bound >= best - SAME_PROBABILITY : bound > best + SAME_PROBABILITY;

  const keep = (logProbability: number) => {
    if (!isWorthwhile(logProbability)) return;
    if (logProbability > best + SAME_PROBABILITY) sets = [];
    best = Math.max(best, logProbability);
    sets.push(chosen.toSorted((a, b) => a - b));
  };

  // Where fewer items are left than are needed the tables have no sum, and no comparison with it holds.
  const canComplete = (from: number, left: number, over: number, logProbability: number) =>
    over + at(amounts, from, left) > 0 &&
    isWorthwhile(logProbability + lambda * over + at(scores, from, left));

  const visit = (from: number, left: number, over: number, logProbability: number): void => {
    budget.left--;
    if (budget.left < 0 || !canComplete(from, left, over, logProbability)) return;
    const item = sorted[from];
    if (left === 0) keep(logProbability);
    else if (item !== undefined) {
      chosen.push(item.index);
      visit(from + 1, left - 1, over + item.amount, logProbability + item.logProbability);
      chosen.pop();
      visit(from + 1, left, over, logProbability);
    }
  };

  visit(0, size, -threshold, 0);
  return budget.left < 0 ? undefined : { logProbability: best, sets };
}

/** For each place in a list the sums of the 0, 1, … `most` largest values from there on, as far as there are so many. */
function largestSums(values: readonly number[], most: number): readonly (readonly number[])[] {
  const tables: number[][] = [[0]];
  let descending: readonly number[] = [];
  for (const value of values.toReversed()) {
    descending = [...descending, value].toSorted((a, b) => b - a);
    const sums = [0];
    for (const [k, next] of descending.slice(0, most).entries()) sums.push((sums[k] ?? 0) + next);
    tables.unshift(sums);
  }
  return tables;
}

function at(tables: readonly (readonly number[])[], from: number, left: number): number {
  return tables[from]?.[left] ?? Number.NaN;
}

/**
 * The multiplier λ at which the bound is lowest: 0 when the likeliest items reach the threshold as they are, else where the
 * best items at λ begin to reach it. Any λ ≥ 0 gives a valid bound, so that sixty halvings are as good as all.
 */
function bestMultiplier(items: readonly Item[], size: number, threshold: number): number {
  const reaches = (lambda: number) => {
    const score = ({ logProbability, amount }: Item) => logProbability + lambda * amount;
    const best = items.toSorted((a, b) => score(b) - score(a)).slice(0, size);
    return best.reduce((sum, { amount }) => sum + amount, 0) > threshold;
  };
  if (reaches(0)) return 0;
  let [low, high] = [0, 1 / Math.max(...items.map(({ amount }) => amount))];
  for (let doubling = 0; doubling < 200 && !reaches(high); doubling++) [low, high] = [high, high * 2];
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    if (reaches(middle)) high = middle;
    else low = middle;
  }
  return high;
}
