import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import type { DossierId, RevisionId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import type { BuildingRevision } from '@regietafel/domain/property/building';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';
import { withinAsOf } from '../history/as-of.ts';
import { originColumns } from '../sharing/origin.ts';
import { type NewState, type Originated, takeId, withOrigin } from './states.ts';

/** Every state of every building of a dossier within sight at the reading position, in the order of recording. */
export async function listBuildings(
  reader: TenantReader,
  dossierId: DossierId,
  asOf: AsOf,
): Promise<readonly Originated<BuildingRevision>[]> {
  const rows = await reader
    .selectFrom('buildingRevision as r')
    .where('r.dossierId', '=', dossierId)
    .where(withinAsOf('r', asOf))
    .select(['r.recordId as buildingId', 'r.revisionId', 'r.dossierId', 'r.standPer', 'r.withdrawnReason'])
    .select(['r.name', 'r.buildingUse as use', 'r.note', 'r.parts', 'r.isFictitious'])
    .select(originColumns('r'))
    .orderBy('recordedAt')
    .execute();
  return rows.map(withOrigin);
}

export type NewBuilding = NewState & Omit<BuildingRevision, 'revisionId' | 'recordedAt' | 'isFictitious'>;

/** Records a state of a building; rejects with SQLSTATE 23505 when another one already follows `supersedes`. */
export async function recordBuilding(
  tx: TenantTx,
  revisionId: RevisionId,
  { buildingId: recordId, use: buildingUse, parts, ...rest }: NewBuilding,
): Promise<void> {
  await takeId(tx, { recordId, kind: 'building' }, rest);
  await tx
    .insertInto('buildingRevision')
    .values({ ...rest, recordId, revisionId, buildingUse, parts: canonicalJson(parts) })
    .execute();
}
