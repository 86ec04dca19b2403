import { useId, useMemo, useRef, useState } from 'react';
import { type UiLabels, useLabels } from '../components/labels.tsx';
import { useElementWidth } from '../components/table/use-element-width.ts';
import {
  type LineChartProps,
  type MonthPoint,
  monthNumber,
  monthOfNumber,
  normIn,
  normText,
} from './chart-data.ts';
import { ChartLegend } from './chart-legend.tsx';
import { ChartSurface } from './chart-surface.tsx';
import { ChartTable } from './chart-table.tsx';
import { placeChart } from './geometry.ts';
import './chart.css';

const HEIGHTS = { normal: 240, small: 150 } as const;
const GUTTERS = { normal: 56, small: 48 } as const;

/** A line per month against its norm, with a readout, and the same data as a table under it. */
export function LineChart(props: LineChartProps) {
  const {
    title,
    description,
    size = 'normal',
    points,
    norms,
    previousYear,
    formatMonth,
    formatValue,
  } = props;
  const labels = useLabels();
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
  const active = chosen ?? lastKnown(geometry.points);
  const point = geometry.points[active];
  const words = point && describePoint(point, props, labels);
  return (
    <figure className={`rt-chart rt-chart--${size}`}>
      <figcaption className="rt-chart__head">
        <span className="rt-chart__title">{title}</span>
        <span className="rt-chart__readout">
          {words && (
            <>
              {words.month} <strong>{words.value}</strong>
              {words.rest.map((word) => ` · ${word}`)}
            </>
          )}
        </span>
      </figcaption>
      <div className="rt-chart__frame" ref={frame} style={{ blockSize: height }}>
        {width !== null && (
          <ChartSurface
            geometry={geometry}
            width={width}
            height={height}
            label={title}
            descriptionId={descriptionId}
            active={active}
            activeText={words ? [words.month, words.value, ...words.rest].join(', ') : ''}
            isFollowed={chosen !== null}
            onActivate={setChosen}
            formatMonth={formatMonth}
            formatValue={formatValue}
          />
        )}
      </div>
      <p className="rt-visually-hidden" id={descriptionId}>
        {description} {labels.chart.keys}
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

/** A month in words: its name, its figure, and what else there is to say of it. */
interface PointWords {
  readonly month: string;
  readonly value: string;
  readonly rest: readonly string[];
}

function describePoint(point: MonthPoint, props: LineChartProps, { chart }: UiLabels): PointWords {
  const { norms, previousYear, formatMonth, formatValue } = props;
  const norm = normIn(norms, point.month);
  const yearBefore = monthOfNumber(monthNumber(point.month) - 12);
  const before = previousYear?.find(({ month }) => month === yearBefore)?.value ?? null;
  return {
    month: formatMonth(point.month),
    value: point.value === null ? chart.missing : formatValue(point.value),
    rest: [
      norm && `${chart.norm} ${normText(norm.min, norm.max, formatValue)}`,
      before !== null && `${chart.previousYear} ${formatValue(before)}`,
      point.isStale && chart.stale,
      point.note,
    ].filter((words) => typeof words === 'string'),
  };
}
