import {
  COMPARED_VALUES,
  type ComparedValue,
  compareViews,
  supposingAllRisks,
  type ViewComparison,
} from '@regietafel/domain/liquidity/compare-views';
import type {
  CompiledForecast,
  ForecastOverrides,
  ForecastView,
} from '@regietafel/domain/liquidity/compiled';
import type { ForecastInput } from '@regietafel/domain/liquidity/forecast-input';
import type { ViewChange } from '@regietafel/domain/liquidity/view-changes';
import { explainGap, usualMethod } from '@regietafel/forecasting/attribution/explain-gap';
import type { GapExplanation } from '@regietafel/forecasting/attribution/gap';

/** Shares of months are told in tenths; cents are whole. */
const DECIMALS: Readonly<Record<ComparedValue, number>> = { worstMonth: 0, runway: 1 };
/** Draws the orders when there are too many changes for all combinations: the same difference, the same shares. */
const SEED = 1;

/** What each difference between two views accounts for; the shares add up to the gap to the last unit. */
export interface Difference {
  readonly changes: readonly ViewChange[];
  /** Undefined when the forecast cannot be made with some of the changes. */
  readonly explained: GapExplanation | undefined;
}

/**
 * Why two views of one forecast differ when all risks happen that the reader did not put otherwise: in the euros that are
 * left in the worst month, or in months until the money is gone.
 */
export function explainDifference(
  input: ForecastInput,
  [one, other]: readonly [ForecastView, ForecastView],
  overrides: ForecastOverrides,
  value: ComparedValue,
): Difference {
  const comparison = compareViews(input, one, other, supposingAllRisks(input, overrides));
  return explainBy(comparison, COMPARED_VALUES[value], DECIMALS[value]);
}

/** The same by any value of a forecast, such as a chance that a simulation finds with the same draws each time. */
export function explainBy(
  { from, changes, compile }: ViewComparison,
  value: (forecast: CompiledForecast) => number,
  decimals: number,
): Difference {
  const explained = explainGap({
    from,
    changes,
    decimals,
    method: usualMethod(changes.length, SEED),
    value: (judgements) => {
      const compiled = compile(judgements);
      return compiled.ok ? value(compiled.value) : Number.NaN;
    },
  });
  return { changes, explained: explained.ok ? explained.value : undefined };
}
