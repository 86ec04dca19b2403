import type { Formula, FormulaTerm, ItemCode } from './indicator.ts';
import { type Grain, grainOf, type PeriodCode } from './period.ts';

/** The items of one period by their code; null is what the provider reports as unknown. */
export type ItemValues = Readonly<Record<ItemCode, number | null>>;

/** How often the flow of a period fits into a year. */
const PERIODS_A_YEAR: Readonly<Record<Grain, number>> = { quarter: 4, year: 1 };

/** Nothing that is counted is as small as this: what is divided by less would tell of rounding, or be endless. */
const LEAST_DIVISOR = 1e-6;

/**
 * The value of an indicator: (Σ terms) ÷ (Σ divisor) × factor, in the indicator's unit. Null when an item is unknown or the
 * divisor is 0 (or as good as 0): unknown is not zero. The database computes the same by the same formula (`law.indicator_value`).
 *
 * @example
 * computeIndicator(
 *   { terms: [{ item: 'a', sign: 1 }], divisor: [{ item: 'b', sign: 1, perYear: true }], factor: 100 },
 *   { a: 11, b: 25 },
 *   '2024-Q3',
 * ) // => 11
 */
export function computeIndicator(formula: Formula, values: ItemValues, period: PeriodCode): number | null {
  const periods = PERIODS_A_YEAR[grainOf(period)];
  const above = sumOf(formula.terms, values, periods);
  if (formula.divisor === null) return above === null ? null : above * formula.factor;
  const below = sumOf(formula.divisor, values, periods);
  if (above === null || below === null || Math.abs(below) < LEAST_DIVISOR) return null;
  return (above / below) * formula.factor;
}

function sumOf(terms: readonly FormulaTerm[], values: ItemValues, periods: number): number | null {
  let sum = 0;
  for (const { item, sign, perYear = false } of terms) {
    const value = values[item] ?? null;
    if (value === null) return null;
    sum += sign * value * (perYear ? periods : 1);
  }
  return sum;
}

/** The items that a formula stands on, each once. */
export function itemsOf({ terms, divisor }: Formula): readonly ItemCode[] {
  return [...new Set([...terms, ...(divisor ?? [])].map(({ item }) => item))];
}
