import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import type { Cents } from '@regietafel/domain/core/cents';
import type { PlainDate } from '@regietafel/domain/core/dates';
import {
  type LandsdeelPlanId,
  type MilestoneId,
  newId,
  type ProviderId,
  type RevisionId,
  type TenantId,
} from '@regietafel/domain/core/ids';
import type { PlanDecision } from '@regietafel/domain/landsdeel/decision';
import type { MilestoneKind } from '@regietafel/domain/landsdeel/milestone';
import type { PlacesKind, PlacesPoint } from '@regietafel/domain/landsdeel/places';
import type { DependencyEffect } from '@regietafel/domain/landsdeel/plan';
import type { SystemTx } from '../../kernel/with-system.ts';
import { type Pen, penColumns } from './pen.ts';

export interface PlacesFacts {
  readonly kind: PlacesKind;
  readonly partTenantId: TenantId;
  readonly providerId: ProviderId;
  readonly standPer: PlainDate;
  readonly points: readonly PlacesPoint[];
  readonly note?: string;
  /** What it follows; null for the first word of its author. */
  readonly supersedes?: RevisionId;
}

/** Records fictitious closed places; gives the revision, upon which the next one builds. */
export async function recordPlaces(
  tx: SystemTx,
  pen: Pen,
  { points, note = '', supersedes, ...facts }: PlacesFacts,
): Promise<RevisionId> {
  const revisionId = newId<RevisionId>();
  await tx
    .insertInto('closedPlacesRevision')
    .values({
      ...penColumns(pen),
      ...facts,
      revisionId,
      supersedes: supersedes ?? null,
      points: canonicalJson(points),
      note,
      isFictitious: true,
    })
    .execute();
  return revisionId;
}

export interface MilestoneFacts {
  readonly kind: MilestoneKind;
  readonly title: string;
  readonly partTenantId: TenantId | null;
  readonly providerId: ProviderId | null;
  readonly places: number | null;
  readonly note?: string;
  /** The dates that were promised, one after the other, each with the day on which it was told. */
  readonly promised: readonly { readonly standPer: PlainDate; readonly dueOn: PlainDate }[];
  readonly doneOn?: PlainDate;
}

/** Records a fictitious milestone with every date that was promised for it. */
export async function recordMilestone(
  tx: SystemTx,
  pen: Pen,
  { promised, doneOn, note = '', ...facts }: MilestoneFacts,
): Promise<void> {
  const revisions = promised.map(() => newId<RevisionId>());
  const milestoneId = newId<MilestoneId>();
  await tx
    .insertInto('conversionMilestoneRevision')
    .values(
      promised.map(({ standPer, dueOn }, index) => ({
        ...penColumns({ ...pen, recordedAt: `${standPer}T09:00:00Z` as Pen['recordedAt'] }),
        ...facts,
        milestoneId,
        revisionId: revisions[index] ?? newId<RevisionId>(),
        supersedes: revisions[index - 1] ?? null,
        standPer,
        dueOn,
        doneOn: index === promised.length - 1 ? (doneOn ?? null) : null,
        note,
        withdrawnReason: null,
        isFictitious: true,
      })),
    )
    .execute();
}

/** Records fictitious funding, year by year. */
export async function recordFunding(
  tx: SystemTx,
  pen: Pen,
  standPer: PlainDate,
  years: readonly {
    readonly year: number;
    readonly grantedCents: Cents | null;
    readonly spentCents: Cents | null;
    readonly source: string;
  }[],
): Promise<void> {
  await tx
    .insertInto('landsdeelFundingRevision')
    .values(
      years.map((year) => ({
        ...penColumns(pen),
        ...year,
        revisionId: newId<RevisionId>(),
        supersedes: null,
        standPer,
        isFictitious: true,
      })),
    )
    .execute();
}

/** Records a fictitious decision of a region on its part. */
export async function recordDecision(
  tx: SystemTx,
  pen: Pen,
  decision: Pick<PlanDecision, 'answer' | 'condition' | 'decidedOn' | 'decidedBy' | 'pathHash'>,
): Promise<void> {
  await tx
    .insertInto('planDecision')
    .values({
      ...penColumns(pen),
      ...decision,
      revisionId: newId<RevisionId>(),
      supersedes: null,
      isFictitious: true,
    })
    .execute();
}

/** Records that a herstelplan leans on a plan, as a source tells it. */
export async function recordDependency(
  tx: SystemTx,
  pen: Pen,
  dependency: {
    readonly planId: LandsdeelPlanId;
    readonly effect: DependencyEffect;
    readonly standPer: PlainDate;
    readonly since: PlainDate;
    readonly note: string;
  },
): Promise<void> {
  const { planId: landsdeelPlanId, ...rest } = dependency;
  await tx
    .insertInto('planDependency')
    .values({
      ...penColumns(pen),
      ...rest,
      landsdeelPlanId,
      revisionId: newId<RevisionId>(),
      supersedes: null,
      endedOn: null,
      isFictitious: false,
    })
    .execute();
}
