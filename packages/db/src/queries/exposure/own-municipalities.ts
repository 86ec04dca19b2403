import type { TenantId } from '@regietafel/domain/core/ids';
import type { RegionMunicipality } from '@regietafel/domain/exposure/share';
import { sql } from 'kysely';
import type { TenantReader } from '../../kernel/with-tenant.ts';

/** The municipalities that lie or lay in the region of the own organisation, by name, with the years in which they did. */
export async function listOwnMunicipalities(
  reader: TenantReader,
  tenantId: TenantId,
): Promise<readonly RegionMunicipality[]> {
  // The first day outside the region is not of a year in which it lay there.
  const { rows } = await sql<RegionMunicipality>`
    select m.name, case when bool_and(b.valid_from is not null) then min(extract(year from b.valid_from))::int end as first_year,
           case when bool_and(b.valid_to is not null) then max(extract(year from b.valid_to - 1))::int end as last_year
      from tenant t
      join region_membership b on b.region_id = t.region_id
      join municipality m on m.municipality_id = b.municipality_id
     where t.tenant_id = ${tenantId}
     group by m.name order by m.name`.execute(reader);
  return rows;
}
