import type { Instant, PlainDate } from '../core/dates.ts';

/**
 * A reading position in the two times of history. `standPer`: what spoke of this day or earlier; `knownAt`: what had
 * been recorded by this moment. Null means "now".
 */
export interface AsOf {
  readonly standPer: PlainDate | null;
  readonly knownAt: Instant | null;
}

export const NOW: AsOf = { standPer: null, knownAt: null };

interface Recorded {
  readonly standPer: PlainDate;
  readonly recordedAt: Instant;
}

/** Whether a record was within sight at the reading position. */
export function isWithin(record: Recorded, asOf: AsOf): boolean {
  return (
    (asOf.standPer === null || record.standPer <= asOf.standPer) &&
    (asOf.knownAt === null || Temporal.Instant.compare(record.recordedAt, asOf.knownAt) <= 0)
  );
}

/** Order of revisions of one record: by the day of which they speak, then by when they were recorded. */
export function compareRevisions(a: Recorded, b: Recorded): number {
  if (a.standPer !== b.standPer) return a.standPer < b.standPer ? -1 : 1;
  return Temporal.Instant.compare(a.recordedAt, b.recordedAt);
}

/** The revision that counts at the reading position; undefined when there was none yet. */
export function revisionAsOf<R extends Recorded>(revisions: readonly R[], asOf: AsOf): R | undefined {
  return revisions
    .filter((revision) => isWithin(revision, asOf))
    .toSorted(compareRevisions)
    .at(-1);
}
