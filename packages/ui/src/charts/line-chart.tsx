import { useId, useMemo, useRef, useState } from 'react';
import { useLabels } from '../components/labels.tsx';
import { useElementWidth } from '../components/table/use-element-width.ts';
import { type LineChartProps, type MonthPoint, normIn, normText } from './chart-data.ts';
import { ChartLegend } from './chart-legend.tsx';
import { ChartSurface } from './chart-surface.tsx';
import { ChartTable } from './chart-table.tsx';
import { placeChart } from './geometry.ts';
import './chart.css';

const HEIGHTS = { normal: 240, small: 150 } as const;
const GUTTERS = { normal: 56, small: 48 } as const;

/** A line per month against its norm, with a readout, and the same data as a table under it. */
export function LineChart(props: LineChartProps) {
  const { title, description, size = 'normal', points, norms, previousYear, formatMonth } = props;
  const frame = useRef<HTMLDivElement>(null);
  const width = useElementWidth(frame);
  const [chosen, setChosen] = useState<number | null>(null);
  const descriptionId = useId();
  const height = HEIGHTS[size];
  const geometry = useMemo(
    () =>
      placeChart(
        { points, norms, ...(previousYear && { previousYear }) },
        { width: width ?? 0, height },
        GUTTERS[size],
      ),
    [points, norms, previousYear, width, height, size],
  );
  const active = geometry.points[chosen ?? lastKnown(geometry.points)];
  return (
    <figure className={`rt-chart rt-chart--${size}`}>
      <figcaption className="rt-chart__head">
        <span className="rt-chart__title">{title}</span>
        <span className="rt-chart__readout">{active && <Readout {...props} point={active} />}</span>
      </figcaption>
      <div className="rt-chart__frame" ref={frame} style={{ blockSize: height }}>
        {width !== null && (
          <ChartSurface
            geometry={geometry}
            width={width}
            height={height}
            label={title}
            descriptionId={descriptionId}
            active={chosen ?? lastKnown(geometry.points)}
            isFollowed={chosen !== null}
            onActivate={setChosen}
            activeText={active ? describePoint(active, props) : ''}
            formatMonth={formatMonth}
            formatValue={props.formatValue}
          />
        )}
      </div>
      <p className="rt-visually-hidden" id={descriptionId}>
        {description}
      </p>
      <ChartLegend {...props} />
      <ChartTable {...props} />
    </figure>
  );
}

function lastKnown(points: readonly MonthPoint[]): number {
  return Math.max(
    points.findLastIndex(({ value }) => value !== null),
    0,
  );
}

/** A point in words, the same as the readout says. */
function describePoint(point: MonthPoint, { formatMonth, formatValue }: LineChartProps): string {
  const value = point.value === null ? '–' : formatValue(point.value);
  return [formatMonth(point.month), value, point.note].filter(Boolean).join(', ');
}

function Readout({
  point,
  norms,
  formatMonth,
  formatValue,
}: LineChartProps & { readonly point: MonthPoint }) {
  const labels = useLabels();
  const norm = normIn(norms, point.month);
  const limits = norm && normText(norm.min, norm.max, formatValue);
  return (
    <>
      {formatMonth(point.month)}{' '}
      <strong>{point.value === null ? labels.chart.missing : formatValue(point.value)}</strong>
      {limits && ` · ${labels.chart.norm} ${limits}`}
      {point.isStale && ` · ${labels.chart.stale}`}
      {point.note && ` · ${point.note}`}
    </>
  );
}
