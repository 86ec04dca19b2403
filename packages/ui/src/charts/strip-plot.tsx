import { useCallback } from 'react';
import { LegendItem } from './legend-item.tsx';
import { MarkFigure, type MarkFigureBase } from './mark-figure.tsx';
import { placeStrips, type StripGeometry, type StripRow } from './strip-geometry.ts';

export interface StripPlotProps extends MarkFigureBase {
  readonly rows: readonly StripRow[];
  /** What a point, the block and the stroke through it are. */
  readonly words: { readonly point: string; readonly box: string; readonly median: string };
  readonly formatValue: (value: number) => string;
  readonly startsAtZero?: boolean;
}

/** Every provider as a point, group by group on one scale, with the middle half and the middle of each group. */
export function StripPlot({ rows, words, formatValue, startsAtZero = false, ...figure }: StripPlotProps) {
  const place = useCallback((width: number) => placeStrips(rows, width, startsAtZero), [rows, startsAtZero]);
  return (
    <MarkFigure
      {...figure}
      place={place}
      draw={(geometry) => <Strips geometry={geometry} formatValue={formatValue} />}
      legend={
        <ul className="rt-chart__legend">
          <LegendItem sample={<circle className="rt-marks__dot" cx={14} cy={6} r={4} />}>
            {words.point}
          </LegendItem>
          <LegendItem sample={<rect className="rt-marks__box" x={2} y={1} width={24} height={10} />}>
            {words.box}
          </LegendItem>
          <LegendItem sample={<line className="rt-marks__median" x1={14} x2={14} y1={0} y2={12} />}>
            {words.median}
          </LegendItem>
        </ul>
      }
    />
  );
}

interface StripsProps {
  readonly geometry: StripGeometry;
  readonly formatValue: (value: number) => string;
}

function Strips({ geometry, formatValue }: StripsProps) {
  const { rows, marks, ticks, left, right, height } = geometry;
  return (
    <>
      {ticks.map(({ at, value }) => (
        <g key={value}>
          <line className="rt-chart__grid" x1={at} x2={at} y1={0} y2={height - 20} />
          <text
            className="rt-chart__tick"
            x={Math.min(Math.max(at, left + 12), right - 16)}
            y={height - 5}
            textAnchor="middle"
          >
            {formatValue(value)}
          </text>
        </g>
      ))}
      {rows.map(({ key, label, y, box }) => (
        <g key={key}>
          <text className="rt-marks__label" x={left} y={y - 26}>
            {label}
          </text>
          {box && (
            <>
              <rect
                className="rt-marks__box"
                x={box.left}
                y={y - 9}
                width={Math.max(1, box.right - box.left)}
                height={18}
              />
              <line className="rt-marks__median" x1={box.median} x2={box.median} y1={y - 12} y2={y + 12} />
            </>
          )}
        </g>
      ))}
      {marks.map(({ key, x, y, isChosen }) => (
        <circle className="rt-marks__dot" key={key} cx={x} cy={y} r={4} data-chosen={isChosen || undefined} />
      ))}
    </>
  );
}
