import './sparkline.css';

interface SparklineProps {
  /** In the order of time; null is a gap. */
  readonly values: readonly (number | null)[];
  /** What the line shows, in words ("productiviteit: 81% in jan, 84% in aug"). */
  readonly label: string;
  /** Drawn as a thin line. */
  readonly norm?: number | null;
}

const WIDTH = 96;
const HEIGHT = 24;
const MARGIN = 3;

/** A line the size of a word. Small enough to need no library, so that a portfolio of them loads no chart code. */
export function Sparkline({ values, label, norm = null }: SparklineProps) {
  const known = [...values, norm].filter((value) => value !== null);
  const low = Math.min(...known);
  const spread = Math.max(...known) - low;
  const y = (value: number) =>
    spread === 0 ? HEIGHT / 2 : HEIGHT - MARGIN - ((value - low) / spread) * (HEIGHT - 2 * MARGIN);
  const x = (index: number) => MARGIN + (index / Math.max(values.length - 1, 1)) * (WIDTH - 2 * MARGIN);
  const last = values.findLastIndex((value) => value !== null);
  const lastValue = values[last];
  return (
    <svg
      className="rt-sparkline"
      viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
      role="img"
      aria-label={label}
    >
      {norm !== null && <line className="rt-sparkline__norm" x1={0} x2={WIDTH} y1={y(norm)} y2={y(norm)} />}
      <path className="rt-sparkline__line" d={sparkPath(values, x, y)} />
      {lastValue != null && <circle className="rt-sparkline__dot" cx={x(last)} cy={y(lastValue)} r={2.2} />}
    </svg>
  );
}

/** A path with a new start after every gap. */
export function sparkPath(
  values: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  let isDrawing = false;
  return values
    .map((value, index) => {
      const command = isDrawing ? 'L' : 'M';
      isDrawing = value !== null;
      return value === null ? '' : `${command}${x(index).toFixed(1)},${y(value).toFixed(1)}`;
    })
    .join('');
}
