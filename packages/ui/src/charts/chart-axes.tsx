import { monthOfNumber } from './chart-data.ts';
import type { Rectangle, Tick } from './geometry.ts';

interface AxesProps {
  readonly axes: {
    readonly plot: Rectangle;
    readonly valueTicks: readonly Tick[];
    readonly monthTicks: readonly Tick[];
  };
  readonly width: number;
  readonly formatMonth: (month: string) => string;
  readonly formatValue: (value: number) => string;
}

/** The lines of the values with their figures at the side, and the names of months under the chart. */
export function ChartAxes({ axes, width, formatMonth, formatValue }: AxesProps) {
  const { plot, valueTicks, monthTicks } = axes;
  const foot = plot.y + plot.height;
  return (
    <g>
      {valueTicks.map(({ at, value }) => (
        <g key={value}>
          <line className="rt-chart__grid" x1={plot.x} x2={plot.x + plot.width} y1={at} y2={at} />
          <text className="rt-chart__tick" x={plot.x - 8} y={at} dy="0.32em" textAnchor="end">
            {formatValue(value)}
          </text>
        </g>
      ))}
      {monthTicks.map(({ at, value }) => (
        <text
          className="rt-chart__tick"
          key={value}
          // The outer labels stay inside the drawing.
          x={Math.min(Math.max(at, 24), width - 28)}
          y={foot + 18}
          textAnchor="middle"
        >
          {formatMonth(monthOfNumber(value))}
        </text>
      ))}
    </g>
  );
}
