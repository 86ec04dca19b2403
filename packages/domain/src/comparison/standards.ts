import { grainOf } from '../indicators/period.ts';
import type { SizeClass } from '../indicators/profile.ts';
import { type ComparisonMatrix, mapSeries, seriesOf, valuesAt } from './matrix.ts';
import { pooledSeasonalIndices } from './statistics/season.ts';

const QUARTERS = 4;

/** Why figures could not be freed from something; null when they were. */
export type StandardRefusal = 'no_season' | 'too_few_years' | 'no_sizes';

export interface Standardised<Provider> {
  readonly matrix: ComparisonMatrix<Provider>;
  readonly refusal: StandardRefusal | null;
}

/**
 * One indicator without its season. The season is that of all providers together, so that every series is freed from the same;
 * it is known from two years around the trend on. Of yearly figures there is none.
 */
export function withoutSeason<Provider>(
  matrix: ComparisonMatrix<Provider>,
  indicator: number,
  isSeasonal: boolean,
): Standardised<Provider> {
  const [first] = matrix.periods;
  if (!isSeasonal || first === undefined || grainOf(first) === 'year')
    return { matrix, refusal: 'no_season' };
  const indices = pooledSeasonalIndices(
    matrix.providers.map((_, provider) => seriesOf(matrix, indicator, provider)),
    QUARTERS,
  );
  if (indices === null) return { matrix, refusal: 'too_few_years' };
  return {
    matrix: mapSeries(matrix, indicator, (series) =>
      series.map((value, period) => (value === null ? null : value - (indices[period % QUARTERS] ?? 0))),
    ),
    refusal: null,
  };
}

/**
 * One indicator without the difference of size: value − mean of its size class + mean of all, period by period (indirect
 * standardisation by subtraction, since ratios pass through zero). A provider of which the size is unknown has no figure.
 */
export function withoutSize<Provider extends { readonly sizeClass: SizeClass | null }>(
  matrix: ComparisonMatrix<Provider>,
  indicator: number,
): Standardised<Provider> {
  const shifts = matrix.periods.map((_, period) => {
    const known = valuesAt(matrix, indicator, period).filter(
      ({ value, provider }) => value !== null && provider.sizeClass !== null,
    );
    const bySize = Map.groupBy(known, ({ provider }) => provider.sizeClass);
    const overall = meanOf(known.map(({ value }) => value ?? 0));
    return new Map(
      [...bySize].map(([size, values]) => [size, overall - meanOf(values.map(({ value }) => value ?? 0))]),
    );
  });
  if (shifts.every((shift) => shift.size === 0)) return { matrix, refusal: 'no_sizes' };
  return {
    matrix: mapSeries(matrix, indicator, (series, provider) =>
      series.map((value, period) => {
        const shift = shifts[period]?.get(matrix.providers[provider]?.sizeClass ?? null);
        return value === null || shift === undefined ? null : value + shift;
      }),
    ),
    refusal: null,
  };
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
