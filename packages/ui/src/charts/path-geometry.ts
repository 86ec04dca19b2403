import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { Rectangle, Tick } from './geometry.ts';
import type { MarkGeometry, PlacedMark } from './mark-geometry.ts';

/** A period with what was planned first, what is planned now and what was counted; null where nothing is known. */
export interface PathPeriod {
  readonly key: string;
  readonly label: string;
  readonly firstPlanned: number | null;
  readonly planned: number | null;
  readonly counted: number | null;
}

export interface PathData {
  readonly periods: readonly PathPeriod[];
  /** A straight line from a period with its figure to a later one: where the pace leads. */
  readonly pace: {
    readonly from: string;
    readonly fromValue: number;
    readonly to: string;
    readonly toValue: number;
  } | null;
}

export interface PathGeometry extends MarkGeometry {
  readonly plot: Rectangle;
  readonly firstPlanned: string;
  readonly planned: string;
  readonly counted: string;
  readonly pace: string;
  /** Where something was counted. */
  readonly dots: readonly PlacedMark[];
  readonly valueTicks: readonly Tick[];
  readonly periodTicks: readonly { readonly at: number; readonly label: string }[];
}

const HEIGHT = 300;
const GUTTER = 48;
const LABEL_WIDTH = 76;

/** Places a path on this many pixels, from zero up: a place less is a place less. */
export function placePath({ periods, pace }: PathData, width: number): PathGeometry {
  const plot = { x: GUTTER, y: 10, width: Math.max(1, width - GUTTER - 24), height: HEIGHT - 44 };
  const values = periods.flatMap((one) => [one.firstPlanned, one.planned, one.counted].filter(isKnown));
  const x = scalePoint(
    periods.map(({ key }) => key),
    [plot.x, plot.x + plot.width],
  );
  const y = scaleLinear([0, Math.max(1, ...values)], [plot.y + plot.height, plot.y]).nice();
  const lineOf = (of: 'firstPlanned' | 'planned' | 'counted') =>
    line<PathPeriod>()
      .defined((one) => isKnown(one[of]))
      .x(({ key }) => x(key) ?? 0)
      .y((one) => y(one[of] ?? 0))(periods) ?? '';
  const every = Math.max(1, Math.ceil(periods.length / Math.max(2, Math.floor(plot.width / LABEL_WIDTH))));
  return {
    height: HEIGHT,
    plot,
    firstPlanned: lineOf('firstPlanned'),
    planned: lineOf('planned'),
    counted: lineOf('counted'),
    pace:
      pace === null ? '' : `M${x(pace.from) ?? 0},${y(pace.fromValue)}L${x(pace.to) ?? 0},${y(pace.toValue)}`,
    dots: marksOf(periods.filter(({ counted }) => isKnown(counted))),
    marks: marksOf(periods),
    valueTicks: y.ticks(5).map((value) => ({ at: y(value), value })),
    periodTicks: periods
      .filter((_, index) => index % every === 0)
      .map(({ key, label }) => ({ at: x(key) ?? 0, label })),
  };

  function marksOf(shown: readonly PathPeriod[]): readonly PlacedMark[] {
    return shown.flatMap(({ key, counted, planned, firstPlanned }) => {
      const value = counted ?? planned ?? firstPlanned;
      return value === null ? [] : [{ key, x: x(key) ?? 0, y: y(value) }];
    });
  }
}

function isKnown(value: number | null): value is number {
  return value !== null;
}
