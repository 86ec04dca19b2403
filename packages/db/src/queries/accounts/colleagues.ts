import type { AccountId } from '@regietafel/domain/core/ids';
import type { MembershipRole } from '@regietafel/domain/sharing/tenant';
import { sql } from 'kysely';
import type { TenantReader } from '../../kernel/with-tenant.ts';

/** Somebody else who works for the own organisation today, in one of the roles that the person has. */
export interface Colleague {
  readonly accountId: AccountId;
  readonly name: string;
  readonly role: MembershipRole;
}

/** The colleagues of the actor, once per role, by name. */
export async function listColleagues(reader: TenantReader): Promise<readonly Colleague[]> {
  return reader
    .selectFrom('membership as m')
    .innerJoin('account as a', 'a.accountId', 'm.accountId')
    .where('a.disabledAt', 'is', null)
    .where(sql<boolean>`m.tenant_id = law.actor_tenant() and m.account_id <> law.actor_account()
      and m.valid_from <= law.today() and (m.valid_to is null or law.today() < m.valid_to)`)
    .select(['m.accountId', 'a.displayName as name', 'm.role'])
    .orderBy('a.displayName')
    .orderBy('m.accountId')
    .execute();
}
