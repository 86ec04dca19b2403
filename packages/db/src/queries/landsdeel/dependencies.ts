import type { PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId, KringId, LandsdeelPlanId, RevisionId, TenantId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import type { DependencyEffect } from '@regietafel/domain/landsdeel/plan';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';
import { withinAsOf } from '../history/as-of.ts';
import { withOrigin } from '../property/states.ts';
import { type Origin, originColumns } from '../sharing/origin.ts';

/** That the herstelplan of a dossier leans on a plan, as one author tells it. */
export interface PlanDependency {
  readonly dossierId: DossierId;
  readonly planId: LandsdeelPlanId;
  readonly revisionId: RevisionId;
  readonly standPer: PlainDate;
  readonly effect: DependencyEffect;
  readonly since: PlainDate;
  readonly endedOn: PlainDate | null;
  readonly note: string;
  readonly isFictitious: boolean;
}

/** With the dossier in which it was told. */
export interface ShownDependency extends PlanDependency {
  readonly authorTenantId: TenantId;
  readonly slug: string;
  readonly providerName: string;
  readonly origin: Origin;
}

/**
 * The last word of each author about the dossiers that lean on a plan, in all dossiers within sight at the reading position;
 * what ended is among them.
 */
export async function listDependencies(
  reader: TenantReader,
  planId: LandsdeelPlanId,
  asOf: AsOf,
): Promise<readonly ShownDependency[]> {
  const rows = await reader
    .selectFrom('planDependency as r')
    .innerJoin('dossier as d', 'd.dossierId', 'r.dossierId')
    .innerJoin('provider as v', 'v.providerId', 'd.providerId')
    .where('r.landsdeelPlanId', '=', planId)
    .where(withinAsOf('r', asOf))
    .distinctOn(['r.dossierId', 'r.authorTenantId'])
    .select([
      'r.dossierId',
      'r.landsdeelPlanId as planId',
      'r.revisionId',
      'r.standPer',
      'r.effect',
      'r.since',
      'r.endedOn',
    ])
    .select(['r.note', 'r.isFictitious', 'd.slug', 'v.name as providerName'])
    .select(originColumns('r'))
    .orderBy('r.dossierId')
    .orderBy('r.authorTenantId')
    .orderBy('r.recordedAt', 'desc')
    .execute();
  return rows.map(withOrigin).toSorted((a, b) => a.providerName.localeCompare(b.providerName, 'nl'));
}

export type NewDependency = Omit<PlanDependency, 'revisionId' | 'isFictitious'> & {
  readonly authorTenantId: TenantId;
  readonly kringId: KringId;
  readonly supersedes: RevisionId | null;
};

/** Records a dependency; rejects with SQLSTATE 23505 when another one of this author already follows `supersedes`. */
export async function recordDependency(
  tx: TenantTx,
  revisionId: RevisionId,
  { planId: landsdeelPlanId, ...dependency }: NewDependency,
): Promise<void> {
  await tx
    .insertInto('planDependency')
    .values({ ...dependency, landsdeelPlanId, revisionId })
    .execute();
}
