import type { DossierId, KringId } from '@regietafel/domain/core/ids';
import type { WorldKring } from '@regietafel/domain/sharing/world';
import type { TenantReader } from '../../kernel/with-tenant.ts';

/** Whom a kring admits, as the rules say it. */
export type KringAdmission = Pick<
  WorldKring,
  'id' | 'kind' | 'ownerTenantId' | 'admittedRoles' | 'admittedSeats'
>;

/** Whom each kring of a dossier admits that the actor reads. */
export async function listKringRules(
  reader: TenantReader,
  dossierId: DossierId,
): Promise<ReadonlyMap<KringId, KringAdmission>> {
  const rows = await reader
    .selectFrom('kring')
    .where('dossierId', '=', dossierId)
    .select(['kringId as id', 'kind', 'ownerTenantId'])
    .select(['admitsRoles as admittedRoles', 'admitsSeats as admittedSeats'])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
