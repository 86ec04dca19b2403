import type { DossierId, RevisionId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import type { PlanRevision } from '@regietafel/domain/property/work';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';
import { withinAsOf } from '../history/as-of.ts';
import { originColumns } from '../sharing/origin.ts';
import { type NewState, type Originated, takeId, withOrigin } from './states.ts';

/** Every state of every plan of works of a dossier within sight at the reading position, in the order of recording. */
export async function listPlans(
  reader: TenantReader,
  dossierId: DossierId,
  asOf: AsOf,
): Promise<readonly Originated<PlanRevision>[]> {
  const rows = await reader
    .selectFrom('propertyPlanRevision as r')
    .where('r.dossierId', '=', dossierId)
    .where(withinAsOf('r', asOf))
    .select(['r.recordId as planId', 'r.revisionId', 'r.dossierId', 'r.standPer', 'r.withdrawnReason'])
    .select(['r.name', 'r.madeBy', 'r.priceLevelYear', 'r.indexBasisPoints', 'r.source', 'r.note'])
    .select(['r.isFictitious'])
    .select(originColumns('r'))
    .orderBy('recordedAt')
    .execute();
  return rows.map(withOrigin);
}

export type NewPlan = NewState & Omit<PlanRevision, 'revisionId' | 'recordedAt' | 'isFictitious'>;

/** Records a state of a plan; rejects with SQLSTATE 23505 when another one already follows `supersedes`. */
export async function recordPlan(
  tx: TenantTx,
  revisionId: RevisionId,
  { planId: recordId, ...rest }: NewPlan,
): Promise<void> {
  await takeId(tx, { recordId, kind: 'property_plan' }, rest);
  await tx
    .insertInto('propertyPlanRevision')
    .values({ ...rest, recordId, revisionId })
    .execute();
}
