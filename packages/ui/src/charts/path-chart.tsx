import { type ReactNode, useCallback } from 'react';
import { MarkFigure, type MarkFigureBase } from './mark-figure.tsx';
import { type PathData, type PathGeometry, placePath } from './path-geometry.ts';
import './path-chart.css';

export interface PathChartProps extends MarkFigureBase {
  /** Keep it stable between renders. */
  readonly data: PathData;
  readonly words: {
    readonly planned: string;
    /** Null when the path never moved. */
    readonly firstPlanned: string | null;
    readonly counted: string;
    /** Null when no pace leads anywhere. */
    readonly pace: string | null;
  };
  readonly formatValue: (value: number) => string;
}

/** What was planned per period, what was counted, and where the pace of the counts leads. */
export function PathChart({ data, words, formatValue, ...figure }: PathChartProps) {
  const place = useCallback((width: number) => placePath(data, width), [data]);
  return (
    <MarkFigure
      {...figure}
      place={place}
      draw={(geometry) => <Paths geometry={geometry} formatValue={formatValue} />}
      legend={<Legend words={words} />}
    />
  );
}

interface PathsProps extends Pick<PathChartProps, 'formatValue'> {
  readonly geometry: PathGeometry;
}

function Paths({ geometry, formatValue }: PathsProps) {
  const { plot, valueTicks, periodTicks, dots } = geometry;
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
      {periodTicks.map(({ at, label }) => (
        <text className="rt-chart__tick" key={label} x={at} y={plot.y + plot.height + 20} textAnchor="middle">
          {label}
        </text>
      ))}
      <path className="rt-path" data-line="first" d={geometry.firstPlanned} />
      <path className="rt-path" data-line="planned" d={geometry.planned} />
      <path className="rt-path" data-line="pace" d={geometry.pace} />
      <path className="rt-path" data-line="counted" d={geometry.counted} />
      {dots.map(({ key, x, y }) => (
        <circle className="rt-path__dot" key={key} cx={x} cy={y} r={4} />
      ))}
    </>
  );
}

function Legend({ words }: Pick<PathChartProps, 'words'>) {
  return (
    <ul className="rt-chart__legend">
      <Entry line="planned">{words.planned}</Entry>
      {words.firstPlanned !== null && <Entry line="first">{words.firstPlanned}</Entry>}
      <Entry line="counted">{words.counted}</Entry>
      {words.pace !== null && <Entry line="pace">{words.pace}</Entry>}
    </ul>
  );
}

function Entry({ line, children }: { readonly line: string; readonly children: ReactNode }) {
  return (
    <li>
      <svg viewBox="0 0 28 12" aria-hidden="true" focusable="false">
        <path className="rt-path" data-line={line} d="M0,6L28,6" />
        {line === 'counted' && <circle className="rt-path__dot" cx={14} cy={6} r={3} />}
      </svg>
      {children}
    </li>
  );
}
