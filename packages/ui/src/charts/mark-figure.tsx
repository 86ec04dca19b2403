import { type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { useLabels } from '../components/labels.tsx';
import { useElementWidth } from '../components/table/use-element-width.ts';
import { ChartDataTable } from './chart-data-table.tsx';
import { ChartSlider } from './chart-slider.tsx';
import { type MarkGeometry, nearestMark } from './mark-geometry.ts';
import './chart.css';
import './mark-figure.css';

/** What every picture of a comparison has beside its own drawing. */
export interface MarkFigureBase {
  readonly title: string;
  /** One sentence that says what the picture shows, for who does not see it. */
  readonly description: string;
  /** A mark in words: its name, its figure and what else there is to say of it. */
  readonly readout: (key: string) => readonly string[];
  /** The same figures as a table. */
  readonly table: {
    readonly head: readonly string[];
    readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
  };
}

interface MarkFigureProps<G extends MarkGeometry> extends MarkFigureBase {
  /** Places everything on this many pixels. Keep the function stable between renders. */
  readonly place: (width: number) => G;
  readonly draw: (geometry: G, width: number) => ReactNode;
  /** How the mark that is read out stands out. */
  readonly radius?: number;
  readonly legend?: ReactNode;
}

/**
 * Around a picture of marks: a title, the mark that is pointed at in words, and the figures as a table. The keyboard walks
 * through the marks as through a slider, and each is read out.
 */
export function MarkFigure<G extends MarkGeometry>(props: MarkFigureProps<G>) {
  const { title, description, readout, table, place, draw, radius = 7, legend } = props;
  const labels = useLabels();
  const frame = useRef<HTMLDivElement>(null);
  const width = useElementWidth(frame);
  const [chosen, setChosen] = useState<number | null>(null);
  const descriptionId = useId();
  const geometry = useMemo(() => place(width ?? 0), [place, width]);
  const active = Math.min(chosen ?? 0, Math.max(geometry.marks.length - 1, 0));
  const mark = geometry.marks[active];
  const [name, ...rest] = mark ? readout(mark.key) : [];
  return (
    <figure className="rt-chart rt-marks">
      <figcaption className="rt-chart__head">
        <span className="rt-chart__title">{title}</span>
        <span className="rt-chart__readout">
          {chosen !== null && name !== undefined && (
            <>
              <strong>{name}</strong>
              {rest.map((words) => ` · ${words}`)}
            </>
          )}
        </span>
      </figcaption>
      <div ref={frame} style={{ blockSize: geometry.height }}>
        {width !== null && geometry.marks.length > 0 && (
          <ChartSlider
            label={title}
            descriptionId={descriptionId}
            active={active}
            count={geometry.marks.length}
            activeText={[name, ...rest].filter(Boolean).join(', ')}
            nearestTo={(x, y) => nearestMark(geometry.marks, x, y)}
            onActivate={setChosen}
          >
            <svg width={width} height={geometry.height} aria-hidden="true" focusable="false">
              {draw(geometry, width)}
              {chosen !== null && mark && (
                <circle className="rt-marks__active" cx={mark.x} cy={mark.y} r={radius} />
              )}
            </svg>
          </ChartSlider>
        )}
      </div>
      <p className="rt-visually-hidden" id={descriptionId}>
        {description} {labels.chart.keys}
      </p>
      {legend}
      <ChartDataTable caption={title} head={table.head} rows={table.rows} />
    </figure>
  );
}
