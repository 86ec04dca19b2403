import type { TenantId } from '@regietafel/domain/core/ids';
import { sql } from 'kysely';
import type { TenantReader } from '../../kernel/with-tenant.ts';

/** Names of the municipalities that lie in the region of the own organisation on some day of the year, by name. */
export async function listOwnMunicipalities(
  reader: TenantReader,
  tenantId: TenantId,
  year: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct m.name from tenant t
      join region_membership b on b.region_id = t.region_id
      join municipality m on m.municipality_id = b.municipality_id
     where t.tenant_id = ${tenantId}
       and coalesce(b.valid_from, '-infinity') <= make_date(${year}::int, 12, 31)
       and coalesce(b.valid_to, 'infinity') > make_date(${year}::int, 1, 1)
     order by m.name`.execute(reader);
  return rows.map(({ name }) => name);
}
