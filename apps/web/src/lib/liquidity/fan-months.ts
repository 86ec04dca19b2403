import { cents } from '@regietafel/domain/core/cents';
import type { YearMonth } from '@regietafel/domain/core/dates';
import type { CompiledForecast } from '@regietafel/domain/liquidity/compiled';
import type { AmountOutcome, Simulation } from '@regietafel/forecasting/simulate/simulation';
import type { FanMonth } from '@regietafel/ui/charts/fan-data';

/** The quantiles that the fan draws, as the simulation is asked for them. */
export const FAN_SHARES = {
  low: 0.05,
  lowerQuarter: 0.25,
  middle: 0.5,
  upperQuarter: 0.75,
  high: 0.95,
} as const;

/** A quantile that was asked for, in cents. Throws where it was not. */
export function quantileOf(outcome: AmountOutcome, share: number) {
  const found = outcome.quantiles.find((one) => Math.abs(one.share - share) < 1e-9);
  if (found === undefined) throw new RangeError(`no quantile ${share}`);
  return found;
}

/**
 * The lowest balance of each month, in cents: of the plan, and as it spreads over the futures. The simulation tells the ends
 * of the months; within a month every future lies as much lower as the plan does.
 */
export function fanMonths(compiled: CompiledForecast, simulation: Simulation | null): readonly FanMonth[] {
  return compiled.cash.months.map((month, index) => {
    const outcome = simulation?.months[index];
    const dip = compiled.model.dip[index] ?? 0;
    const value = compiled.lowest[index] ?? 0;
    if (outcome === undefined) return { month, value, band: null };
    const at = (share: number) => quantileOf(outcome, share).value - dip;
    return {
      month,
      value,
      band: {
        low: at(FAN_SHARES.low),
        lowerQuarter: at(FAN_SHARES.lowerQuarter),
        middle: at(FAN_SHARES.middle),
        upperQuarter: at(FAN_SHARES.upperQuarter),
        high: at(FAN_SHARES.high),
      },
    };
  });
}

/** Index of the month in which the lowest balance of the plan lies deepest; the first of equal ones. */
export function deepestMonth({ lowest }: Pick<CompiledForecast, 'lowest'>): number {
  return lowest.indexOf(cents(Math.min(...lowest)));
}

/** Whether anything in a forecast is left to chance: without that there is one future, and no probability. */
export function hasChances({ model }: CompiledForecast): boolean {
  return (
    model.noise.length > 0 ||
    model.events.some(
      ({ probability, amount, onset }) =>
        (probability > 0 && probability < 1) || amount.kind !== 'fixed' || onset.from !== onset.to,
    )
  );
}

const HALF_A_YEAR = 6;

/** Index of the last month of the first calendar year that leaves at least half a year; else of the last month. */
export function usualUntil(months: readonly YearMonth[]): number {
  const end = months.findIndex((month, index) => month.endsWith('-12') && index + 1 >= HALF_A_YEAR);
  return end === -1 ? Math.max(months.length - 1, 0) : end;
}
