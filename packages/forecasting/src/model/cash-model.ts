/** A square or rectangular table of numbers, row by row. */
export type Matrix = readonly (readonly number[])[];

/**
 * A cash forecast as numbers. Amounts stand in ONE unit that the caller chooses (the product: whole cents; a model file may
 * use euros); months count from 0, so that `net[0]` is what the first month adds to `opening`.
 */
export interface CashModel {
  /** Length of the plan, 1 to 600. */
  readonly months: number;
  /** Cash at the beginning of month 0. */
  readonly opening: number;
  /** Credit that may be used (≥ 0): cash below `-limit` is a breach. */
  readonly limit: number;
  /** Receipts minus payments of the base per month, without events. */
  readonly net: readonly number[];
  /** How far the lowest day of the month lies below the month's end (≥ 0): minimum within the month = end − dip. */
  readonly dip: readonly number[];
  /** 0 to 4 factors. */
  readonly noise: readonly NoiseFactor[];
  /** Correlation of the factors' shocks, factors × factors; null: independent. */
  readonly noiseCorrelation: Matrix | null;
  /** At most 2,000 events. */
  readonly events: readonly CashEvent[];
  /** Gaussian copula on whether events occur, events × events; null: independent. */
  readonly eventCorrelation: Matrix | null;
}

/**
 * Autoregressive noise: x(t) = phi·x(t−1) + sigma·z(t) with x(−1) = 0 and standard normal z; it adds weight[t]·x(t) to the
 * month (a weight of +revenue or −cost makes x a share of that stream).
 */
export interface NoiseFactor {
  /** −1 to 1, both included: 1 is a random walk. */
  readonly phi: number;
  /** ≥ 0. */
  readonly sigma: number;
  /** Amount per unit of x, one for each month. */
  readonly weight: readonly number[];
}

/** Something that may happen to the cash. */
export interface CashEvent {
  /** Names the event's own stream of chance: a model that lacks the event gives the others the same fate. */
  readonly id: string;
  /** 0 to 1; 1 is certain. */
  readonly probability: number;
  /** Positive: money that goes out; negative: money that comes in. */
  readonly amount: Distribution;
  /** First month that the amount falls in: whole months, uniform, both ends included. */
  readonly onset: { readonly from: number; readonly to: number };
  /** Whole months (≥ 1) over which the amount is spread evenly, from the onset; what falls after the horizon is outside it. */
  readonly spread: number;
}

/**
 * How large an amount is. `pert` is the beta distribution on [min, max] with alpha = 1 + 4(mode−min)/(max−min) and
 * beta = 6 − alpha; `lognormal` is sign·exp(N(mu, sigma²)).
 */
export type Distribution =
  | { readonly kind: 'fixed'; readonly value: number }
  | { readonly kind: 'uniform'; readonly min: number; readonly max: number }
  | {
      readonly kind: 'triangular' | 'pert';
      readonly min: number;
      readonly mode: number;
      readonly max: number;
    }
  | { readonly kind: 'lognormal'; readonly mu: number; readonly sigma: number; readonly sign: 1 | -1 };

declare const checked: unique symbol;

/** A model that `checkModel` found sound: only such a model can be simulated. */
export interface CheckedModel extends CashModel {
  readonly [checked]: true;
  /** What was put right, to be shown to who made the model. */
  readonly warnings: readonly ModelWarning[];
}

/** A correlation that is not possible was replaced by the nearest that is. */
export interface ModelWarning {
  readonly code: 'correlation-repaired';
  readonly path: 'noiseCorrelation' | 'eventCorrelation';
  /** Largest change of one coefficient. */
  readonly largestChange: number;
}
