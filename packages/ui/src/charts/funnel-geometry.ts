import { scaleLinear, scaleLog } from 'd3-scale';
import { line } from 'd3-shape';
import type { Rectangle, Tick } from './geometry.ts';
import type { MarkGeometry, PlacedMark } from './mark-geometry.ts';

/** A provider by its size and its value. */
export interface FunnelDot {
  readonly key: string;
  readonly weight: number;
  readonly value: number;
  /** Outside the inner funnel, outside the outer one too, or within. */
  readonly place: 'within' | 'inner' | 'outer';
  readonly isChosen: boolean;
}

export interface FunnelData {
  readonly dots: readonly FunnelDot[];
  readonly target: number;
  /** Between which values a provider of that size is expected to lie, for the inner and the outer funnel. */
  readonly limits: (weight: number) => readonly [inner: Limits, outer: Limits];
}

interface Limits {
  readonly low: number;
  readonly high: number;
}

export interface FunnelGeometry extends MarkGeometry {
  readonly plot: Rectangle;
  readonly target: number;
  /** Four lines: low and high of the inner funnel, low and high of the outer one. */
  readonly inner: readonly string[];
  readonly outer: readonly string[];
  readonly marks: readonly (PlacedMark & Pick<FunnelDot, 'place' | 'isChosen'>)[];
  readonly valueTicks: readonly Tick[];
  readonly weightTicks: readonly Tick[];
}

const HEIGHT = 320;
const GUTTER = 56;
const SAMPLES = 64;
/** The funnel is drawn as high as the points reach, and this share further. */
const ROOM = 0.15;
const TICK_WIDTH = 84;

/** Places providers by size (on a log scale, since sizes differ a hundredfold) and value, with the funnel around the target. */
export function placeFunnel({ dots, target, limits }: FunnelData, width: number): FunnelGeometry {
  const plot = { x: GUTTER, y: 8, width: Math.max(1, width - GUTTER - 12), height: HEIGHT - 48 };
  const weights = dots.map(({ weight }) => weight);
  const [least, most] = weights.length === 0 ? [1, 10] : [Math.min(...weights), Math.max(...weights)];
  const x = scaleLog([least / 1.15, most * 1.15], [plot.x, plot.x + plot.width]);
  const y = scaleLinear(reachOf(dots, target), [plot.y + plot.height, plot.y]).nice();
  const sampled = Array.from({ length: SAMPLES + 1 }, (_, at) => {
    const weight = x.invert(plot.x + (at / SAMPLES) * plot.width);
    return { weight, limits: limits(weight) };
  });
  const [floor = 0, ceiling = 0] = y.domain();
  const edge = (which: 0 | 1, side: keyof Limits) =>
    line<(typeof sampled)[number]>()
      .defined((sample) => sample.limits[which][side] >= floor && sample.limits[which][side] <= ceiling)
      .x(({ weight }) => x(weight))
      .y((sample) => y(sample.limits[which][side]))(sampled) ?? '';
  return {
    height: HEIGHT,
    plot,
    target: y(target),
    inner: [edge(0, 'low'), edge(0, 'high')],
    outer: [edge(1, 'low'), edge(1, 'high')],
    marks: dots
      .toSorted((one, other) => one.weight - other.weight)
      .map(({ key, weight, value, place, isChosen }) => ({
        key,
        place,
        isChosen,
        x: x(weight),
        y: y(value),
      })),
    valueTicks: y.ticks(6).map((value) => ({ at: y(value), value })),
    weightTicks: sizeTicks(x.domain(), Math.max(2, Math.floor(plot.width / TICK_WIDTH))).map((value) => ({
      at: x(value),
      value,
    })),
  };
}

function reachOf(dots: readonly FunnelDot[], target: number): [number, number] {
  const values = [target, ...dots.map(({ value }) => value)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low) * ROOM || Math.abs(target) / 10 || 1;
  return [low - room, high + room];
}

/** Round sizes within the scale: powers of ten, with twos and fives between them where there is room. */
function sizeTicks([from = 1, to = 10]: readonly number[], most: number): readonly number[] {
  const powers = Array.from({ length: Math.ceil(Math.log10(to)) + 1 }, (_, power) => 10 ** power);
  const within = (steps: readonly number[]) =>
    powers.flatMap((power) => steps.map((step) => step * power)).filter((size) => size >= from && size <= to);
  return [[1, 2, 5], [1, 3], [1]].map(within).find((ticks) => ticks.length <= most) ?? within([1]);
}
