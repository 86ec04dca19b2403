import { compareViews } from '@regietafel/domain/liquidity/compare-views';
import type {
  CompiledForecast,
  ForecastOverrides,
  ForecastView,
} from '@regietafel/domain/liquidity/compiled';
import type { ForecastInput } from '@regietafel/domain/liquidity/forecast-input';
import type { ViewChange } from '@regietafel/domain/liquidity/view-changes';
import type { GapExplanation } from '@regietafel/forecasting/attribution/gap';
import { checkModel } from '@regietafel/forecasting/model/check-model';
import { createEngine } from '@regietafel/forecasting/simulate/engine';
import { simulate } from '@regietafel/forecasting/simulate/simulate';
import { type Difference, explainBy, explainDifference } from './explain-difference.ts';
import { QUICK_PATHS, SEED } from './follow-simulation.ts';

/** Why two views of a forecast differ. */
export interface DifferenceQuestion {
  readonly input: ForecastInput;
  readonly views: readonly [ForecastView, ForecastView];
  readonly overrides: ForecastOverrides;
  /** Months from the opening before which a shortage counts, for the chance of it. */
  readonly horizon: number;
}

/** In cents left in the worst month, in months of money, and in per cents of chance. */
export const DIFFERENCE_PARTS = ['worstMonth', 'runway', 'chance'] as const;
export type DifferencePart = (typeof DIFFERENCE_PARTS)[number];

/** A difference as it can be posted: what the changes are called, not how they are made. */
export interface ToldDifference {
  readonly changes: readonly Omit<ViewChange, 'apply'>[];
  readonly explained: GapExplanation | null;
}

/** With more changes than this a chance would take minutes: each combination of them is a simulation. */
const MOST_CHANCE_CHANGES = 8;

/** Answers one part of the question; slow, for a worker. */
export function tellDifference(question: DifferenceQuestion, part: DifferencePart): ToldDifference {
  const { input, views, overrides } = question;
  return told(part === 'chance' ? explainChance(question) : explainDifference(input, views, overrides, part));
}

/**
 * What each change does to the chance of a shortage, in whole per cents: the same draws for every combination, so that what
 * differs is the change. Not answered for more changes than can be tried.
 */
function explainChance({ input, views: [one, other], overrides, horizon }: DifferenceQuestion): Difference {
  const comparison = compareViews(input, one, other, overrides);
  if (comparison.changes.length > MOST_CHANCE_CHANGES)
    return { changes: comparison.changes, explained: undefined };
  const engine = createEngine();
  const chance = ({ model }: CompiledForecast): number => {
    const checked = checkModel(model);
    if (!checked.ok) return Number.NaN;
    const asked = { quantiles: [0.5], tail: 0.05, horizons: [] };
    const { breachBefore } = simulate(checked.value, { paths: QUICK_PATHS, seed: SEED }, asked, engine);
    return (breachBefore[horizon]?.value ?? Number.NaN) * 100;
  };
  return explainBy(comparison, chance, 0);
}

function told({ changes, explained }: Difference): ToldDifference {
  return { changes: changes.map(({ apply: _how, ...change }) => change), explained: explained ?? null };
}
