import { useMemo } from 'react';
import { ChartDataTable } from './chart-data-table.tsx';
import { LegendItem } from './legend-item.tsx';
import type { MarkFigureBase } from './mark-figure.tsx';
import { placeSmallLines, SMALL, type SmallLine, type SmallLineGeometry } from './small-line-geometry.ts';
import './chart.css';
import './mark-figure.css';

export interface SmallLinesProps extends MarkFigureBase {
  readonly lines: readonly SmallLine[];
  /** The middle of all by period. */
  readonly reference: readonly (number | null)[];
  readonly words: { readonly line: string; readonly reference: string };
}

/** One small line per provider, all on one scale, each against the middle of all. */
export function SmallLines(props: SmallLinesProps) {
  const { title, description, lines, reference, words, readout, table } = props;
  const placed = useMemo(() => placeSmallLines(lines, reference), [lines, reference]);
  return (
    <figure className="rt-chart">
      <figcaption className="rt-chart__title">{title}</figcaption>
      <p className="rt-visually-hidden">{description}</p>
      <ul className="rt-small-lines">
        {lines.map(({ key, label }, at) => (
          <li className="rt-small-lines__one" key={key}>
            <span className="rt-small-lines__name" title={label}>
              {label}
            </span>
            <Picture geometry={placed[at]} />
            <span className="rt-small-lines__value">{readout(key).slice(1).join(' · ')}</span>
          </li>
        ))}
      </ul>
      <ul className="rt-chart__legend">
        <LegendItem sample={<line className="rt-chart__line" x1={0} x2={28} y1={6} y2={6} />}>
          {words.line}
        </LegendItem>
        <LegendItem sample={<line className="rt-chart__previous" x1={0} x2={28} y1={6} y2={6} />}>
          {words.reference}
        </LegendItem>
      </ul>
      <ChartDataTable caption={title} head={table.head} rows={table.rows} />
    </figure>
  );
}

function Picture({ geometry }: { readonly geometry: SmallLineGeometry | undefined }) {
  return (
    <svg viewBox={`0 0 ${SMALL.width} ${SMALL.height}`} aria-hidden="true" focusable="false">
      <path className="rt-chart__previous" d={geometry?.reference ?? ''} />
      <path className="rt-chart__line" d={geometry?.path ?? ''} />
      {geometry?.last && <circle className="rt-chart__dot" cx={geometry.last.x} cy={geometry.last.y} r={3} />}
    </svg>
  );
}
