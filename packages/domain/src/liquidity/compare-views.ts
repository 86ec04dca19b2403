import { cents } from '../core/cents.ts';
import type { FieldError } from '../core/errors.ts';
import type { Result } from '../core/result.ts';
import { compileOnBase, deriveBase, type ForecastBase } from './compile-forecast.ts';
import { riskKey } from './compile-risks.ts';
import type { CompiledForecast, ForecastOverrides, ForecastView } from './compiled.ts';
import type { ForecastInput } from './forecast-input.ts';
import { changesBetween, type ViewChange } from './view-changes.ts';
import { judgementsOf, type ViewJudgements } from './view-judgements.ts';

/** Two views of one forecast, ready for the question why they differ. */
export interface ViewComparison {
  /** The first view. With all changes it is the second. */
  readonly from: ViewJudgements;
  readonly changes: readonly ViewChange[];
  /** The forecast by some judgements: of the first view, the second, or anything in between. */
  readonly compile: (judgements: ViewJudgements) => Result<CompiledForecast, readonly FieldError[]>;
}

/**
 * Sets two views side by side under the same overrides. Between them lie as many forecasts as there are combinations of
 * changes, so what does not depend on the events is derived once for each return and drivers.
 */
export function compareViews(
  input: ForecastInput,
  one: ForecastView,
  other: ForecastView,
  overrides: ForecastOverrides,
): ViewComparison {
  const from = judgementsOf(input, one);
  const bases = new Map<string, Result<ForecastBase, readonly FieldError[]>>();
  const baseOf = (judgements: ViewJudgements) => {
    const key = JSON.stringify([
      judgements.theoreticalBp,
      Object.entries(judgements.driverPoints).toSorted(),
    ]);
    const base = bases.get(key) ?? deriveBase(input, judgements, overrides);
    bases.set(key, base);
    return base;
  };
  return {
    from,
    changes: changesBetween(input, from, judgementsOf(input, other)),
    compile: (judgements) => {
      const base = baseOf(judgements);
      return base.ok ? compileOnBase(input, one, base.value, judgements, overrides) : base;
    },
  };
}

/**
 * The overrides with which every risk on the register is supposed to happen, but for those that the reader put otherwise:
 * views of risks differ in a deterministic forecast only where risks count.
 */
export function supposingAllRisks(
  { risks }: Pick<ForecastInput, 'risks'>,
  overrides: ForecastOverrides,
): ForecastOverrides {
  const supposed = risks.map(({ riskId }) => {
    const key = riskKey(riskId);
    return [key, { isOn: true, ...overrides.events[key] }] as const;
  });
  return { ...overrides, events: { ...overrides.events, ...Object.fromEntries(supposed) } };
}

/** What two views are compared by. */
export const COMPARED_VALUES = {
  /** Cents that are left, the credit included, on the lowest day of the worst month; negative is short. */
  worstMonth: ({ lowest, cash }: CompiledForecast): number =>
    Math.min(...lowest.map((low) => cents(low + cash.creditLimitCents))),
  /** Whole months before the first one under the limit; the length of the forecast when there is none. */
  runway: ({ firstBreach, cash }: CompiledForecast): number => firstBreach ?? cash.months.length,
} as const satisfies Readonly<Record<string, (forecast: CompiledForecast) => number>>;
export type ComparedValue = keyof typeof COMPARED_VALUES;
