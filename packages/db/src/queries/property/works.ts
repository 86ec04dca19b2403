import type { DossierId, RevisionId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import type { WorkRevision } from '@regietafel/domain/property/work';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';
import { withinAsOf } from '../history/as-of.ts';
import { originColumns } from '../sharing/origin.ts';
import { type NewState, type Originated, takeId, withOrigin } from './states.ts';
import { costColumns, costOf } from './work-columns.ts';

/** Every state of every work of a dossier within sight at the reading position, in the order of recording. */
export async function listWorks(
  reader: TenantReader,
  dossierId: DossierId,
  asOf: AsOf,
): Promise<readonly Originated<WorkRevision>[]> {
  const rows = await reader
    .selectFrom('propertyWorkRevision as r')
    .where('r.dossierId', '=', dossierId)
    .where(withinAsOf('r', asOf))
    .select(['r.recordId as workId', 'r.revisionId', 'r.dossierId', 'r.standPer', 'r.withdrawnReason'])
    .select(['r.planId', 'r.buildingId', 'r.partId', 'r.defect', 'r.measure', 'r.category', 'r.firstYear'])
    .select(['r.cycleYears', 'r.costKind', 'r.costMinCents', 'r.costMaxCents', 'r.naturalReplacementCents'])
    .select(['r.windowFrom', 'r.windowTo', 'r.btw', 'r.isFictitious'])
    .select(originColumns('r'))
    .orderBy('recordedAt')
    .execute();
  return rows.map((row) => {
    const { costKind, costMinCents, costMaxCents, windowFrom, windowTo, ...rest } = withOrigin(row);
    return {
      ...rest,
      cost: costOf({ costKind, costMinCents, costMaxCents }),
      window: { earliest: windowFrom, latest: windowTo },
    };
  });
}

export type NewWork = NewState & Omit<WorkRevision, 'revisionId' | 'recordedAt' | 'isFictitious'>;

/**
 * Records a state of a work; rejects with SQLSTATE 23505 when another one already follows `supersedes`, with 23503 or 42501
 * when its plan or building is not there for who writes.
 */
export async function recordWork(
  tx: TenantTx,
  revisionId: RevisionId,
  { workId: recordId, cost, window, ...rest }: NewWork,
): Promise<void> {
  await takeId(tx, { recordId, kind: 'property_work' }, rest);
  await tx
    .insertInto('propertyWorkRevision')
    .values({
      ...rest,
      ...costColumns(cost),
      recordId,
      revisionId,
      windowFrom: window.earliest,
      windowTo: window.latest,
    })
    .execute();
}
