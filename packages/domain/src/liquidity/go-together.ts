import type { EventsTogether, Togetherness } from './compiled.ts';

/** Correlation of the normal scores behind two events that go together, by the word for it. */
export const CORRELATION: Readonly<Record<Togetherness, number>> = { enig: 0.3, sterk: 0.6 };

/**
 * Correlation of the events with these keys, events × events: 1 on the diagonal, between two of one group the group's, of
 * more groups the strongest, else 0. Null when nothing goes together. Overlapping groups can ask for what is impossible;
 * the simulation takes the nearest that is possible, and says so.
 */
export function correlationOf(
  keys: readonly string[],
  groups: readonly EventsTogether[],
): readonly (readonly number[])[] | null {
  const rows = keys.map((row) =>
    keys.map((column) => (row === column ? 1 : Math.max(0, ...strengths(row, column, groups)))),
  );
  const isIndependent = rows.every((row) => row.filter((value) => value !== 0).length === 1);
  return isIndependent ? null : rows;
}

function strengths(row: string, column: string, groups: readonly EventsTogether[]): readonly number[] {
  return groups
    .filter(({ keys }) => keys.includes(row) && keys.includes(column))
    .map(({ strength }) => CORRELATION[strength]);
}
