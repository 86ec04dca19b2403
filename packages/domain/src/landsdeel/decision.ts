import { canonicalJson } from '../core/canonical-json.ts';
import type { Instant, PlainDate } from '../core/dates.ts';
import type { DossierId, KringId, RevisionId, TenantId } from '../core/ids.ts';
import { sha256Hex } from '../core/sha256.ts';
import type { PlacesLine } from './lines.ts';

/** How a region decided on its own part of the plan. */
export const DECISION_ANSWERS = ['agreed', 'conditional', 'not_agreed'] as const;
export type DecisionAnswer = (typeof DECISION_ANSWERS)[number];

/** A decision of one region, bound to the path on which it was taken. */
export interface PlanDecision {
  readonly dossierId: DossierId;
  readonly revisionId: RevisionId;
  /** The region that decided: of its own part, never of another's. */
  readonly authorTenantId: TenantId;
  readonly kringId: KringId;
  readonly recordedAt: Instant;
  readonly answer: DecisionAnswer;
  /** What has to be fulfilled, or why not; empty only when agreed. */
  readonly condition: string;
  readonly decidedOn: PlainDate;
  /** The body that decided, such as the colleges or the councils. */
  readonly decidedBy: string;
  /** Hash of the path of the part as it stood (`pathHash`). */
  readonly pathHash: string;
  readonly isFictitious: boolean;
}

/** `open`: nothing was decided; `overtaken`: the path of the part changed since. */
export type DecisionState = DecisionAnswer | 'open' | 'overtaken';

/** Hash of the path of one part, in canonical form: providers in the order of their ids. A part without a path has one too. */
export function pathHash(lines: readonly PlacesLine[], partTenantId: TenantId): Promise<string> {
  const part = lines
    .filter((line) => line.partTenantId === partTenantId && line.path !== null)
    .toSorted((a, b) => (a.providerId < b.providerId ? -1 : 1))
    .map(({ providerId, path }) => ({
      providerId,
      points: path?.points.map(({ half, places }) => ({ half, places })) ?? [],
    }));
  return sha256Hex(canonicalJson(part));
}

/** How the last decision of a region stands against the path of its part as it is now. */
export function decisionState(
  last: Pick<PlanDecision, 'answer' | 'pathHash'> | undefined,
  hash: string,
): DecisionState {
  if (last === undefined) return 'open';
  return last.pathHash === hash ? last.answer : 'overtaken';
}
