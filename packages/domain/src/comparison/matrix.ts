import type { IndicatorId } from '../core/ids.ts';
import { COMPARABILITIES, type Comparability } from '../indicators/comparable.ts';
import type { PeriodCode } from '../indicators/period.ts';

/** Values by name as they travel: a national answer has half a million of them, each of which the database packs in 13 bytes. */
export interface PackedValues<Provider> {
  readonly providers: readonly Provider[];
  readonly indicatorIds: readonly IndicatorId[];
  readonly periods: readonly PeriodCode[];
  /** In base64, one after the other in any order: place (int32), value (float64, NaN when unknown) and mark (uint8), big-endian. */
  readonly figures: string;
}

const PACKED_BYTES = 13;
/** The mark of a value that is there, and is not told since with an earlier answer it would tell those of others. */
const WITHHELD = COMPARABILITIES.length + 1;

/** Values by place, so that any of them is found at once: by indicator, then period, then provider. */
export interface ComparisonMatrix<Provider> {
  readonly providers: readonly Provider[];
  readonly indicatorIds: readonly IndicatorId[];
  readonly periods: readonly PeriodCode[];
  /** NaN: no figure. */
  readonly values: Float64Array;
  /** Position in `COMPARABILITIES`, one higher; 0: nothing was reported; the next after the last: withheld. */
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

/** Puts the values in their places; the rest is not reported. Throws a RangeError on what is not packed so. */
export function matrixOf<Provider>(packed: PackedValues<Provider>): ComparisonMatrix<Provider> {
  const { providers, indicatorIds, periods, figures } = packed;
  const size = providers.length * indicatorIds.length * periods.length;
  const values = new Float64Array(size).fill(Number.NaN);
  const marks = new Uint8Array(size);
  const bytes = Uint8Array.fromBase64(figures);
  if (bytes.length % PACKED_BYTES !== 0) throw new RangeError('packed values are cut off');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at < bytes.length; at += PACKED_BYTES) {
    const place = view.getInt32(at);
    if (place < 0 || place >= size) throw new RangeError('a packed value lies outside of what was asked');
    values[place] = view.getFloat64(at + 4);
    marks[place] = view.getUint8(at + 12);
  }
  return { providers, indicatorIds, periods, values, marks };
}

/** Where the values of one indicator in one period begin; that of a provider lies its position further. */
export function placeOf(matrix: ComparisonMatrix<unknown>, indicator: number, period: number): number {
  return (indicator * matrix.periods.length + period) * matrix.providers.length;
}

/** Whether a value is there and not told, by its place. */
export function isWithheld(matrix: ComparisonMatrix<unknown>, place: number): boolean {
  return matrix.marks[place] === WITHHELD;
}

/** The values of all providers for one indicator in one period, in the order of the providers. */
export function valuesAt<Provider>(
  matrix: ComparisonMatrix<Provider>,
  indicator: number,
  period: number,
): readonly ComparedValue<Provider>[] {
  const start = placeOf(matrix, indicator, period);
  return matrix.providers.map((provider, at) => ({ provider, at, ...read(matrix, start + at) }));
}

/** The values of one provider for one indicator, period by period. */
export function seriesOf<Provider>(
  matrix: ComparisonMatrix<Provider>,
  indicator: number,
  provider: number,
): readonly (number | null)[] {
  return matrix.periods.map((_, period) => valueAt(matrix, placeOf(matrix, indicator, period) + provider));
}

/** The same matrix without the values that can not stand beside those of others. */
export function onlyComparable<Provider>(matrix: ComparisonMatrix<Provider>): ComparisonMatrix<Provider> {
  const yes = COMPARABILITIES.indexOf('yes') + 1;
  const { marks } = matrix;
  const values = matrix.values.slice();
  // A loop and no callback: at every look it goes by half a million values.
  for (let place = 0; place < values.length; place += 1) if (marks[place] !== yes) values[place] = Number.NaN;
  return { ...matrix, values };
}

/** The same matrix of the providers that are kept. */
export function onlyProviders<Provider>(
  matrix: ComparisonMatrix<Provider>,
  isKept: (provider: Provider) => boolean,
): ComparisonMatrix<Provider> {
  const kept = matrix.providers.flatMap((provider, at) => (isKept(provider) ? [at] : []));
  const rows = matrix.indicatorIds.length * matrix.periods.length;
  const values = new Float64Array(rows * kept.length);
  const marks = new Uint8Array(rows * kept.length);
  for (let row = 0; row < rows; row += 1)
    for (const [to, from] of kept.entries()) {
      values[row * kept.length + to] = matrix.values[row * matrix.providers.length + from] ?? Number.NaN;
      marks[row * kept.length + to] = matrix.marks[row * matrix.providers.length + from] ?? 0;
    }
  return { ...matrix, providers: matrix.providers.filter(isKept), values, marks };
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
      values[placeOf(matrix, indicator, period) + provider] = value ?? Number.NaN;
  return { ...matrix, values };
}

/** The value in a place; null where there is none, or none is told. */
export function valueAt(matrix: ComparisonMatrix<unknown>, place: number): number | null {
  const value = matrix.values[place] ?? Number.NaN;
  return Number.isNaN(value) ? null : value;
}

/** Whether the value in a place can stand beside others, and why not; null where nothing is told. */
export function comparabilityAt(matrix: ComparisonMatrix<unknown>, place: number): Comparability | null {
  return COMPARABILITIES[(matrix.marks[place] ?? 0) - 1] ?? null;
}

function read(matrix: ComparisonMatrix<unknown>, place: number) {
  return { value: valueAt(matrix, place), comparability: comparabilityAt(matrix, place) };
}
