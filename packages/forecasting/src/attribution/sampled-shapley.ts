import type { CoalitionValues } from './coalition-values.ts';
import type { Change } from './gap.ts';
import { randomOrders } from './random-orders.ts';

/** Shares by sampling, not rounded, with the values at both ends. */
export interface SampledShares {
  readonly from: number;
  readonly to: number;
  readonly shares: readonly number[];
  /** Of each share: standard deviation of the averages over an order and its reverse, / √permutations. */
  readonly standardErrors: readonly number[];
}

/**
 * Shapley values estimated from random orders of the changes: each share is the average of what the change adds when its turn
 * comes. Every order is also walked backwards, which takes most of the noise away where changes work on each other in pairs
 * (what one gains by coming late it loses by coming early). In each order the shares add up to the gap, hence on average too.
 * Same seed, same orders, same shares. Unit: that of the values.
 * Source: J. Castro, D. Gómez and J. Tejada, Polynomial calculation of the Shapley value based on sampling, Comput. Oper. Res.
 * 36 (2009); R. Mitchell et al., Sampling permutations for Shapley value estimation, JMLR 23 (2022), antithetic orders.
 */
export function sampleShapley<M>(
  changes: readonly Change<M>[],
  values: CoalitionValues<M>,
  { permutations, seed }: { readonly permutations: number; readonly seed: number },
): SampledShares {
  const shares = new Float64Array(changes.length);
  const spread = new Float64Array(changes.length);
  let ends: readonly number[] = [];
  const draw = randomOrders(changes.length, seed);
  for (let round = 1; round <= permutations; round++) {
    const order = draw();
    const forth = addedAlong(changes, values, order);
    const back = addedAlong(changes, values, order.toReversed());
    for (const [index, added] of forth.added.entries()) {
      // Welford's running mean and sum of squares: amounts in cents squared would lose the digits that tell them apart.
      const sample = (added + (back.added[index] ?? 0)) / 2;
      const gap = sample - (shares[index] ?? 0);
      shares[index] = (shares[index] ?? 0) + gap / round;
      spread[index] = (spread[index] ?? 0) + gap * (sample - (shares[index] ?? 0));
    }
    ends = forth.ends;
  }
  const standardErrors = Array.from(spread, (squares) =>
    Math.sqrt(squares / (permutations - 1) / permutations),
  );
  return { from: ends[0] ?? 0, to: ends[1] ?? 0, shares: [...shares], standardErrors };
}

/** What each change adds in an order of their indices, and the values without any and with all of them. */
function addedAlong<M>(changes: readonly Change<M>[], values: CoalitionValues<M>, order: readonly number[]) {
  const along = values.along(order.flatMap((index) => changes[index] ?? []));
  const added = new Float64Array(changes.length);
  for (const [turn, index] of order.entries()) added[index] = (along[turn + 1] ?? 0) - (along[turn] ?? 0);
  return { added, ends: [along[0] ?? 0, along.at(-1) ?? 0] };
}
