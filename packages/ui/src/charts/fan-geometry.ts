import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { monthNumber, monthTicks } from './chart-data.ts';
import { type FanBand, type FanData, type FanMonth, fanExtent } from './fan-data.ts';
import type { Rectangle, Size, Tick } from './geometry.ts';

/** Everything of a fan that is drawn, in pixels. A month is a column of even width; its figures stand in the middle. */
export interface FanGeometry {
  readonly plot: Rectangle;
  /** From low to high, and the half in the middle; empty as long as nothing was drawn. */
  readonly wide: string;
  readonly narrow: string;
  readonly middle: string;
  readonly plan: string;
  readonly limit: number;
  /** What lies under the limit. */
  readonly under: Rectangle;
  readonly other: { readonly plan: string; readonly low: string; readonly high: string } | null;
  readonly valueTicks: readonly Tick[];
  readonly monthTicks: readonly Tick[];
  /** Middle of each month. */
  readonly xs: readonly number[];
}

const MONTH_LABEL_WIDTH = 72;
const VALUE_TICK_HEIGHT = 44;
const HEAD = 8;
const FOOT = 28;

/** Places a fan on a surface, from edge to edge: the figures at the side hang over its left edge. */
export function placeFan(data: FanData, { width, height }: Size): FanGeometry {
  const plot: Rectangle = {
    x: 0,
    y: HEAD,
    width: Math.max(1, width),
    height: Math.max(1, height - HEAD - FOOT),
  };
  const foot = plot.y + plot.height;
  const ticks = Math.max(3, Math.floor(plot.height / VALUE_TICK_HEIGHT));
  // Round ends, so that the scale holds still while a figure moves a little.
  const y = scaleLinear(fanExtent(data), [foot, plot.y]).nice(ticks);
  const column = plot.width / Math.max(1, data.months.length);
  const xs = data.months.map((_, index) => plot.x + (index + 0.5) * column);
  const place: Place = { x: (index) => xs[index] ?? 0, y };
  const first = data.months[0];
  const start = first ? monthNumber(first.month) : 0;
  const limit = y(data.limit);
  return {
    plot,
    wide: bandPath(data.months, place, 'low', 'high'),
    narrow: bandPath(data.months, place, 'lowerQuarter', 'upperQuarter'),
    middle: linePath(data.months, place, ({ band }) => band?.middle),
    plan: linePath(data.months, place, ({ value }) => value),
    limit,
    under: { x: plot.x, y: limit, width: plot.width, height: Math.max(0, foot - limit) },
    other: data.other
      ? {
          plan: linePath(data.other, place, ({ value }) => value),
          low: linePath(data.other, place, ({ band }) => band?.low),
          high: linePath(data.other, place, ({ band }) => band?.high),
        }
      : null,
    valueTicks: y.ticks(ticks).map((value) => ({ at: y(value), value })),
    monthTicks: monthTicks(
      start,
      start + data.months.length - 1,
      Math.floor(plot.width / MONTH_LABEL_WIDTH),
    ).map((value) => ({ at: place.x(value - start), value })),
    xs,
  };
}

/** The month in whose column a horizontal place lies; -1 without months. */
export function monthAt({ plot, xs }: FanGeometry, x: number): number {
  const column = Math.floor(((x - plot.x) / plot.width) * xs.length);
  return Math.min(Math.max(column, 0), xs.length - 1);
}

interface Place {
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
}

function bandPath(months: readonly FanMonth[], place: Place, low: keyof FanBand, high: keyof FanBand) {
  const path = area<FanMonth>()
    .defined(({ band }) => band !== null)
    .x((_, index) => place.x(index))
    .y0(({ band }) => place.y(band?.[low] ?? 0))
    .y1(({ band }) => place.y(band?.[high] ?? 0));
  return path(months) ?? '';
}

function linePath(
  months: readonly FanMonth[],
  place: Place,
  figureOf: (month: FanMonth) => number | undefined,
): string {
  const path = line<FanMonth>()
    .defined((month) => figureOf(month) !== undefined)
    .x((_, index) => place.x(index))
    .y((month) => place.y(figureOf(month) ?? 0));
  return path(months) ?? '';
}
