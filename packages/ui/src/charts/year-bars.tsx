import { type ReactNode, useMemo, useRef } from 'react';
import { useElementWidth } from '../components/table/use-element-width.ts';
import { ChartDataTable } from './chart-data-table.tsx';
import { placeYears, type YearData, type YearGeometry } from './year-bars-geometry.ts';
import './chart.css';
import './year-bars.css';

interface YearBarsProps extends YearData {
  readonly title: string;
  /** What the picture shows in a sentence, for who does not see it. */
  readonly description: string;
  /** Name of what the bars are held against. */
  readonly levelLabel: string;
  readonly formatValue: (value: number) => string;
  /** The same figures, in the order of the years. */
  readonly table: {
    readonly head: readonly string[];
    readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
  };
}

const HEIGHT = 260;

/** Bars per year beside each other, the level that they are held against, and lines over the years; with their table. */
export function YearBars(props: YearBarsProps) {
  const { title, description, years, bars, level, lines, table } = props;
  const frame = useRef<HTMLDivElement>(null);
  const width = useElementWidth(frame);
  const geometry = useMemo(
    () => placeYears({ years, bars, level, lines }, { width: width ?? 0, height: HEIGHT }),
    [years, bars, level, lines, width],
  );
  return (
    <figure className="rt-chart rt-year-bars">
      <figcaption className="rt-chart__title">{title}</figcaption>
      <div ref={frame} role="img" aria-label={description} style={{ blockSize: HEIGHT }}>
        {width !== null && (
          <svg
            className="rt-year-bars__picture"
            width={width}
            height={HEIGHT}
            aria-hidden="true"
            focusable="false"
          >
            <Drawing geometry={geometry} formatValue={props.formatValue} />
          </svg>
        )}
      </div>
      <Legend {...props} />
      <ChartDataTable caption={title} head={table.head} rows={table.rows} />
    </figure>
  );
}

function Drawing({
  geometry,
  formatValue,
}: {
  readonly geometry: YearGeometry;
  readonly formatValue: (value: number) => string;
}) {
  const { plot, zero, bars, levels, lines, valueTicks, yearTicks } = geometry;
  return (
    <>
      {valueTicks.map(({ at, value }) => (
        <g key={value}>
          <line className="rt-chart__grid" x1={plot.x} x2={plot.x + plot.width} y1={at} y2={at} />
          <text className="rt-chart__tick" x={plot.x - 8} y={at} dy="0.32em" textAnchor="end">
            {formatValue(value)}
          </text>
        </g>
      ))}
      {bars.map(({ key, series, ...place }) => (
        <rect className="rt-year-bars__bar" key={key} data-series={series} {...place} />
      ))}
      <line className="rt-year-bars__zero" x1={plot.x} x2={plot.x + plot.width} y1={zero} y2={zero} />
      {levels.map(({ year, x1, x2, y }) => (
        <line className="rt-year-bars__level" key={year} x1={x1} x2={x2} y1={y} y2={y} />
      ))}
      {lines.map(({ key, path }, series) => (
        <path className="rt-year-bars__line" key={key} data-series={series} d={path} />
      ))}
      {yearTicks.map(({ at, value }) => (
        <text className="rt-chart__tick" key={value} x={at} y={plot.y + plot.height + 18} textAnchor="middle">
          {value}
        </text>
      ))}
    </>
  );
}

function Legend({ bars, lines, levelLabel }: YearBarsProps) {
  return (
    <ul className="rt-chart__legend">
      {bars.map(({ key, label }, series) => (
        <li key={key}>
          <Sample>
            <rect className="rt-year-bars__bar" data-series={series} x={6} y={1} width={16} height={10} />
          </Sample>
          {label}
        </li>
      ))}
      <li>
        <Sample>
          <line className="rt-year-bars__level" x1={0} x2={28} y1={6} y2={6} />
        </Sample>
        {levelLabel}
      </li>
      {lines.map(({ key, label }, series) => (
        <li key={key}>
          <Sample>
            <line className="rt-year-bars__line" data-series={series} x1={0} x2={28} y1={6} y2={6} />
          </Sample>
          {label}
        </li>
      ))}
    </ul>
  );
}

function Sample({ children }: { readonly children: ReactNode }) {
  return (
    <svg viewBox="0 0 28 12" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}
