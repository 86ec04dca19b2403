import { type Cents, cents } from '@regietafel/domain/core/cents';
import type { CompiledForecast, ForecastOverrides } from '@regietafel/domain/liquidity/compiled';
import { RETURN_CHOICES, type ReturnChoice } from '@regietafel/domain/liquidity/plan';
import { deepestMonth } from './fan-months.ts';
import type { CompileWith } from './what-must-be-true.ts';

/** What a forecast comes to with one of the three returns. */
export interface ReturnRow {
  readonly choice: ReturnChoice;
  /** Basis points of turnover; null: not known. */
  readonly basisPoints: number | null;
  readonly isChosen: boolean;
  /** Null where the return is not known. */
  readonly outcome: {
    readonly lowest: Cents;
    readonly lowestMonth: number;
    readonly firstBreach: number | null;
    /** The deepest point with this return less that with the chosen one. */
    readonly worth: Cents;
  } | null;
}

/** The three returns side by side, and what the choice between them is worth: in euros at the deepest point, and in months. */
export function compareReturns(
  compiled: CompiledForecast,
  overrides: ForecastOverrides,
  compile: CompileWith,
): readonly ReturnRow[] {
  const chosenLow = lowestOf(compiled);
  return RETURN_CHOICES.map((choice) => {
    const basisPoints = compiled.returns[choice];
    const isChosen = choice === compiled.returnChoice;
    const row = { choice, basisPoints, isChosen };
    const seen =
      basisPoints === null
        ? undefined
        : isChosen
          ? compiled
          : compile({ ...overrides, returnChoice: choice });
    if (seen === undefined) return { ...row, outcome: null };
    const lowest = lowestOf(seen);
    return {
      ...row,
      outcome: {
        lowest,
        lowestMonth: deepestMonth(seen),
        firstBreach: seen.firstBreach,
        worth: cents(lowest - chosenLow),
      },
    };
  });
}

function lowestOf(compiled: CompiledForecast): Cents {
  return compiled.lowest[deepestMonth(compiled)] ?? cents(0);
}
