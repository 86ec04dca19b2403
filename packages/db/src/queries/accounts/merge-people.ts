import type { PlainDate } from '@regietafel/domain/core/dates';
import type { AccountId, TenantId } from '@regietafel/domain/core/ids';
import { sql } from 'kysely';
import type { SystemTx } from '../../kernel/with-system.ts';

/** What a person keeps by an organisation and takes along: what was seen, and how one wants to be told. */
const PERSONAL = ['visit', 'thread_seen', 'notification_setting'] as const;

/** The people of organisations work for their heir from the day, in the roles that they had; gives how many people. */
export async function mergePeople(
  tx: SystemTx,
  going: readonly TenantId[],
  heir: { readonly tenantId: TenantId; readonly name: string },
  on: PlainDate,
): Promise<number> {
  if (going.length === 0) return 0;
  const tenants = sql`any(${[...going]}::uuid[])`;
  const { rows } = await sql<{ accountId: AccountId }>`
    with going as materialized (
      select m.*, greatest(m.valid_from, ${on}::date) as begins_on from membership m where m.tenant_id = ${tenants}
        and (m.valid_to is null or (m.valid_to > ${on} and m.valid_from < m.valid_to))
    ), anew as (
      insert into membership (tenant_id, account_id, role, valid_from, valid_to, given_by)
      select distinct on (g.account_id, g.role, g.begins_on)
        ${heir.tenantId}::uuid, g.account_id, g.role, g.begins_on, g.valid_to, g.given_by
      from going g
      where not exists (select from membership h where h.tenant_id = ${heir.tenantId} and h.account_id = g.account_id
        and h.role = g.role and (h.valid_to is null or h.valid_to > ${on}))
      order by g.account_id, g.role, g.begins_on, g.valid_to desc nulls first
    ), ended as (
      update membership m set valid_to = g.begins_on, end_reason = ${`→ ${heir.name}`}
      from going g where m.tenant_id = g.tenant_id and m.membership_id = g.membership_id
    )
    select distinct account_id from going`.execute(tx);
  for (const table of PERSONAL)
    await sql`insert into ${sql.table(table)}
      select (jsonb_populate_record(p, jsonb_build_object('tenant_id', ${heir.tenantId}::uuid))).* from ${sql.table(table)} p
      where p.tenant_id = ${tenants} on conflict do nothing`.execute(tx);
  // Who manages the account from now on.
  await sql`update account set tenant_id = ${heir.tenantId} where tenant_id = ${tenants}`.execute(tx);
  return rows.length;
}
