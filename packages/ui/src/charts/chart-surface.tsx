import { ChartAxes } from './chart-axes.tsx';
import { ChartSlider } from './chart-slider.tsx';
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

/** The drawing of a line against its norm. */
export function ChartSurface(props: SurfaceProps) {
  const { geometry, width, height, label, descriptionId, active, activeText, isFollowed, onActivate } = props;
  return (
    <ChartSlider
      label={label}
      descriptionId={descriptionId}
      active={active}
      count={geometry.points.length}
      activeText={activeText}
      nearestTo={(x) => nearestPoint(geometry.points, x)}
      onActivate={onActivate}
    >
      <svg width={width} height={height} aria-hidden="true" focusable="false">
        <ChartAxes
          axes={geometry}
          width={width}
          formatMonth={props.formatMonth}
          formatValue={props.formatValue}
        />
        <Norms geometry={geometry} />
        <path className="rt-chart__previous" d={geometry.previousYear} />
        <path className="rt-chart__line" d={geometry.line} />
        {isFollowed && <Cursor geometry={geometry} active={active} />}
        <Points geometry={geometry} active={active} />
      </svg>
    </ChartSlider>
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
