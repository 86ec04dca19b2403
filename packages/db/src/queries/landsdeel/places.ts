import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import type { DossierId, RevisionId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import type { PlacesStatement } from '@regietafel/domain/landsdeel/places';
import { sql } from 'kysely';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';
import { withinAsOf } from '../history/as-of.ts';
import { withOrigin } from '../property/states.ts';
import { type Origin, originColumns } from '../sharing/origin.ts';

/** A statement with who made it, and how the provider and the region are called. */
export interface ShownStatement extends PlacesStatement {
  readonly providerName: string;
  /** Null when the reader may not know who takes part under that id. */
  readonly partName: string | null;
  readonly origin: Origin;
}

/** Everything that was said of closed places within sight at the reading position, in the order of recording. */
export async function listPlaces(
  reader: TenantReader,
  dossierId: DossierId,
  asOf: AsOf,
): Promise<readonly ShownStatement[]> {
  const rows = await reader
    .selectFrom('closedPlacesRevision as r')
    .innerJoin('provider as v', 'v.providerId', 'r.providerId')
    .where('r.dossierId', '=', dossierId)
    .where(withinAsOf('r', asOf))
    .select(['r.dossierId', 'r.kind', 'r.partTenantId', 'r.providerId', 'r.revisionId', 'r.standPer'])
    .select(['r.points', 'r.note', 'r.isFictitious', 'v.name as providerName'])
    .select(
      sql<string | null>`(select p.name from participant p
        where p.dossier_id = r.dossier_id and p.tenant_id = r.part_tenant_id)`.as('partName'),
    )
    .select(originColumns('r'))
    .orderBy('recordedAt')
    .execute();
  return rows.map(withOrigin);
}

export type NewStatement = Omit<PlacesStatement, 'revisionId' | 'recordedAt' | 'isFictitious'> & {
  readonly supersedes: RevisionId | null;
};

/** Records a statement; rejects with SQLSTATE 23505 when another one of this author already follows `supersedes`. */
export async function recordPlaces(
  tx: TenantTx,
  revisionId: RevisionId,
  { points, ...rest }: NewStatement,
): Promise<void> {
  await tx
    .insertInto('closedPlacesRevision')
    .values({ ...rest, revisionId, points: canonicalJson(points) })
    .execute();
}
