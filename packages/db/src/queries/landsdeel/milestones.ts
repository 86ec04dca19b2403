import type { DossierId, RevisionId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import type { MilestoneRevision } from '@regietafel/domain/landsdeel/milestone';
import { sql } from 'kysely';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';
import { withinAsOf } from '../history/as-of.ts';
import { withOrigin } from '../property/states.ts';
import { type Origin, originColumns } from '../sharing/origin.ts';

/** A state of a milestone with who wrote it, and how the region and the provider are called. */
export interface ShownMilestone extends MilestoneRevision {
  readonly partName: string | null;
  readonly providerName: string | null;
  readonly origin: Origin;
}

/** Every state of every milestone within sight at the reading position, in the order of recording. */
export async function listMilestones(
  reader: TenantReader,
  dossierId: DossierId,
  asOf: AsOf,
): Promise<readonly ShownMilestone[]> {
  const rows = await reader
    .selectFrom('conversionMilestoneRevision as r')
    .leftJoin('provider as v', 'v.providerId', 'r.providerId')
    .where('r.dossierId', '=', dossierId)
    .where(withinAsOf('r', asOf))
    .select(['r.dossierId', 'r.milestoneId', 'r.revisionId', 'r.standPer', 'r.kind', 'r.title'])
    .select(['r.partTenantId', 'r.providerId', 'r.places', 'r.dueOn', 'r.doneOn', 'r.note'])
    .select(['r.withdrawnReason', 'r.isFictitious', 'v.name as providerName'])
    .select(
      sql<string | null>`(select p.name from participant p
        where p.dossier_id = r.dossier_id and p.tenant_id = r.part_tenant_id)`.as('partName'),
    )
    .select(originColumns('r'))
    .orderBy('recordedAt')
    .execute();
  return rows.map(withOrigin);
}

export type NewMilestone = Omit<MilestoneRevision, 'revisionId' | 'recordedAt' | 'isFictitious'> & {
  readonly supersedes: RevisionId | null;
};

/** Records a state of a milestone; rejects with SQLSTATE 23505 when another one already follows `supersedes`. */
export async function recordMilestone(
  tx: TenantTx,
  revisionId: RevisionId,
  milestone: NewMilestone,
): Promise<void> {
  await tx
    .insertInto('conversionMilestoneRevision')
    .values({ ...milestone, revisionId })
    .execute();
}
