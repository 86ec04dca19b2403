import type { Instant, PlainDate } from '../core/dates.ts';
import { compareRevisions } from '../history/as-of.ts';

interface State {
  readonly standPer: PlainDate;
  readonly recordedAt: Instant;
}

/** Of each record the state that speaks of the latest day, the last recorded among equals; in the order of first recording. */
export function currentStates<S extends State>(
  states: readonly S[],
  idOf: (state: S) => string,
): readonly S[] {
  const current = new Map<string, S>();
  for (const state of states) {
    const before = current.get(idOf(state));
    if (before === undefined || compareRevisions(before, state) <= 0) current.set(idOf(state), state);
  }
  return [...current.values()];
}
