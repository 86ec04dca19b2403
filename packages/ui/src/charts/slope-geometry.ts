import { scaleLinear } from 'd3-scale';
import type { Tick } from './geometry.ts';
import { type MarkGeometry, type PlacedMark, spreadApart } from './mark-geometry.ts';
import { extentOf } from './strip-geometry.ts';

/** A provider or group at the first and at the last moment. */
export interface SlopeLine {
  readonly key: string;
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly isChosen: boolean;
}

export interface PlacedSlope {
  readonly key: string;
  readonly label: string;
  readonly y1: number;
  readonly y2: number;
  /** Height of the name at the right. */
  readonly labelY: number;
  readonly change: 'up' | 'down' | 'same';
  readonly isChosen: boolean;
}

export interface SlopeGeometry extends MarkGeometry {
  readonly x1: number;
  readonly x2: number;
  readonly lines: readonly PlacedSlope[];
  readonly marks: readonly PlacedMark[];
  readonly valueTicks: readonly Tick[];
  /** Whether there is room to write names beside the lines. */
  readonly hasNames: boolean;
}

const LEAST_HEIGHT = 320;
const LINE = 15;
const HEAD = 12;
const FOOT = 28;
const GUTTER = 56;
const NAME_WIDTH = 150;
/** With more lines than this, names would run into each other. */
const MOST_NAMES = 30;

/** Places lines between two moments; where there is room, with the names at the right, moved apart. */
export function placeSlopes(lines: readonly SlopeLine[], width: number): SlopeGeometry {
  const hasNames = width >= 480 && lines.length <= MOST_NAMES;
  const height = Math.max(LEAST_HEIGHT, HEAD + FOOT + (hasNames ? lines.length * LINE : 0));
  const ends: [number, number] = [HEAD, height - FOOT];
  const values = lines.flatMap(({ from, to }) => [from, to]);
  const y = scaleLinear(values.length === 0 ? [0, 1] : extentOf(values), [ends[1], ends[0]]).nice();
  const [x1, x2] = [GUTTER, Math.max(GUTTER + 1, width - (hasNames ? NAME_WIDTH : 16))];
  const labelYs = spreadApart(
    lines.map(({ to }) => y(to)),
    LINE,
    ends,
  );
  const placed = lines.map(({ key, label, from, to, isChosen }, index) => ({
    key,
    label,
    isChosen,
    y1: y(from),
    y2: y(to),
    labelY: labelYs[index] ?? y(to),
    change: to > from ? ('up' as const) : to < from ? ('down' as const) : ('same' as const),
  }));
  return {
    height,
    x1,
    x2,
    lines: placed,
    marks: placed.map(({ key, y2 }) => ({ key, x: x2, y: y2 })).sort((one, other) => one.y - other.y),
    valueTicks: y.ticks(6).map((value) => ({ at: y(value), value })),
    hasNames,
  };
}
