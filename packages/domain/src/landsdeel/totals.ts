import type { HalfYear } from './half-year.ts';
import { halvesFrom } from './half-year.ts';
import { type PlacesLine, placesAt } from './lines.ts';

/** A sum over lines: unknown is not zero, so it says how many lines say nothing of that half year. */
export interface PlacesSum {
  /** Sum over the lines that say something. */
  readonly places: number;
  readonly missing: number;
}

/** Half a year over all lines together. */
export interface HalfTotal {
  readonly half: HalfYear;
  readonly path: PlacesSum;
  readonly firstPath: PlacesSum;
  readonly actual: PlacesSum;
}

/** How far what is counted lies from what was planned; positive: more places than planned. */
export interface Drift {
  readonly half: HalfYear;
  readonly places: number;
  /** Null when not every line has a path for that half year. */
  readonly fromPath: number | null;
  readonly fromFirstPath: number | null;
}

/** Every half year of which some line speaks, from the first through the last, summed over the lines. */
export function totalsOf(lines: readonly PlacesLine[]): readonly HalfTotal[] {
  const spoken = lines.flatMap(({ path, firstPath, actual }) =>
    [path, firstPath, actual].flatMap((one) => one?.points.map(({ half }) => half) ?? []),
  );
  const [first, last] = [spoken.toSorted()[0], spoken.toSorted().at(-1)];
  if (first === undefined || last === undefined) return [];
  return halvesFrom(first, last).map((half) => ({
    half,
    path: sumAt(lines, 'path', half),
    firstPath: sumAt(lines, 'firstPath', half),
    actual: sumAt(lines, 'actual', half),
  }));
}

function sumAt(lines: readonly PlacesLine[], of: 'path' | 'firstPath' | 'actual', half: HalfYear): PlacesSum {
  const known = lines.flatMap((line) => placesAt(line[of], half) ?? []);
  return { places: known.reduce((sum, places) => sum + places, 0), missing: lines.length - known.length };
}

/** The half years of which every line tells the actual places: only these can be set against the path. */
export function completeActuals(totals: readonly HalfTotal[]): readonly HalfTotal[] {
  return totals.filter(({ actual }) => actual.missing === 0);
}

/** The drift in the last half year that is counted in full; null when there is none. */
export function driftOf(totals: readonly HalfTotal[]): Drift | null {
  const last = completeActuals(totals).at(-1);
  if (last === undefined) return null;
  const { half, actual, path, firstPath } = last;
  const distance = (planned: PlacesSum) => (planned.missing === 0 ? actual.places - planned.places : null);
  return {
    half,
    places: actual.places,
    fromPath: distance(path),
    fromFirstPath: distance(firstPath),
  };
}
