import type { ProbabilityEstimate } from '../statistics/estimate.ts';

/** What a simulation found, without its paths: plain numbers, amounts in the unit of the model. */
export interface Simulation {
  readonly modelVersion: string;
  readonly seed: number;
  readonly paths: number;
  /** One for each month of the plan. */
  readonly months: readonly MonthOutcome[];
  /** The lowest cash within a month that each future sees, over the whole plan. */
  readonly lowest: AmountOutcome;
  /** For each month, how many futures breach the limit then for the first time; at the end, how many never do. */
  readonly firstBreach: readonly number[];
  /** P(breach before month m) for m = 0 (never yet) to the whole plan. */
  readonly breachBefore: readonly ProbabilityEstimate[];
  /** In the order of the model's events. */
  readonly events: readonly EventOutcome[];
  /** One for each horizon that was asked for, the whole plan last. */
  readonly support: readonly SupportCurve[];
}

/** How an amount is spread over the futures. */
export interface AmountOutcome {
  readonly mean: number;
  readonly quantiles: readonly QuantileEstimate[];
  /** Mean of the worst futures, of the share that was asked for. */
  readonly expectedShortfall: number;
}

export interface MonthOutcome extends AmountOutcome {
  /** The lowest day of the month lies below the limit. */
  readonly breach: ProbabilityEstimate;
  /** How far below the limit the lowest day lies, 0 where it does not, averaged over all futures. */
  readonly meanShortfall: number;
}

export interface QuantileEstimate {
  readonly share: number;
  readonly value: number;
  /** Between these the true quantile lies in 95 of 100 samples. */
  readonly lower: number;
  readonly upper: number;
  /** (upper − lower)/(2 × 1.96). */
  readonly standardError: number;
}

/** What an event does to the lowest cash, as a tornado shows it. */
export interface EventOutcome {
  readonly id: string;
  readonly occurred: number;
  /** Mean lowest cash of the futures with the event, and of those without; null when there are none. */
  readonly meanLowestWith: number | null;
  readonly meanLowestWithout: number | null;
}

/** How much more at the opening keeps the limit until a horizon, at each certainty. */
export interface SupportCurve {
  /** Months from the opening in which the limit must hold. */
  readonly beforeMonth: number;
  /** Ascending certainties with their amounts; below 0: so much can be missed. */
  readonly points: readonly SupportPoint[];
}

export interface SupportPoint {
  readonly certainty: number;
  readonly amount: number;
}

/** Certainties that a support curve has: each whole per cent from 50 to 99, 99.5 and 99.9. */
export const CERTAINTIES: readonly number[] = [
  ...Array.from({ length: 50 }, (_, index) => (50 + index) / 100),
  0.995,
  0.999,
];

/**
 * The amount that must be there more at the opening so that P(no breach before the month) ≥ certainty: minus the quantile
 * (1 − certainty) of the lowest cash, minus the limit; an order statistic, exact for the sample. Undefined when the simulation was
 * not asked for that horizon, or for a certainty that is not one of `CERTAINTIES`.
 */
export function findSupportNeeded(
  { support }: Simulation,
  certainty: number,
  beforeMonth: number,
): number | undefined {
  const curve = support.find((one) => one.beforeMonth === beforeMonth);
  return curve?.points.find((point) => Math.abs(point.certainty - certainty) < 1e-9)?.amount;
}
