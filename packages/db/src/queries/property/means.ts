import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import type { DossierId, RevisionId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import type { MeansRevision } from '@regietafel/domain/property/means';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';
import { withinAsOf } from '../history/as-of.ts';
import { originColumns } from '../sharing/origin.ts';
import { type NewState, type Originated, takeId, withOrigin } from './states.ts';

/** Every state of all means for property of a dossier within sight at the reading position, in the order of recording. */
export async function listMeans(
  reader: TenantReader,
  dossierId: DossierId,
  asOf: AsOf,
): Promise<readonly Originated<MeansRevision>[]> {
  const rows = await reader
    .selectFrom('propertyMeansRevision as r')
    .where('r.dossierId', '=', dossierId)
    .where(withinAsOf('r', asOf))
    .select(['r.recordId as meansId', 'r.revisionId', 'r.dossierId', 'r.standPer', 'r.withdrawnReason'])
    .select(['r.name', 'r.source', 'r.note', 'r.years', 'r.isFictitious'])
    .select(originColumns('r'))
    .orderBy('recordedAt')
    .execute();
  return rows.map(withOrigin);
}

export type NewMeans = NewState & Omit<MeansRevision, 'revisionId' | 'recordedAt' | 'isFictitious'>;

/** Records a state of means; rejects with SQLSTATE 23505 when another one already follows `supersedes`. */
export async function recordMeans(
  tx: TenantTx,
  revisionId: RevisionId,
  { meansId: recordId, years, ...rest }: NewMeans,
): Promise<void> {
  await takeId(tx, { recordId, kind: 'property_means' }, rest);
  await tx
    .insertInto('propertyMeansRevision')
    .values({ ...rest, recordId, revisionId, years: canonicalJson(years) })
    .execute();
}
