import { type ReactNode, useCallback } from 'react';
import { type FunnelData, type FunnelGeometry, placeFunnel } from './funnel-geometry.ts';
import { MarkFigure, type MarkFigureBase } from './mark-figure.tsx';

export interface FunnelPlotProps extends MarkFigureBase {
  /** Keep it stable between renders. */
  readonly data: FunnelData;
  readonly words: {
    readonly target: string;
    readonly inner: string;
    readonly outer: string;
    readonly outsideInner: string;
    readonly outsideOuter: string;
    /** Under the axis: what size is. */
    readonly weight: string;
  };
  readonly formatValue: (value: number) => string;
  readonly formatWeight: (weight: number) => string;
}

/** Providers by size and value, with the funnel within which they are expected when they are like all others. */
export function FunnelPlot({ data, words, formatValue, formatWeight, ...figure }: FunnelPlotProps) {
  const place = useCallback((width: number) => placeFunnel(data, width), [data]);
  return (
    <MarkFigure
      {...figure}
      place={place}
      draw={(geometry) => (
        <Funnel
          geometry={geometry}
          weightLabel={words.weight}
          formatValue={formatValue}
          formatWeight={formatWeight}
        />
      )}
      legend={<Legend words={words} />}
    />
  );
}

interface FunnelDrawingProps {
  readonly geometry: FunnelGeometry;
  readonly weightLabel: string;
  readonly formatValue: (value: number) => string;
  readonly formatWeight: (weight: number) => string;
}

function Funnel({ geometry, weightLabel, formatValue, formatWeight }: FunnelDrawingProps) {
  const { plot, target, inner, outer, marks, valueTicks, weightTicks } = geometry;
  const [right, foot] = [plot.x + plot.width, plot.y + plot.height];
  return (
    <>
      {valueTicks.map(({ at, value }) => (
        <g key={value}>
          <line className="rt-chart__grid" x1={plot.x} x2={right} y1={at} y2={at} />
          <text className="rt-chart__tick" x={plot.x - 8} y={at} dy="0.32em" textAnchor="end">
            {formatValue(value)}
          </text>
        </g>
      ))}
      {weightTicks.map(({ at, value }) => (
        <text className="rt-chart__tick" key={value} x={at} y={foot + 18} textAnchor="middle">
          {formatWeight(value)}
        </text>
      ))}
      <text className="rt-chart__tick" x={right} y={foot + 36} textAnchor="end">
        {weightLabel}
      </text>
      <line className="rt-marks__target" x1={plot.x} x2={right} y1={target} y2={target} />
      {inner.map((path, side) => (
        // The two sides of a funnel never change places.
        <path className="rt-marks__limit" key={`inner-${side === 0 ? 'low' : 'high'}`} d={path} />
      ))}
      {outer.map((path, side) => (
        <path className="rt-marks__limit" data-outer key={`outer-${side === 0 ? 'low' : 'high'}`} d={path} />
      ))}
      {marks.map(({ key, x, y, place, isChosen }) => (
        <circle
          className="rt-marks__dot"
          key={key}
          cx={x}
          cy={y}
          r={place === 'outer' ? 5.5 : 4.5}
          data-place={place}
          data-chosen={isChosen || undefined}
        />
      ))}
    </>
  );
}

function Legend({ words }: Pick<FunnelPlotProps, 'words'>) {
  return (
    <ul className="rt-chart__legend">
      <li>
        <Sample>
          <line className="rt-marks__target" x1={0} x2={28} y1={6} y2={6} />
        </Sample>
        {words.target}
      </li>
      <li>
        <Sample>
          <line className="rt-marks__limit" x1={0} x2={28} y1={6} y2={6} />
        </Sample>
        {words.inner}
      </li>
      <li>
        <Sample>
          <line className="rt-marks__limit" data-outer x1={0} x2={28} y1={6} y2={6} />
        </Sample>
        {words.outer}
      </li>
      <li>
        <Sample>
          <circle className="rt-marks__dot" data-place="inner" cx={14} cy={6} r={4.5} />
        </Sample>
        {words.outsideInner}
      </li>
      <li>
        <Sample>
          <circle className="rt-marks__dot" data-place="outer" cx={14} cy={6} r={5.5} />
        </Sample>
        {words.outsideOuter}
      </li>
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
