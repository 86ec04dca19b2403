import { addHalves, type HalfYear, halvesBetween } from './half-year.ts';
import type { PlacesPoint } from './places.ts';

/** Half years on which the pace of today rests, and the least that tell a pace at all. */
export const PACE_WINDOW = 4;
const PACE_LEAST = 3;

/** Where today's pace leads. `perHalf` is in places per half year, below zero when they become fewer. */
export type Pace =
  | { readonly kind: 'too_few' }
  | { readonly kind: 'never'; readonly perHalf: number; readonly from: HalfYear; readonly to: HalfYear }
  | {
      readonly kind: 'zero';
      readonly perHalf: number;
      readonly from: HalfYear;
      readonly to: HalfYear;
      /** First half year on whose first day no place is left. */
      readonly zeroAt: HalfYear;
    };

/**
 * The pace over the last half years that were counted, by Sen's slope (the median of the slopes between all pairs: one
 * odd count does not turn it; Sen 1968, J. Am. Stat. Assoc. 63), carried on from the last count. `points` in the order of
 * time; gaps are allowed.
 */
export function paceOf(points: readonly PlacesPoint[]): Pace {
  const window = points.slice(-PACE_WINDOW);
  const [first, last] = [window[0], window.at(-1)];
  if (first === undefined || last === undefined) return { kind: 'too_few' };
  if (last.places === 0) return { kind: 'zero', ...reach(window), zeroAt: firstZero(points) };
  if (window.length < PACE_LEAST) return { kind: 'too_few' };
  const seen = reach(window);
  if (seen.perHalf >= 0) return { kind: 'never', ...seen };
  const steps = Math.ceil(last.places / -seen.perHalf);
  return steps > LONGEST
    ? { kind: 'never', ...seen }
    : { kind: 'zero', ...seen, zeroAt: addHalves(last.half, steps) };
}

/** Half years beyond which a pace says nothing any more: it stands still. */
const LONGEST = 60;

/** Sen's slope in places per half year; 0 for a single point. */
export function senSlope(points: readonly PlacesPoint[]): number {
  const slopes = points
    .flatMap((a, index) =>
      points.slice(index + 1).map((b) => (b.places - a.places) / halvesBetween(a.half, b.half)),
    )
    .toSorted((a, b) => a - b);
  const middle = slopes.length / 2;
  const [low, high] = [slopes[Math.ceil(middle) - 1] ?? 0, slopes[Math.floor(middle)] ?? 0];
  return (low + high) / 2;
}

function reach(window: readonly PlacesPoint[]) {
  const [first, last] = [window[0], window.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('no points');
  return { perHalf: senSlope(window), from: first.half, to: last.half };
}

/** The half year from which all counts are zero. */
function firstZero(points: readonly PlacesPoint[]): HalfYear {
  const lastFull = points.findLastIndex(({ places }) => places > 0);
  const found = points[lastFull + 1];
  if (found === undefined) throw new RangeError('the last point is not zero');
  return found.half;
}
