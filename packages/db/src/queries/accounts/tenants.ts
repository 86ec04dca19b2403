import type { Tenant } from '@regietafel/domain/sharing/tenant';
import type { SystemTx } from '../../kernel/with-system.ts';

/** Every organisation, by name, for operators. */
export function listTenants(tx: SystemTx): Promise<Tenant[]> {
  return tx.selectFrom('tenant').select(['tenantId as id', 'slug', 'name', 'kind']).orderBy('name').execute();
}

/** The organisation of a slug, for operators; undefined when there is none. */
export function findTenantBySlug(tx: SystemTx, slug: string): Promise<Tenant | undefined> {
  return tx
    .selectFrom('tenant')
    .where('slug', '=', slug)
    .select(['tenantId as id', 'slug', 'name', 'kind'])
    .executeTakeFirst();
}

/** Records an organisation that is linked to no region or provider of the reference data. */
export async function recordTenant(tx: SystemTx, { id, slug, name, kind }: Tenant): Promise<void> {
  await tx
    .insertInto('tenant')
    .values({ tenantId: id, slug, name, kind, regionId: null, providerId: null })
    .execute();
}
