import type { Option, Problem } from './problem.ts';

/** Options per job that are still open. */
export type Choices = readonly (readonly Option[])[];

/** A price per limit, 0 or more: what taking a cent of that limit is worth. */
export type Prices = Float64Array;

/** What an option weighs when what it takes of the limits is paid for. */
export function pricedWeight(option: Option, prices: Prices): number {
  let weight = option.weight;
  for (let row = 0; row < prices.length; row++) weight += (prices[row] ?? 0) * (option.load[row] ?? 0);
  return weight;
}

/** What the choices weigh at the least within the limits, by the prices that show it best. */
export interface Relaxed {
  readonly bound: number;
  readonly prices: Prices;
}

/**
 * A lower bound of the weight of every division within the limits: under any prices, the least priced weight of each job by
 * itself, minus the worth of the limits (Lagrangian relaxation; Geoffrion 1974). The prices are bettered from `start` by
 * subgradient steps that shrink (Held, Wolfe and Crowder 1974), until the bound passes `enough` or the rounds are over.
 * Every job has an option. Any prices are right; better ones only make the search shorter.
 */
export function relax(
  choices: Choices,
  limits: Problem['limits'],
  { start, rounds, enough }: { readonly start: Prices; readonly rounds: number; readonly enough: number },
): Relaxed {
  const scale = scaleOf(choices, limits);
  let prices = start;
  let best: Relaxed = { bound: Number.NEGATIVE_INFINITY, prices };
  for (let round = 0; round < rounds && best.bound <= enough; round++) {
    const excess = Float64Array.from(limits, (limit) => -limit);
    const bound = boundUnder(choices, limits, prices, excess);
    if (bound > best.bound) best = { bound, prices };
    const size = Math.hypot(...excess);
    if (size === 0) break;
    const step = scale / (1 + round / 4) / size;
    prices = prices.map((price, row) => Math.max(0, price + step * (excess[row] ?? 0)));
  }
  return best;
}

/** The bound under these prices; adds to `excess` what the jobs, each by itself, take. */
function boundUnder(
  choices: Choices,
  limits: readonly number[],
  prices: Prices,
  excess: Float64Array,
): number {
  let bound = -worthOf(limits, prices);
  for (const options of choices) {
    let least = Number.POSITIVE_INFINITY;
    let cheapest: Option | undefined;
    for (const option of options) {
      const weight = pricedWeight(option, prices);
      if (weight < least) {
        least = weight;
        cheapest = option;
      }
    }
    bound += least;
    for (let row = 0; row < excess.length; row++)
      excess[row] = (excess[row] ?? 0) + (cheapest?.load[row] ?? 0);
  }
  return bound;
}

/** What all limits together are worth. */
export function worthOf(limits: readonly number[], prices: Prices): number {
  let worth = 0;
  for (let row = 0; row < prices.length; row++) worth += (prices[row] ?? 0) * (limits[row] ?? 0);
  return worth;
}

/** A first step in the order of a price: weight of waiting per cent. */
function scaleOf(choices: Choices, limits: readonly number[]): number {
  let weight = 0;
  for (const options of choices) weight += Math.max(1, options.at(-1)?.weight ?? 0);
  return weight / Math.max(1, ...limits);
}
