import { scaleBand, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Rectangle, Size, Tick } from './geometry.ts';

/** Figures per year: bars beside each other, a level per year and lines over all years. */
export interface YearData {
  readonly years: readonly number[];
  /** One bar per year each; null where there is no figure. */
  readonly bars: readonly YearSeries[];
  /** What the bars are held against; null where it is not known. */
  readonly level: readonly (number | null)[];
  readonly lines: readonly YearSeries[];
}

export interface YearSeries {
  readonly key: string;
  readonly label: string;
  readonly values: readonly (number | null)[];
}

interface PlacedBar extends Rectangle {
  readonly key: string;
  /** Which of the series, from 0. */
  readonly series: number;
}

/** Everything that is drawn, in pixels. */
export interface YearGeometry {
  readonly plot: Rectangle;
  readonly zero: number;
  readonly bars: readonly PlacedBar[];
  readonly levels: readonly {
    readonly year: number;
    readonly x1: number;
    readonly x2: number;
    readonly y: number;
  }[];
  readonly lines: readonly { readonly key: string; readonly path: string }[];
  readonly valueTicks: readonly Tick[];
  readonly yearTicks: readonly Tick[];
}

const YEAR_LABEL_WIDTH = 40;
const VALUE_TICK_HEIGHT = 44;
const GUTTER = 72;

/** Places the figures on a surface. The scale holds every figure and nothing. */
export function placeYears({ years, bars, level, lines }: YearData, size: Size): YearGeometry {
  const plot: Rectangle = {
    x: GUTTER,
    y: 8,
    width: Math.max(1, size.width - GUTTER - 4),
    height: Math.max(1, size.height - 32),
  };
  const values = [...bars, ...lines].flatMap((series) => series.values).concat(level);
  const figures = values.filter((value) => value !== null);
  const y = scaleLinear(
    [Math.min(0, ...figures), Math.max(0, ...figures, 1)],
    [plot.y + plot.height, plot.y],
  ).nice();
  const x = scaleBand(years, [plot.x, plot.x + plot.width])
    .paddingInner(0.3)
    .paddingOuter(0.15);
  const slot = x.bandwidth() / Math.max(1, bars.length);
  const middle = (year: number) => (x(year) ?? plot.x) + x.bandwidth() / 2;
  const every = Math.max(1, Math.ceil((years.length * YEAR_LABEL_WIDTH) / plot.width));
  return {
    plot,
    zero: y(0),
    bars: bars.flatMap(({ key, values: own }, series) =>
      years.flatMap((year, at) => {
        const value = own[at] ?? null;
        if (value === null) return [];
        const [top, foot] = [y(Math.max(0, value)), y(Math.min(0, value))];
        return [
          {
            key: `${key}-${year}`,
            series,
            x: (x(year) ?? plot.x) + series * slot,
            y: top,
            width: Math.max(1, slot - 1),
            height: Math.max(0, foot - top),
          },
        ];
      }),
    ),
    levels: years.flatMap((year, at) => {
      const value = level[at] ?? null;
      const from = x(year) ?? plot.x;
      return value === null ? [] : [{ year, x1: from - 2, x2: from + x.bandwidth() + 2, y: y(value) }];
    }),
    lines: lines.map(({ key, values: own }) => {
      const path = line<number>()
        .defined((_, at) => (own[at] ?? null) !== null)
        .x(middle)
        .y((_, at) => y(own[at] ?? 0));
      return { key, path: path([...years]) ?? '' };
    }),
    valueTicks: y
      .ticks(Math.max(3, Math.floor(plot.height / VALUE_TICK_HEIGHT)))
      .map((value) => ({ at: y(value), value })),
    yearTicks: years.filter((_, at) => at % every === 0).map((year) => ({ at: middle(year), value: year })),
  };
}
