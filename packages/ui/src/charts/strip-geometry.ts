import { scaleLinear } from 'd3-scale';
import type { Tick } from './geometry.ts';
import type { MarkGeometry, PlacedMark } from './mark-geometry.ts';

/** One line of points: a group of providers, or one moment. */
export interface StripRow {
  readonly key: string;
  readonly label: string;
  readonly points: readonly StripPoint[];
  /** The middle half and the middle of the points; null when there are too few. */
  readonly box: { readonly quarter: number; readonly median: number; readonly threeQuarters: number } | null;
}

export interface StripPoint {
  readonly key: string;
  readonly value: number;
  readonly isChosen: boolean;
}

export interface PlacedRow {
  readonly key: string;
  readonly label: string;
  /** Height of the middle of the points. */
  readonly y: number;
  /** Left, middle and right of the box. */
  readonly box: { readonly left: number; readonly median: number; readonly right: number } | null;
}

export interface StripGeometry extends MarkGeometry {
  readonly left: number;
  readonly right: number;
  readonly rows: readonly PlacedRow[];
  readonly marks: readonly (PlacedMark & { readonly isChosen: boolean })[];
  readonly ticks: readonly Tick[];
}

const ROW = 64;
const LABEL = 18;
const FOOT = 24;
const STEP = 6;
const TICK_WIDTH = 72;

/**
 * Places rows of points under each other on one scale; points that would cover each other are stacked up and down. The scale
 * begins at nought where that is what the points are measured from.
 */
export function placeStrips(rows: readonly StripRow[], width: number, startsAtZero = false): StripGeometry {
  const values = rows.flatMap(({ points }) => points.map(({ value }) => value));
  const [left, right] = [8, Math.max(9, width - 8)];
  const x = scaleLinear([Math.min(...values, 0), Math.max(...values, 0)], [left, right]);
  if (values.length > 0) x.domain(extentOf(startsAtZero ? [0, ...values] : values)).nice();
  const placedRows = rows.map(({ key, label, box }, index) => ({
    key,
    label,
    y: index * ROW + LABEL + (ROW - LABEL) / 2,
    box: box && { left: x(box.quarter), median: x(box.median), right: x(box.threeQuarters) },
  }));
  return {
    height: rows.length * ROW + FOOT,
    left,
    right,
    rows: placedRows,
    marks: rows.flatMap(({ points }, index) => stack(points, x, placedRows[index]?.y ?? 0)),
    ticks: x.ticks(Math.max(2, Math.floor(width / TICK_WIDTH))).map((value) => ({ at: x(value), value })),
  };
}

/** Lowest and highest; around a single value, some room at both sides. */
export function extentOf(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = low === high ? Math.abs(low) / 10 || 1 : 0;
  return [low - room, high + room];
}

/** From low to high; every next point on nearly the same place goes one step further from the middle, up and down in turn. */
function stack(points: readonly StripPoint[], x: (value: number) => number, middle: number) {
  const taken = new Map<number, number>();
  const most = Math.floor((ROW - LABEL) / 2 / STEP);
  return points
    .toSorted((one, other) => one.value - other.value)
    .map(({ key, value, isChosen }) => {
      const column = Math.round(x(value) / STEP);
      const count = taken.get(column) ?? 0;
      taken.set(column, count + 1);
      const step = Math.ceil(count / 2) % (most + 1);
      return { key, isChosen, x: x(value), y: middle + (count % 2 === 0 ? step : -step) * STEP };
    });
}
