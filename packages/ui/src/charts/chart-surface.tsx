import type { KeyboardEvent, PointerEvent } from 'react';
import { nextIndex } from '../components/table/row-keys.ts';
import { monthOfNumber } from './chart-data.ts';
import { type Geometry, nearestPoint } from './geometry.ts';

interface SurfaceProps {
  readonly geometry: Geometry;
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly descriptionId: string;
  /** Position of the month that is read out. */
  readonly active: number;
  /** The month in words. */
  readonly activeText: string;
  /** Whether the pointer or the keyboard chose the month. */
  readonly isFollowed: boolean;
  readonly onActivate: (index: number | null) => void;
  readonly formatMonth: (month: string) => string;
  readonly formatValue: (value: number) => string;
}

const ARROWS: Readonly<Record<string, string>> = { ArrowRight: 'ArrowDown', ArrowLeft: 'ArrowUp' };

/**
 * The drawing. For a keyboard and a screen reader it is a slider along the months: one stop in the tab order, arrow keys,
 * Home and End move, and each month is read with its figure.
 */
export function ChartSurface(props: SurfaceProps) {
  const { geometry, width, height, label, descriptionId, active, activeText, isFollowed, onActivate } = props;
  const last = Math.max(geometry.points.length - 1, 0);

  const follow = (event: PointerEvent<HTMLElement>) => {
    const { left } = event.currentTarget.getBoundingClientRect();
    onActivate(nearestPoint(geometry.points, event.clientX - left));
  };
  const step = (event: KeyboardEvent<HTMLElement>) => {
    const next = nextIndex(ARROWS[event.key] ?? event.key, active, last + 1);
    if (next < 0) return;
    event.preventDefault();
    onActivate(next);
  };

  return (
    <div
      className="rt-chart__surface"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-describedby={descriptionId}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={active}
      aria-valuetext={activeText}
      onPointerMove={follow}
      onPointerLeave={() => onActivate(null)}
      onKeyDown={step}
      onBlur={() => onActivate(null)}
    >
      <svg width={width} height={height} aria-hidden="true" focusable="false">
        <Axes {...props} />
        <Norms geometry={geometry} />
        <path className="rt-chart__previous" d={geometry.previousYear} />
        <path className="rt-chart__line" d={geometry.line} />
        {isFollowed && <Cursor geometry={geometry} active={active} />}
        <Points geometry={geometry} active={active} />
      </svg>
    </div>
  );
}

function Axes({ geometry, width, formatMonth, formatValue }: SurfaceProps) {
  const { plot, valueTicks, monthTicks } = geometry;
  const foot = plot.y + plot.height;
  return (
    <g>
      {valueTicks.map(({ at, value }) => (
        <g key={value}>
          <line className="rt-chart__grid" x1={plot.x} x2={plot.x + plot.width} y1={at} y2={at} />
          <text className="rt-chart__tick" x={plot.x - 8} y={at} dy="0.32em" textAnchor="end">
            {formatValue(value)}
          </text>
        </g>
      ))}
      {monthTicks.map(({ at, value }) => (
        <text
          className="rt-chart__tick"
          key={value}
          // The outer labels stay inside the drawing.
          x={Math.min(Math.max(at, 24), width - 28)}
          y={foot + 18}
          textAnchor="middle"
        >
          {formatMonth(monthOfNumber(value))}
        </text>
      ))}
    </g>
  );
}

function Norms({ geometry }: { readonly geometry: Geometry }) {
  return (
    <g>
      {geometry.bands.map((band) => (
        <rect className="rt-chart__band" key={`band-${String(band.x)}`} {...band} />
      ))}
      {geometry.nearZones.map((zone) => (
        <rect className="rt-chart__near" key={`near-${String(zone.x)}-${String(zone.y)}`} {...zone} />
      ))}
      {geometry.normLines.map(({ x1, x2, y }) => (
        <line
          className="rt-chart__norm"
          key={`norm-${String(x1)}-${String(y)}`}
          x1={x1}
          x2={x2}
          y1={y}
          y2={y}
        />
      ))}
    </g>
  );
}

function Cursor({ geometry, active }: { readonly geometry: Geometry; readonly active: number }) {
  const point = geometry.points[active];
  if (!point) return null;
  const { y, height } = geometry.plot;
  return <line className="rt-chart__cursor" x1={point.x} x2={point.x} y1={y} y2={y + height} />;
}

function Points({ geometry, active }: { readonly geometry: Geometry; readonly active: number }) {
  return geometry.points.map((point, index) => (
    <circle
      className={point.y === null ? 'rt-chart__missing' : 'rt-chart__dot'}
      key={point.month}
      data-stale={point.isStale || undefined}
      data-active={index === active || undefined}
      cx={point.x}
      cy={point.y ?? geometry.plot.y + geometry.plot.height}
      r={3}
    />
  ));
}
