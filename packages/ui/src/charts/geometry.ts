import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import {
  type ChartData,
  type MonthPoint,
  monthNumber,
  monthTicks,
  type NormSpan,
  valueExtent,
  withGaps,
} from './chart-data.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface PlacedPoint extends MonthPoint {
  readonly x: number;
  /** Null for a month without a figure. */
  readonly y: number | null;
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface NormLine {
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
}

export interface Tick {
  readonly at: number;
  readonly value: number;
}

/** Everything that is drawn, in pixels. */
export interface Geometry {
  readonly points: readonly PlacedPoint[];
  readonly line: string;
  readonly previousYear: string;
  readonly normLines: readonly NormLine[];
  readonly nearZones: readonly Rectangle[];
  readonly bands: readonly Rectangle[];
  readonly valueTicks: readonly Tick[];
  readonly monthTicks: readonly Tick[];
  readonly plot: Rectangle;
}

const MONTH_LABEL_WIDTH = 72;
const VALUE_TICK_HEIGHT = 44;

/** Places a chart on a surface; `gutter` is the room for the figures at the side, in pixels. */
export function placeChart(data: ChartData, size: Size, gutter: number): Geometry {
  const months = withGaps(data.points);
  const plot: Rectangle = {
    x: gutter,
    y: 8,
    width: Math.max(1, size.width - gutter - 12),
    height: Math.max(1, size.height - 32),
  };
  const first = months[0] ? monthNumber(months[0].month) : 0;
  const last = first + Math.max(months.length - 1, 1);
  const x = scaleLinear([first, last], [plot.x, plot.x + plot.width]);
  const y = scaleLinear(valueExtent(data), [plot.y + plot.height, plot.y]);

  const place = (point: MonthPoint, shift = 0): PlacedPoint => ({
    ...point,
    x: x(monthNumber(point.month) + shift),
    y: point.value === null ? null : y(point.value),
  });
  const points = months.map((point) => place(point));
  const ghost = withGaps(data.previousYear ?? []).map((point) => place(point, 12));
  const spans = data.norms.map((norm) => ({ norm, ...spanOf(norm, first, last, x) }));

  return {
    points,
    line: pathOf(points),
    previousYear: pathOf(ghost.filter((point) => point.x >= plot.x && point.x <= plot.x + plot.width)),
    normLines: spans.flatMap(({ norm, x1, x2 }) =>
      [norm.min, norm.max].filter((limit) => limit !== null).map((limit) => ({ x1, x2, y: y(limit) })),
    ),
    nearZones: spans.flatMap(({ norm, x1, x2 }) =>
      nearZonesOf(norm).map(([low, high]) => rectangle(x1, x2, y(high), y(low))),
    ),
    bands: spans.flatMap(({ norm, x1, x2 }) =>
      norm.min !== null && norm.max !== null ? [rectangle(x1, x2, y(norm.max), y(norm.min))] : [],
    ),
    valueTicks: y
      .ticks(Math.max(3, Math.floor(plot.height / VALUE_TICK_HEIGHT)))
      .map((value) => ({ at: y(value), value })),
    monthTicks: monthTicks(first, first + months.length - 1, Math.floor(plot.width / MONTH_LABEL_WIDTH)).map(
      (value) => ({ at: x(value), value }),
    ),
    plot,
  };
}

/** The sides on which a value nearly meets the norm, from low to high. */
function nearZonesOf({ min, max, nearMargin }: NormSpan): (readonly [number, number])[] {
  if (nearMargin <= 0) return [];
  return [
    ...(min === null ? [] : [[min - nearMargin, min] as const]),
    ...(max === null ? [] : [[max, max + nearMargin] as const]),
  ];
}

/** Horizontal reach of a norm, cut off at the ends of the chart and half a month beyond its own months. */
function spanOf(norm: NormSpan, first: number, last: number, x: (month: number) => number) {
  const from = Math.max(monthNumber(norm.from) - 0.5, first);
  const to = Math.min(monthNumber(norm.to) + 0.5, last);
  return { x1: x(Math.min(from, to)), x2: x(to) };
}

function rectangle(x1: number, x2: number, top: number, bottom: number): Rectangle {
  return { x: x1, y: top, width: Math.max(0, x2 - x1), height: Math.max(0, bottom - top) };
}

function pathOf(points: readonly PlacedPoint[]): string {
  const path = line<PlacedPoint>()
    .defined(({ y }) => y !== null)
    .x((point) => point.x)
    .y((point) => point.y ?? 0);
  return path(points) ?? '';
}

/** Position of the point nearest to a horizontal place; -1 without points. */
export function nearestPoint(points: readonly PlacedPoint[], x: number): number {
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, point] of points.entries()) {
    const distance = Math.abs(point.x - x);
    if (distance < least) {
      least = distance;
      nearest = index;
    }
  }
  return nearest;
}
