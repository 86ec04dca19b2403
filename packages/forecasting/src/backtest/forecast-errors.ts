import type { DeliveredForecast, ForecastMonth } from './delivered-forecast.ts';

/**
 * Errors of a group of forecast months, in the unit of the forecast. An error is forecast - actual: of a forecast of cash,
 * above 0 means that it was too favourable (less came true than was foreseen), below 0 too cautious.
 */
export interface ErrorSummary {
  /** Months with an actual, and months left out because none is known. */
  readonly points: number;
  readonly missing: number;
  /** Bias: mean of the signed errors; null without points. */
  readonly meanError: number | null;
  /** Mean of the errors without their sign, 0 or more; null without points. */
  readonly meanAbsoluteError: number | null;
}

/** Bias over deliveries: each counts once, however many of its months are known. */
export interface DeliveryBias {
  /** Deliveries with at least one actual. */
  readonly deliveries: number;
  /** Mean over those deliveries of the mean error of each. */
  readonly meanError: number;
  /** Standard deviation of the deliveries' mean errors / √deliveries; null for one delivery, which has no spread. */
  readonly standardError: number | null;
}

/** Mean error and mean absolute error of months, those without an actual counted apart. */
export function summariseErrors(months: readonly ForecastMonth[]): ErrorSummary {
  const errors = months.flatMap(({ forecast, actual }) => (actual === null ? [] : [forecast - actual]));
  return {
    points: errors.length,
    missing: months.length - errors.length,
    meanError: meanOf(errors),
    meanAbsoluteError: meanOf(errors.map(Math.abs)),
  };
}

/** Errors per horizon, nearest first: whether a forecast grows worse the further it looks. */
export function errorsPerHorizon(
  deliveries: readonly DeliveredForecast[],
): readonly ({ readonly horizon: number } & ErrorSummary)[] {
  const byHorizon = Map.groupBy(
    deliveries.flatMap(({ months }) => months),
    ({ horizon }) => horizon,
  );
  return [...byHorizon]
    .toSorted(([a], [b]) => a - b)
    .map(([horizon, months]) => ({ horizon, ...summariseErrors(months) }));
}

/**
 * Bias over deliveries: the mean of their mean errors, with its standard error. The months of one delivery err together, so
 * that deliveries, not months, are what can be counted as separate observations. Undefined when no actual is known.
 */
export function findDeliveryBias(deliveries: readonly DeliveredForecast[]): DeliveryBias | undefined {
  const errors = deliveries.flatMap(({ months }) => summariseErrors(months).meanError ?? []);
  const meanError = meanOf(errors);
  if (meanError === null) return undefined;
  const squares = errors.reduce((sum, error) => sum + (error - meanError) ** 2, 0);
  const count = errors.length;
  return {
    deliveries: count,
    meanError,
    standardError: count === 1 ? null : Math.sqrt(squares / (count - 1) / count),
  };
}

/** Arithmetic mean; null of nothing. */
export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
