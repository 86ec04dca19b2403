import { exp, log } from './portable-math.ts';
import { NODES } from './table-nodes.ts';

/** Points and weights of Gauss–Legendre with four points on [0, 1]. */
const GAUSS = [
  [0.06943184420297371, 0.17392742256872692],
  [0.33000947820757187, 0.3260725774312731],
  [0.6699905217924281, 0.3260725774312731],
  [0.9305681557970263, 0.17392742256872692],
] as const;
const PANELS_PER_OCTAVE = 8;
const OCTAVES = 36;

/** The grid on (0, 1), which grows finer to both ends, with the logarithms that every density on it needs. */
interface Grid {
  readonly x: Float64Array;
  /** ln x and ln(1 − x) at the points of the grid. */
  readonly ends: readonly [Float64Array, Float64Array];
  /** The same at four points within each panel. */
  readonly within: readonly [Float64Array, Float64Array];
}

let grid: Grid | undefined;

/**
 * Quantiles of the beta distribution with alpha and beta from 1 to 5 at `NODES`, in (0, 1): the density x^(α−1)(1−x)^(β−1) is
 * integrated panel by panel on a grid that grows finer to both ends, beyond all of these quantiles, and x as a function of the
 * integral is a cubic in each panel. Within 1e-4 relative. The upper quantiles are 1 minus those of the distribution with alpha
 * and beta changed places.
 */
export function betaQuantiles(
  alpha: number,
  beta: number,
): { readonly lower: Float64Array; readonly upper: Float64Array } {
  grid ??= createGrid();
  const { x, ends } = grid;
  const density = ends[0].map((ln, at) => exp((alpha - 1) * ln + (beta - 1) * (ends[1][at] ?? 0)));
  const pieces = piecesOf(grid, alpha, beta);
  // The grid is its own mirror image: from the other end, the same pieces come in the other order.
  return {
    lower: quantilesOf(x, density, pieces),
    upper: quantilesOf(x, density.toReversed(), pieces.toReversed()),
  };
}

/** Quantiles at `NODES` of what has these masses below, between and above the points x. */
function quantilesOf(x: Float64Array, density: Float64Array, pieces: Float64Array): Float64Array {
  const mass = new Float64Array(pieces.length);
  let total = 0;
  for (const [at, piece] of pieces.entries()) {
    total += piece;
    mass[at] = total;
  }
  let panel = 0;
  return NODES.map((share) => {
    const target = share * total;
    while ((mass[panel + 1] ?? total) < target) panel += 1;
    return withinPanel(x, mass, density, panel, target);
  });
}

/** x at a given mass, by the cubic through both ends of a panel with the slopes 1/density. */
function withinPanel(
  x: Float64Array,
  mass: Float64Array,
  density: Float64Array,
  panel: number,
  target: number,
): number {
  const [x0, x1] = [x[panel] ?? 0, x[panel + 1] ?? 0];
  const [m0, m1] = [mass[panel] ?? 0, mass[panel + 1] ?? 0];
  const width = m1 - m0;
  const t = (target - m0) / width;
  const [s0, s1] = [width / (density[panel] ?? 1), width / (density[panel + 1] ?? 1)];
  const bend = (1 - t) * s0 - t * s1 + (2 * t - 1) * (x1 - x0);
  return x0 + t * (x1 - x0) + t * (1 - t) * bend;
}

/** The mass below the first point, within each panel and above the last point, without the constant that makes it 1. */
function piecesOf({ x, within }: Grid, alpha: number, beta: number): Float64Array {
  const pieces = new Float64Array(x.length + 1);
  const edge = log(x[0] ?? 0);
  pieces[0] = exp(alpha * edge) / alpha;
  for (let panel = 0; panel < x.length - 1; panel += 1) {
    const width = (x[panel + 1] ?? 0) - (x[panel] ?? 0);
    let piece = 0;
    for (let point = 0; point < GAUSS.length; point += 1) {
      const at = GAUSS.length * panel + point;
      const power = (alpha - 1) * (within[0][at] ?? 0) + (beta - 1) * (within[1][at] ?? 0);
      piece += (GAUSS[point]?.[1] ?? 0) * exp(power);
    }
    pieces[panel + 1] = width * piece;
  }
  pieces[x.length] = exp(beta * edge) / beta;
  return pieces;
}

function createGrid(): Grid {
  const steps = PANELS_PER_OCTAVE * (OCTAVES - 1);
  const half = Array.from(
    { length: steps + 1 },
    (_, i) => 0.5 * exp(((i - steps) / PANELS_PER_OCTAVE) * Math.LN2),
  );
  const toUpperEnd = half.slice(0, -1).reverse();
  const x = Float64Array.from([...half, ...toUpperEnd.map((distance) => 1 - distance)]);
  const fromEnd = Float64Array.from([...half.map((value) => 1 - value), ...toUpperEnd]);
  const points = Array.from({ length: x.length - 1 }, (_, panel) =>
    GAUSS.map(([share]) => (1 - share) * (x[panel] ?? 0) + share * (x[panel + 1] ?? 0)),
  ).flat();
  const pointsFromEnd = Array.from({ length: x.length - 1 }, (_, panel) =>
    GAUSS.map(([share]) => (1 - share) * (fromEnd[panel] ?? 0) + share * (fromEnd[panel + 1] ?? 0)),
  ).flat();
  const logs = (values: ArrayLike<number>) => Float64Array.from(values, log);
  return { x, ends: [logs(x), logs(fromEnd)], within: [logs(points), logs(pointsFromEnd)] };
}
