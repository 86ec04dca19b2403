import { grainOf } from '../indicators/period.ts';
import { SIZE_CLASSES, type SizeClass } from '../indicators/profile.ts';
import { type ComparisonMatrix, mapSeries, seriesOf, valuesAt } from './matrix.ts';
import { pooledSeasonalIndices } from './statistics/season.ts';
import { expectedByStandard } from './statistics/standardise.ts';

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
 * One indicator without the difference of size: value − what its size class shows on average + the mean of all, period by
 * period. That is indirect standardisation, by difference and not by division since ratios pass through zero. A provider of
 * which the size is unknown has no figure.
 */
export function withoutSize<Provider extends { readonly sizeClass: SizeClass | null }>(
  matrix: ComparisonMatrix<Provider>,
  indicator: number,
): Standardised<Provider> {
  const standards = matrix.periods.map((_, period) => sizeStandard(matrix, indicator, period));
  if (standards.every(({ rates }) => rates.every((rate) => rate === null)))
    return { matrix, refusal: 'no_sizes' };
  return {
    matrix: mapSeries(matrix, indicator, (series, provider) => {
      const own = matrix.providers[provider]?.sizeClass ?? null;
      // Of the mix of a provider: it lies in one class alone.
      const sizes = SIZE_CLASSES.map((size) => (size === own ? 1 : 0));
      return series.map((value, period) => {
        const { rates, overall } = standards[period] ?? NO_STANDARD;
        const expected = own === null ? null : expectedByStandard(sizes, rates);
        return value === null || expected === null ? null : value - expected + overall;
      });
    }),
    refusal: null,
  };
}

/** The mean of each size class, and of all of which the size is known. */
interface SizeStandard {
  readonly rates: readonly (number | null)[];
  readonly overall: number;
}

const NO_STANDARD: SizeStandard = { rates: SIZE_CLASSES.map(() => null), overall: 0 };

function sizeStandard<Provider extends { readonly sizeClass: SizeClass | null }>(
  matrix: ComparisonMatrix<Provider>,
  indicator: number,
  period: number,
): SizeStandard {
  const known = valuesAt(matrix, indicator, period).flatMap(({ value, provider: { sizeClass } }) =>
    value === null || sizeClass === null ? [] : [{ value, sizeClass }],
  );
  const bySize = Map.groupBy(known, ({ sizeClass }) => sizeClass);
  return {
    rates: SIZE_CLASSES.map((size) => meanOf(bySize.get(size))),
    overall: meanOf(known) ?? 0,
  };
}

function meanOf(values: readonly { readonly value: number }[] = []): number | null {
  return values.length === 0 ? null : values.reduce((sum, { value }) => sum + value, 0) / values.length;
}
