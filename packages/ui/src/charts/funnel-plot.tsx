import { symbol, symbolCircle, symbolSquare, symbolTriangle } from 'd3-shape';
import { useCallback } from 'react';
import { type FunnelData, type FunnelDot, type FunnelGeometry, placeFunnel } from './funnel-geometry.ts';
import { LegendItem } from './legend-item.tsx';
import { MarkFigure, type MarkFigureBase } from './mark-figure.tsx';

export interface FunnelPlotProps extends MarkFigureBase {
  /** Keep it stable between renders. */
  readonly data: FunnelData;
  readonly words: {
    readonly target: string;
    readonly inner: string;
    readonly outer: string;
    readonly within: string;
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
        <Dot key={key} x={x} y={y} place={place} isChosen={isChosen} />
      ))}
    </>
  );
}

function Legend({ words }: Pick<FunnelPlotProps, 'words'>) {
  return (
    <ul className="rt-chart__legend">
      <LegendItem sample={<line className="rt-marks__target" x1={0} x2={28} y1={6} y2={6} />}>
        {words.target}
      </LegendItem>
      <LegendItem sample={<path className="rt-marks__limit" d="M0,6H28" />}>{words.inner}</LegendItem>
      <LegendItem sample={<path className="rt-marks__limit" data-outer d="M0,6H28" />}>
        {words.outer}
      </LegendItem>
      <LegendItem sample={<Dot x={14} y={6} place="within" />}>{words.within}</LegendItem>
      <LegendItem sample={<Dot x={14} y={6} place="inner" />}>{words.outsideInner}</LegendItem>
      <LegendItem sample={<Dot x={14} y={6} place="outer" />}>{words.outsideOuter}</LegendItem>
    </ul>
  );
}

interface DotProps {
  readonly x: number;
  readonly y: number;
  readonly place: FunnelDot['place'];
  readonly isChosen?: boolean;
}

/** A provider: a disc within the funnel, a square outside the inner one, a triangle outside both, so that no colour is needed. */
function Dot({ x, y, place, isChosen = false }: DotProps) {
  const { d, size } = SHAPES[place];
  return (
    <path
      className="rt-marks__dot"
      data-place={place}
      data-chosen={isChosen || undefined}
      d={d(size) ?? ''}
      transform={`translate(${String(x)},${String(y)})`}
    />
  );
}

const shapeOf = (type: typeof symbolCircle) => (size: number) => symbol(type, size)();
const SHAPES = {
  within: { d: shapeOf(symbolCircle), size: 56 },
  inner: { d: shapeOf(symbolSquare), size: 72 },
  outer: { d: shapeOf(symbolTriangle), size: 96 },
} as const;
