import { type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { useLabels } from '../components/labels.tsx';
import { useElementWidth } from '../components/table/use-element-width.ts';
import { ChartAxes } from './chart-axes.tsx';
import { ChartDataTable } from './chart-data-table.tsx';
import { ChartSlider } from './chart-slider.tsx';
import type { FanData } from './fan-data.ts';
import { type FanGeometry, monthAt, placeFan } from './fan-geometry.ts';
import { FanLegend } from './fan-legend.tsx';
import './chart.css';
import './fan-chart.css';

/** What a fan says in words. */
export interface FanWords {
  readonly plan: string;
  readonly middle: string;
  readonly wide: string;
  readonly narrow: string;
  readonly limit: string;
  /** Name of the other view, where there is one. */
  readonly other?: string;
}

export interface FanChartProps extends FanData {
  readonly title: string;
  /** One sentence that says what the fan shows, for those who do not see it. */
  readonly description: string;
  /** Whether figures spread out at all, also while they are still being drawn. */
  readonly isSpread: boolean;
  readonly words: FanWords;
  /** The figures of a month, in the order in which they are read: what, and how much. */
  readonly readout: (index: number) => readonly (readonly [term: string, value: string])[];
  /** Everything by month, for the table under the picture. */
  readonly table: {
    readonly head: readonly string[];
    readonly cells: (index: number) => readonly ReactNode[];
  };
  /** Month that is read out as long as nobody points at another. */
  readonly restingAt: number;
  readonly formatMonth: (month: string) => string;
  readonly formatTick: (value: number) => string;
}

const HEIGHT = 260;

/** Figures per month that spread out, against a limit, with a readout beside and the same figures as a table under it. */
export function FanChart(props: FanChartProps) {
  const { title, description, words, months, limit, other, readout, table, restingAt, formatMonth } = props;
  const labels = useLabels();
  const frame = useRef<HTMLDivElement>(null);
  const width = useElementWidth(frame);
  const [chosen, setChosen] = useState<number | null>(null);
  const descriptionId = useId();
  const geometry = useMemo(
    () => placeFan({ months, limit, ...(other && { other }) }, { width: width ?? 0, height: HEIGHT }),
    [months, limit, other, width],
  );
  const active = Math.min(chosen ?? restingAt, Math.max(months.length - 1, 0));
  const month = months[active]?.month;
  const lines = month === undefined ? [] : readout(active);
  return (
    <figure className="rt-fan">
      <figcaption className="rt-fan__side">
        <span className="rt-chart__title">{title}</span>
        <span className="rt-fan__month">{month !== undefined && formatMonth(month)}</span>
        <dl className="rt-fan__readout">
          {lines.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </figcaption>
      <div className="rt-fan__frame" ref={frame} style={{ blockSize: HEIGHT }}>
        {width !== null && (
          <ChartSlider
            label={title}
            descriptionId={descriptionId}
            active={active}
            count={months.length}
            activeText={[month && formatMonth(month), ...lines.map((line) => line.join(' '))].join(', ')}
            nearestTo={(x) => monthAt(geometry, x)}
            onActivate={setChosen}
          >
            <svg width={width} height={HEIGHT} aria-hidden="true" focusable="false">
              <FanDrawing geometry={geometry} />
              <ChartAxes
                axes={geometry}
                width={width}
                formatMonth={formatMonth}
                formatValue={props.formatTick}
              />
              <FanCursor geometry={geometry} active={active} isChosen={chosen !== null} />
            </svg>
          </ChartSlider>
        )}
      </div>
      <p className="rt-visually-hidden" id={descriptionId}>
        {description} {labels.chart.keys}
      </p>
      <div className="rt-fan__foot">
        <FanLegend words={words} hasBand={props.isSpread} />
        <ChartDataTable
          caption={title}
          head={table.head}
          rows={months.map((one, index) => ({ key: one.month, cells: table.cells(index) }))}
        />
      </div>
    </figure>
  );
}

function FanDrawing({ geometry }: { readonly geometry: FanGeometry }) {
  const { plot, under, limit, other } = geometry;
  return (
    <>
      <rect className="rt-fan__under" {...under} />
      <path className="rt-fan__wide" d={geometry.wide} />
      <path className="rt-fan__narrow" d={geometry.narrow} />
      <line className="rt-fan__limit" x1={plot.x} x2={plot.x + plot.width} y1={limit} y2={limit} />
      <path className="rt-fan__middle" d={geometry.middle} />
      {other && (
        <g>
          <path className="rt-fan__other-edge" d={other.low} />
          <path className="rt-fan__other-edge" d={other.high} />
          <path className="rt-fan__other" d={other.plan} />
        </g>
      )}
      <path className="rt-fan__plan" d={geometry.plan} />
    </>
  );
}

interface CursorProps {
  readonly geometry: FanGeometry;
  readonly active: number;
  readonly isChosen: boolean;
}

function FanCursor({ geometry: { plot, xs }, active, isChosen }: CursorProps) {
  const x = xs[active];
  if (!isChosen || x === undefined) return null;
  return <line className="rt-chart__cursor" x1={x} x2={x} y1={plot.y} y2={plot.y + plot.height} />;
}
