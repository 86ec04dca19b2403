/** A quantile of a forecast: with probability `level` the actual is `value` or less. */
export interface ForecastQuantile {
  /** Above 0 and below 1. */
  readonly level: number;
  readonly value: number;
}

/** What a delivery said of one month, and what came of it. */
export interface ForecastMonth {
  /** Whole months from the delivery on: 1 is the first month that was forecast. */
  readonly horizon: number;
  readonly forecast: number;
  /** By rising level, with values that do not fall; empty when the delivery gave none. */
  readonly quantiles: readonly ForecastQuantile[];
  /** In the unit of the forecast; null: not known (yet), which is left out and counted, never taken for 0. */
  readonly actual: number | null;
}

/** One earlier delivery of a forecast, with the actuals that are known by now. */
export interface DeliveredForecast {
  readonly id: string;
  readonly months: readonly ForecastMonth[];
}

/** What is wrong with the deliveries; `horizon` tells the month within the delivery. */
export type BacktestProblem =
  | { readonly code: 'duplicate-id'; readonly id: string }
  | { readonly code: 'bad-horizon'; readonly id: string; readonly horizon: number }
  | { readonly code: 'not-finite'; readonly id: string; readonly horizon: number }
  | {
      readonly code: 'level-outside-range';
      readonly id: string;
      readonly horizon: number;
      readonly level: number;
    }
  | { readonly code: 'quantiles-out-of-order'; readonly id: string; readonly horizon: number }
  /** Of none of the months an actual is known. */
  | { readonly code: 'no-actuals'; readonly missing: number };

/** The first thing that is wrong with a month of the deliveries, undefined when nothing is. */
export function findBacktestProblem(deliveries: readonly DeliveredForecast[]): BacktestProblem | undefined {
  const seen = new Set<string>();
  for (const { id, months } of deliveries) {
    if (seen.has(id)) return { code: 'duplicate-id', id };
    seen.add(id);
    for (const month of months) {
      const problem = findMonthProblem(id, month);
      if (problem !== undefined) return problem;
    }
  }
  return undefined;
}

function findMonthProblem(id: string, month: ForecastMonth): BacktestProblem | undefined {
  const { horizon, forecast, quantiles, actual } = month;
  if (!Number.isInteger(horizon) || horizon < 1) return { code: 'bad-horizon', id, horizon };
  const outside = quantiles.find(({ level }) => !(level > 0 && level < 1));
  if (outside !== undefined) return { code: 'level-outside-range', id, horizon, level: outside.level };
  const figures = [forecast, actual ?? 0, ...quantiles.map(({ value }) => value)];
  if (!figures.every(Number.isFinite)) return { code: 'not-finite', id, horizon };
  const isOrdered = quantiles.every((quantile, k) => {
    const before = quantiles[k - 1];
    return before === undefined || (before.level < quantile.level && before.value <= quantile.value);
  });
  return isOrdered ? undefined : { code: 'quantiles-out-of-order', id, horizon };
}
