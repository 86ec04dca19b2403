import {
  COMPARED_VALUES,
  type ComparedValue,
  compareViews,
  supposingAllRisks,
} from '@regietafel/domain/liquidity/compare-views';
import type { CompiledForecast, ForecastView } from '@regietafel/domain/liquidity/compiled';
import { NO_OVERRIDES } from '@regietafel/domain/liquidity/compiled';
import type { ForecastInput } from '@regietafel/domain/liquidity/forecast-input';
import type { ViewChange } from '@regietafel/domain/liquidity/view-changes';
import { explainGap, usualMethod } from '@regietafel/forecasting/attribution/explain-gap';
import type { GapExplanation } from '@regietafel/forecasting/attribution/gap';
import { checkModel } from '@regietafel/forecasting/model/check-model';
import { createEngine } from '@regietafel/forecasting/simulate/engine';
import { simulate } from '@regietafel/forecasting/simulate/simulate';

/** What two views are compared by: cents in the worst month, months of money, or the chance that it ever runs short. */
export const MEASURES = ['worst-month', 'runway', 'chance'] as const;
export type Measure = (typeof MEASURES)[number];

const DETERMINISTIC: Readonly<Record<Exclude<Measure, 'chance'>, ComparedValue>> = {
  'worst-month': 'worstMonth',
  runway: 'runway',
};
/** Cents are whole, months are told in tenths and chances in tenths of a per cent. */
export const DECIMALS: Readonly<Record<Measure, number>> = { 'worst-month': 0, runway: 1, chance: 1 };

export interface ViewGap {
  readonly changes: readonly ViewChange[];
  /** Undefined when the forecast cannot be made with some of the changes. */
  readonly explained: GapExplanation | undefined;
}

/** The sample by which chances are compared: the same draws for every combination, so that what differs is the change. */
interface Sample {
  readonly paths: number;
  readonly seed: number;
}

/**
 * Why two views of a forecast differ, by exact shares that add up to the gap. Euros and months are compared as if every risk
 * happens, since a deterministic forecast leaves out what may not; chances need no such supposition.
 */
export function explainViews(
  input: ForecastInput,
  [one, other]: readonly [ForecastView, ForecastView],
  measure: Measure,
  sample: Sample,
): ViewGap {
  const overrides = measure === 'chance' ? NO_OVERRIDES : supposingAllRisks(input, NO_OVERRIDES);
  const { from, changes, compile } = compareViews(input, one, other, overrides);
  const measured = measure === 'chance' ? chanceBy(sample) : COMPARED_VALUES[DETERMINISTIC[measure]];
  const explained = explainGap({
    from,
    changes,
    decimals: DECIMALS[measure],
    method: usualMethod(changes.length, sample.seed),
    value: (judgements) => {
      const compiled = compile(judgements);
      return compiled.ok ? measured(compiled.value) : Number.NaN;
    },
  });
  return { changes, explained: explained.ok ? explained.value : undefined };
}

/** Per cents of futures in which the money ever runs short. */
function chanceBy({ paths, seed }: Sample): (forecast: CompiledForecast) => number {
  const engine = createEngine();
  const asked = { quantiles: [0.5], tail: 0.05, horizons: [] };
  return ({ model }) => {
    const checked = checkModel(model);
    if (!checked.ok) return Number.NaN;
    const { breachBefore } = simulate(checked.value, { paths, seed }, asked, engine);
    return (breachBefore.at(-1)?.value ?? Number.NaN) * 100;
  };
}
