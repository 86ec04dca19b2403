import { pathOf } from './trend-path.ts';

const WIDTH = 240;
const HEIGHT = 56;
const MARGIN = 4;

interface TrendLineProps {
  /** One per period, oldest first; null where the value is unknown: a gap, never a zero. */
  readonly values: readonly (number | null)[];
  /** The signal value, when there is one. */
  readonly signal: number | undefined;
  /** The same in words, for those who do not see it. */
  readonly label: string;
}

/** The course of an indicator in small, with its signal value as a dashed line. The table beside it has the figures. */
export function TrendLine({ values, signal, label }: TrendLineProps) {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  const scale = scaleOf(signal === undefined ? known : [...known, signal]);
  const points = values.map((value, at) =>
    value === null ? null : ([xOf(at, values.length), scale(value)] as const),
  );
  const last = points.findLast((point) => point !== null);
  return (
    <svg
      className="rt-trend"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {signal !== undefined && (
        <line className="rt-trend__signal" x1={0} x2={WIDTH} y1={scale(signal)} y2={scale(signal)} />
      )}
      <path className="rt-trend__line" d={pathOf(points)} />
      {last && <path className="rt-trend__point" d={`M${last[0]} ${last[1]}h0`} />}
    </svg>
  );
}

function xOf(at: number, count: number): number {
  return count === 1 ? WIDTH / 2 : MARGIN + (at / (count - 1)) * (WIDTH - 2 * MARGIN);
}

/** From the values to the height of the drawing; all alike lie in the middle. */
function scaleOf(values: readonly number[]): (value: number) => number {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (least === most) return () => HEIGHT / 2;
  return (value) => HEIGHT - MARGIN - ((value - least) / (most - least)) * (HEIGHT - 2 * MARGIN);
}
