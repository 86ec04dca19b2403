import type { IndicatorId } from '../core/ids.ts';
import { COMPARABILITIES, type Comparability } from '../indicators/comparable.ts';
import type { PeriodCode } from '../indicators/period.ts';

/** Values by name as they travel: columns of equal length, each row one value. */
export interface NamedColumns<Provider> {
  readonly providers: readonly Provider[];
  readonly indicatorIds: readonly IndicatorId[];
  readonly periods: readonly PeriodCode[];
  /** Positions in the three lists above. */
  readonly provider: readonly number[];
  readonly indicator: readonly number[];
  readonly period: readonly number[];
  /** Null: reported as unknown. */
  readonly value: readonly (number | null)[];
  readonly comparability: readonly Comparability[];
}

/** The same values by place, so that any of them is found at once: by indicator, then period, then provider. */
export interface ComparisonMatrix<Provider> {
  readonly providers: readonly Provider[];
  readonly indicatorIds: readonly IndicatorId[];
  readonly periods: readonly PeriodCode[];
  /** NaN: no figure. */
  readonly values: Float64Array;
  /** Position in `COMPARABILITIES`, one higher; 0: nothing was reported. */
  readonly marks: Uint8Array;
}

/** One value of a comparison, with the provider that it is of. */
export interface ComparedValue<Provider> {
  readonly provider: Provider;
  /** Position of the provider. */
  readonly at: number;
  /** Null: not reported, or reported as unknown. */
  readonly value: number | null;
  /** Null: not reported. */
  readonly comparability: Comparability | null;
}

/** Puts the columns in their places. */
export function matrixOf<Provider>(columns: NamedColumns<Provider>): ComparisonMatrix<Provider> {
  const { providers, indicatorIds, periods, provider, indicator, period, value, comparability } = columns;
  const size = providers.length * indicatorIds.length * periods.length;
  const values = new Float64Array(size).fill(Number.NaN);
  const marks = new Uint8Array(size);
  const codes = new Map(COMPARABILITIES.map((word, at) => [word, at + 1]));
  for (let row = 0; row < value.length; row += 1) {
    const place =
      ((indicator[row] ?? 0) * periods.length + (period[row] ?? 0)) * providers.length + (provider[row] ?? 0);
    values[place] = value[row] ?? Number.NaN;
    marks[place] = codes.get(comparability[row] ?? 'yes') ?? 0;
  }
  return { providers, indicatorIds, periods, values, marks };
}

/** The values of all providers for one indicator in one period, in the order of the providers. */
export function valuesAt<Provider>(
  matrix: ComparisonMatrix<Provider>,
  indicator: number,
  period: number,
): readonly ComparedValue<Provider>[] {
  const start = (indicator * matrix.periods.length + period) * matrix.providers.length;
  return matrix.providers.map((provider, at) => ({ provider, at, ...read(matrix, start + at) }));
}

/** The values of one provider for one indicator, period by period. */
export function seriesOf<Provider>(
  matrix: ComparisonMatrix<Provider>,
  indicator: number,
  provider: number,
): readonly (number | null)[] {
  return matrix.periods.map(
    (_, period) =>
      read(matrix, (indicator * matrix.periods.length + period) * matrix.providers.length + provider).value,
  );
}

/** The same matrix without the values that can not stand beside those of others. */
export function onlyComparable<Provider>(matrix: ComparisonMatrix<Provider>): ComparisonMatrix<Provider> {
  const yes = COMPARABILITIES.indexOf('yes') + 1;
  return {
    ...matrix,
    values: matrix.values.map((value, place) => (matrix.marks[place] === yes ? value : Number.NaN)),
  };
}

/** Replaces the values, series by series, of one indicator; null takes a value out. */
export function mapSeries<Provider>(
  matrix: ComparisonMatrix<Provider>,
  indicator: number,
  change: (series: readonly (number | null)[], provider: number) => readonly (number | null)[],
): ComparisonMatrix<Provider> {
  const values = matrix.values.slice();
  for (const [provider] of matrix.providers.entries())
    for (const [period, value] of change(seriesOf(matrix, indicator, provider), provider).entries())
      values[(indicator * matrix.periods.length + period) * matrix.providers.length + provider] =
        value ?? Number.NaN;
  return { ...matrix, values };
}

function read(matrix: ComparisonMatrix<unknown>, place: number) {
  const value = matrix.values[place] ?? Number.NaN;
  return {
    value: Number.isNaN(value) ? null : value,
    comparability: COMPARABILITIES[(matrix.marks[place] ?? 0) - 1] ?? null,
  };
}
