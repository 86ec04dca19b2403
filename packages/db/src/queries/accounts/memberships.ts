import type { Instant } from '@regietafel/domain/core/dates';
import type { AccountId } from '@regietafel/domain/core/ids';
import type { MembershipRole, Tenant } from '@regietafel/domain/sharing/tenant';
import { sql } from 'kysely';
import type { SystemTx } from '../../kernel/with-system.ts';

/** An organisation of a person, with the role in it, as it stands today. */
export interface CurrentMembership {
  readonly tenant: Tenant;
  readonly role: MembershipRole;
  /** Absent for who works there; present for who helps the organisation for a while, and only reads. */
  readonly support?: { readonly reason: string; readonly expiresAt: Instant };
}

/**
 * SQL for the current memberships of an account as a JSON array, by name of the organisation. Of memberships that
 * overlap the latest counts, as in the kring law. Who gives support somewhere is a reader there while it lasts.
 */
export function currentMembershipsOf(accountColumn: string) {
  return sql<CurrentMembership[]>`(
    select coalesce(jsonb_agg(current.membership order by current.name), '[]')
    from (
      select distinct on (held.tenant_id) t.name, jsonb_strip_nulls(jsonb_build_object(
        'tenant', jsonb_build_object('id', t.tenant_id, 'slug', t.slug, 'name', t.name, 'kind', t.kind),
        'role', held.role, 'support', held.support)) as membership
      from (
        select m.tenant_id, m.role, m.valid_from, null::jsonb as support
        from public.membership m
        where m.account_id = ${sql.ref(accountColumn)}
          and m.valid_from <= law.today() and (m.valid_to is null or law.today() < m.valid_to)
        union all
        select s.tenant_id, 'lezer', null, jsonb_build_object('reason', s.reason,
          'expiresAt', to_char(s.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        from public.support_access s
        where s.account_id = ${sql.ref(accountColumn)} and s.ended_at is null and clock_timestamp() < s.expires_at
      ) held
      join public.tenant t on t.tenant_id = held.tenant_id
      order by held.tenant_id, held.valid_from desc nulls last
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
