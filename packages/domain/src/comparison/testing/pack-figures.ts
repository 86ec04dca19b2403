import { COMPARABILITIES, type Comparability } from '../../indicators/comparable.ts';

/** A value in its place, as a test tells it. */
export interface PackedRow {
  readonly place: number;
  readonly value: number | null;
  readonly comparability: Comparability | 'withheld';
}

/** Packs values as the database does. */
export function packFigures(rows: readonly PackedRow[]): string {
  const view = new DataView(new ArrayBuffer(rows.length * 13));
  for (const [at, { place, value, comparability }] of rows.entries()) {
    view.setInt32(at * 13, place);
    view.setFloat64(at * 13 + 4, value ?? Number.NaN);
    view.setUint8(
      at * 13 + 12,
      1 + (comparability === 'withheld' ? COMPARABILITIES.length : COMPARABILITIES.indexOf(comparability)),
    );
  }
  return new Uint8Array(view.buffer).toBase64();
}
