import type { MarkGeometry, PlacedMark } from './mark-geometry.ts';

/** A place on the map: one tile, as far to the right and down as it says. */
export interface Tile {
  readonly key: string;
  /** Three or four letters. */
  readonly code: string;
  readonly column: number;
  readonly row: number;
  /** Null when there is no figure. */
  readonly value: number | null;
  /** Not given, so that no single provider can be told from it. */
  readonly isSuppressed: boolean;
}

export interface PlacedTile extends PlacedMark {
  readonly code: string;
  readonly value: number | null;
  /** Which of the steps from low to high, from 0; null without a figure. */
  readonly step: number | null;
  readonly isSuppressed: boolean;
}

export interface TileGeometry extends MarkGeometry {
  readonly side: number;
  readonly marks: readonly PlacedTile[];
  /** Where each step begins and ends. */
  readonly steps: readonly (readonly [from: number, to: number])[];
}

export const TILE_STEPS = 5;
const GAP = 3;
const LARGEST = 76;

/** Places tiles on a grid as large as fits. Steps are of equal width between the lowest and the highest figure. */
export function placeTiles(tiles: readonly Tile[], width: number): TileGeometry {
  const columns = 1 + Math.max(0, ...tiles.map(({ column }) => column));
  const rows = 1 + Math.max(0, ...tiles.map(({ row }) => row));
  const side = Math.max(8, Math.min(LARGEST, Math.floor((width + GAP) / columns) - GAP));
  const steps = stepsOf(tiles.flatMap(({ value }) => (value === null ? [] : [value])));
  return {
    height: rows * (side + GAP) - GAP,
    side,
    steps,
    marks: tiles
      .toSorted((one, other) => one.row - other.row || one.column - other.column)
      .map(({ key, code, column, row, value, isSuppressed }) => ({
        key,
        code,
        value,
        isSuppressed,
        x: column * (side + GAP) + side / 2,
        y: row * (side + GAP) + side / 2,
        step: value === null ? null : stepAt(steps, value),
      })),
  };
}

function stepsOf(values: readonly number[]): readonly (readonly [number, number])[] {
  if (values.length === 0) return [];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low === high) return [[low, high]];
  const width = (high - low) / TILE_STEPS;
  return Array.from({ length: TILE_STEPS }, (_, step) => [low + step * width, low + (step + 1) * width]);
}

function stepAt(steps: readonly (readonly [number, number])[], value: number): number {
  const at = steps.findIndex(([, to]) => value < to);
  return at < 0 ? steps.length - 1 : at;
}
