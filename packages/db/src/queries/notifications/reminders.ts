import type { AccountId, TenantId } from '@regietafel/domain/core/ids';
import type { Rung } from '@regietafel/domain/notifications/notification';
import type { MembershipRole } from '@regietafel/domain/sharing/tenant';
import { sql } from 'kysely';
import type { SystemTx } from '../../kernel/with-system.ts';
import type { Deadline } from './deadlines/deadline.ts';

/** Somebody who works for an organisation today. */
export interface AtWork {
  readonly accountId: AccountId;
  readonly roles: readonly MembershipRole[];
}

/** The organisations that have people today. */
export async function listTenantsAtWork(tx: SystemTx): Promise<readonly TenantId[]> {
  const { rows } = await sql<{ tenantId: TenantId }>`
    select distinct m.tenant_id from membership m
    where m.valid_from <= law.today() and (m.valid_to is null or law.today() < m.valid_to) order by 1`.execute(
    tx,
  );
  return rows.map(({ tenantId }) => tenantId);
}

/** The people of an organisation today. */
export async function listPeopleAtWork(tx: SystemTx, tenantId: TenantId): Promise<readonly AtWork[]> {
  const { rows } = await sql<AtWork>`
    select m.account_id, array_agg(distinct m.role) as roles from membership m
    join account a on a.account_id = m.account_id
    where m.tenant_id = ${tenantId} and a.disabled_at is null
      and m.valid_from <= law.today() and (m.valid_to is null or law.today() < m.valid_to)
    group by m.account_id order by m.account_id`.execute(tx);
  return rows;
}

/** That somebody is to be told of a deadline, on this rung. */
export interface Reminder extends Deadline {
  readonly accountId: AccountId;
  readonly rung: Rung;
}

/** Tells people of an organisation of their deadlines. Who was told of a rung before is not told again. */
export async function recordReminders(
  tx: SystemTx,
  tenantId: TenantId,
  reminders: readonly Reminder[],
): Promise<void> {
  await sql`
    select law.remind(${tenantId}, (r ->> 'accountId')::uuid, (r ->> 'dossierId')::uuid, (r ->> 'kringId')::uuid,
      r ->> 'subjectKind', (r ->> 'subjectId')::uuid, (r ->> 'dueOn')::date, (r ->> 'rung')::smallint)
    from jsonb_array_elements(${JSON.stringify(reminders)}::jsonb) r`.execute(tx);
}
