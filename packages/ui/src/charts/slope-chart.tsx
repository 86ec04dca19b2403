import { useCallback } from 'react';
import { LegendItem } from './legend-item.tsx';
import { MarkFigure, type MarkFigureBase } from './mark-figure.tsx';
import { placeSlopes, type SlopeGeometry, type SlopeLine } from './slope-geometry.ts';

export interface SlopeChartProps extends MarkFigureBase {
  readonly lines: readonly SlopeLine[];
  /** What a whole and a broken line are. */
  readonly words: { readonly up: string; readonly down: string };
  readonly fromLabel: string;
  readonly toLabel: string;
  readonly formatValue: (value: number) => string;
}

/** Each provider at two moments, and which way it went: a whole line up, a broken line down. */
export function SlopeChart({ lines, words, fromLabel, toLabel, formatValue, ...figure }: SlopeChartProps) {
  const place = useCallback((width: number) => placeSlopes(lines, width), [lines]);
  return (
    <MarkFigure
      {...figure}
      place={place}
      draw={(geometry) => (
        <Slopes geometry={geometry} fromLabel={fromLabel} toLabel={toLabel} formatValue={formatValue} />
      )}
      legend={
        <ul className="rt-chart__legend">
          <LegendItem sample={<line className="rt-marks__slope" x1={0} x2={28} y1={9} y2={3} />}>
            {words.up}
          </LegendItem>
          <LegendItem
            sample={<line className="rt-marks__slope" data-change="down" x1={0} x2={28} y1={3} y2={9} />}
          >
            {words.down}
          </LegendItem>
        </ul>
      }
    />
  );
}

interface SlopesProps extends Pick<SlopeChartProps, 'fromLabel' | 'toLabel' | 'formatValue'> {
  readonly geometry: SlopeGeometry;
}

function Slopes({ geometry, fromLabel, toLabel, formatValue }: SlopesProps) {
  const { x1, x2, lines, valueTicks, hasNames, height } = geometry;
  return (
    <>
      {valueTicks.map(({ at, value }) => (
        <g key={value}>
          <line className="rt-chart__grid" x1={x1} x2={x2} y1={at} y2={at} />
          <text className="rt-chart__tick" x={x1 - 10} y={at} dy="0.32em" textAnchor="end">
            {formatValue(value)}
          </text>
        </g>
      ))}
      <text className="rt-chart__tick" x={x1} y={height - 6}>
        {fromLabel}
      </text>
      <text className="rt-chart__tick" x={x2} y={height - 6} textAnchor="end">
        {toLabel}
      </text>
      {lines.map(({ key, label, y1, y2, labelY, change, isChosen }) => (
        <g key={key}>
          <line
            className="rt-marks__slope"
            data-change={change}
            data-chosen={isChosen || undefined}
            x1={x1}
            x2={x2}
            y1={y1}
            y2={y2}
          />
          <circle className="rt-marks__dot" data-chosen={isChosen || undefined} cx={x1} cy={y1} r={4} />
          <circle className="rt-marks__dot" data-chosen={isChosen || undefined} cx={x2} cy={y2} r={4} />
          {hasNames && (
            <text className="rt-chart__tick" x={x2 + 10} y={labelY} dy="0.32em">
              {label}
            </text>
          )}
        </g>
      ))}
    </>
  );
}
