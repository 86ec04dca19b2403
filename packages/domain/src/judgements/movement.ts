import type { Instant, PlainDate } from '../core/dates.ts';
import { compareRevisions } from '../history/as-of.ts';
import { measureDisagreement } from './disagreement.ts';
import type { AuthoredStance, Stance } from './stance.ts';

/** One recorded judgement of a party on a subject. */
export interface RecordedStance extends AuthoredStance {
  readonly standPer: PlainDate;
  readonly recordedAt: Instant;
}

/**
 * `towards`: nearer to the party that lies furthest off; `away`: further from it; `level`: as far as before;
 * `not_comparable`: there is nobody else, or figures are missing. `first`: the party had no judgement before.
 */
export const DIRECTIONS = ['first', 'towards', 'away', 'level', 'not_comparable'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** A party that changed its judgement. */
export interface Move<Judgement> {
  readonly judgement: Judgement;
  /** What the party held before; null for its first. */
  readonly before: Judgement | null;
  readonly direction: Direction;
}

/**
 * Who moved on one subject, in the order of recording: the others are held as they stood at that moment, so that a move
 * says what its author did and nobody else. Who repeats a judgement did not move, nor does who records afterwards how it
 * judged before the day of which its judgement already speaks.
 */
export function listMoves<Judgement extends RecordedStance>(
  history: readonly Judgement[],
): readonly Move<Judgement>[] {
  const standing = new Map<string, Judgement>();
  const moves: Move<Judgement>[] = [];
  for (const judgement of history.toSorted(byRecording)) {
    const before = standing.get(judgement.authorTenantId) ?? null;
    if (before !== null && compareRevisions(judgement, before) < 0) continue;
    standing.set(judgement.authorTenantId, judgement);
    if (before !== null && isSameStance(before, judgement)) continue;
    const others = [...standing.values()].filter(
      ({ authorTenantId }) => authorTenantId !== judgement.authorTenantId,
    );
    moves.push({ judgement, before, direction: directionOf(before, judgement, others) });
  }
  return moves;
}

function byRecording(a: RecordedStance, b: RecordedStance): number {
  return Temporal.Instant.compare(a.recordedAt, b.recordedAt);
}

function directionOf(before: Stance | null, after: Stance, others: readonly Stance[]): Direction {
  if (before === null) return 'first';
  const was = distance(before, others);
  const is = distance(after, others);
  if (was !== null && is !== null && was !== is) return is < was ? 'towards' : 'away';
  // Who no longer contests comes nearer, also when nobody can say by how much.
  if (before.isContested !== after.isContested && others.length > 0)
    return after.isContested ? 'away' : 'towards';
  return was === null || is === null ? 'not_comparable' : 'level';
}

/** Relative distance to the party that lies furthest off; null when there is none with figures to compare. */
function distance(stance: Stance, others: readonly Stance[]): number | null {
  const distances = others.flatMap((other) => measureDisagreement([stance, other]).widest?.relative ?? []);
  return distances.length === 0 ? null : Math.max(...distances);
}

function isSameStance(a: Stance, b: Stance): boolean {
  return (
    a.isContested === b.isContested &&
    a.axes.every((axis, index) => axis.low === b.axes[index]?.low && axis.high === b.axes[index]?.high)
  );
}
