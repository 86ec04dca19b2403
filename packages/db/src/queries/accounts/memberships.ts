import type { AccountId } from '@regietafel/domain/core/ids';
import type { MembershipRole, Tenant } from '@regietafel/domain/sharing/tenant';
import { sql } from 'kysely';
import type { SystemTx } from '../../kernel/with-system.ts';

/** An organisation of a person, with the role in it, as it stands today. */
export interface CurrentMembership {
  readonly tenant: Tenant;
  readonly role: MembershipRole;
}

/**
 * SQL for the current memberships of an account as a JSON array, by name of the organisation. Of memberships that
 * overlap the latest counts, as in the kring law.
 */
export function currentMembershipsOf(accountColumn: string) {
  return sql<CurrentMembership[]>`(
    select coalesce(jsonb_agg(current.membership order by current.name), '[]')
    from (
      select distinct on (m.tenant_id) t.name, jsonb_build_object(
        'tenant', jsonb_build_object('id', t.tenant_id, 'slug', t.slug, 'name', t.name, 'kind', t.kind),
        'role', m.role) as membership
      from public.membership m
      join public.tenant t on t.tenant_id = m.tenant_id
      where m.account_id = ${sql.ref(accountColumn)}
        and m.valid_from <= law.today() and (m.valid_to is null or law.today() < m.valid_to)
      order by m.tenant_id, m.valid_from desc
    ) current)`;
}

/** The organisations of a person today. */
export async function listCurrentMemberships(
  tx: SystemTx,
  accountId: AccountId,
): Promise<readonly CurrentMembership[]> {
  const row = await tx
    .selectFrom('account')
    .where('account.accountId', '=', accountId)
    .select(currentMembershipsOf('account.accountId').as('memberships'))
    .executeTakeFirst();
  return row?.memberships ?? [];
}
