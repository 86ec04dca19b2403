/** A value at a moment, both in any unit. */
export interface Point {
  readonly at: number;
  readonly value: number;
}

/**
 * Theil-Sen slope (Theil 1950, Sen 1968): the median of the slopes between all pairs of points at different moments, in
 * units of value per unit of time. Given several series (one per season) only pairs within a series count (Hirsch, Slack
 * and Smith 1982). One wild value in four cannot move it far. Null when no pair exists.
 */
export function theilSenSlope(seasons: readonly (readonly Point[])[]): number | null {
  return median(seasons.flatMap(slopesWithin));
}

function slopesWithin(points: readonly Point[]): readonly number[] {
  return points.flatMap((point, index) =>
    points
      .slice(index + 1)
      .filter((later) => later.at !== point.at)
      .map((later) => (later.value - point.value) / (later.at - point.at)),
  );
}

/** The middle value, or the mean of the two middle values; null for an empty list. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
