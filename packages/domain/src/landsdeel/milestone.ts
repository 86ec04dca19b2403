import { daysBetween, type Instant, type PlainDate } from '../core/dates.ts';
import type { DossierId, KringId, MilestoneId, ProviderId, RevisionId, TenantId } from '../core/ids.ts';

/** `afbouw`: places close; `ombouw`: they become another form of help. */
export const MILESTONE_KINDS = ['afbouw', 'ombouw'] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

/** A state of a step on the way to zero. */
export interface MilestoneRevision {
  readonly dossierId: DossierId;
  readonly milestoneId: MilestoneId;
  readonly revisionId: RevisionId;
  readonly authorTenantId: TenantId;
  readonly kringId: KringId;
  readonly recordedAt: Instant;
  readonly standPer: PlainDate;
  readonly kind: MilestoneKind;
  readonly title: string;
  /** The region and the provider that it is about; null: all of them. */
  readonly partTenantId: TenantId | null;
  readonly providerId: ProviderId | null;
  /** Closed places that it takes away; null when that is not known. */
  readonly places: number | null;
  readonly dueOn: PlainDate;
  /** The day on which it was reached; null as long as it was not. */
  readonly doneOn: PlainDate | null;
  readonly note: string;
  readonly withdrawnReason: string | null;
  readonly isFictitious: boolean;
}

export type MilestoneState = 'done' | 'overdue' | 'open' | 'withdrawn';

/** A milestone as it stands, beside the date that was promised first. */
export interface StandingMilestone<Revision extends MilestoneRevision = MilestoneRevision> {
  readonly head: Revision;
  readonly firstDueOn: PlainDate;
  /** Days by which it was put off, or reached later than promised first; below zero: earlier. */
  readonly slipDays: number;
  readonly state: MilestoneState;
}

/** The milestones out of all their states, given in the order of recording; by the date on which they are due. */
export function standingMilestones<Revision extends MilestoneRevision>(
  revisions: readonly Revision[],
  day: PlainDate,
): readonly StandingMilestone<Revision>[] {
  const chains = Map.groupBy(revisions, ({ milestoneId }) => milestoneId);
  return [...chains.values()]
    .flatMap((chain) => {
      const [first, head] = [chain[0], chain.at(-1)];
      return first === undefined || head === undefined ? [] : [standing(first, head, day)];
    })
    .toSorted((a, b) => (a.head.dueOn < b.head.dueOn ? -1 : 1));
}

function standing<Revision extends MilestoneRevision>(
  { dueOn: firstDueOn }: Revision,
  head: Revision,
  day: PlainDate,
): StandingMilestone<Revision> {
  const slipDays = daysBetween(firstDueOn, head.doneOn ?? head.dueOn);
  return { head, firstDueOn, slipDays, state: stateOf(head, day) };
}

function stateOf({ withdrawnReason, doneOn, dueOn }: MilestoneRevision, day: PlainDate): MilestoneState {
  if (withdrawnReason !== null) return 'withdrawn';
  if (doneOn !== null) return 'done';
  return dueOn < day ? 'overdue' : 'open';
}
