import type { AccountId, KringId, TenantId } from '@regietafel/domain/core/ids';
import { sql } from 'kysely';
import type { TenantReader } from '../../kernel/with-tenant.ts';

/** Somebody whom the asker may name in a kring: an organisation, or a person of one. */
export interface KnownReader {
  readonly tenantId: TenantId;
  readonly tenantName: string;
  /** Null for the organisation as a whole. */
  readonly accountId: AccountId | null;
  readonly displayName: string | null;
}

/** Who reads a kring, as far as the asker may know of them, by organisation and name. Empty for who does not read it. */
export async function listPeopleOfKring(
  reader: TenantReader,
  kringId: KringId,
): Promise<readonly KnownReader[]> {
  const { rows } = await sql<KnownReader>`
    select p.tenant_id, p.tenant_name, p.account_id, p.display_name from law.people_of_kring(${kringId}) p
    order by p.tenant_name, p.display_name nulls first, p.account_id`.execute(reader);
  return rows;
}
