import { hashPassword } from '@regietafel/auth/passwords';
import type { Database } from '@regietafel/db/kernel/database';
import { withSystem } from '@regietafel/db/kernel/with-system';
import { recordPasswordHash } from '@regietafel/db/queries/accounts/credentials';
import { recordAccount, recordMembership } from '@regietafel/db/queries/accounts/people';
import { recordTenant } from '@regietafel/db/queries/accounts/tenants';
import { FIRST_DAY } from '@regietafel/domain/core/dates';
import type { AccountId, TenantId } from '@regietafel/domain/core/ids';
import { newId } from '@regietafel/domain/core/ids';
import type { MembershipRole, Tenant } from '@regietafel/domain/sharing/tenant';

/** The one password of everybody in the tests. */
export const PASSWORD = 'samen aan een tafel';

let made = 0;

/** Records an organisation; a jeugdregio unless told otherwise. */
export async function buildTenant(database: Database, overrides: Partial<Tenant> = {}): Promise<Tenant> {
  made += 1;
  const tenant: Tenant = {
    id: newId<TenantId>(),
    slug: `regio-${made}`,
    name: `Regio ${made}`,
    kind: 'jeugdregio',
    ...overrides,
  };
  await withSystem(database, 'manage organisations and people', (tx) => recordTenant(tx, tenant));
  return tenant;
}

export interface Person {
  readonly accountId: AccountId;
  readonly email: string;
}

/** Records a person with the password of the tests and these memberships, the first being the home. */
export async function buildPerson(
  database: Database,
  memberships: readonly (readonly [Tenant, MembershipRole])[],
): Promise<Person> {
  made += 1;
  const [home] = memberships;
  if (home === undefined) throw new Error('a person has a home');
  const person = { accountId: newId<AccountId>(), email: `persoon${made}@regio.example` };
  const hash = await hashPassword(PASSWORD);
  await withSystem(database, 'manage organisations and people', async (tx) => {
    await recordAccount(tx, { ...person, tenantId: home[0].id, displayName: `Persoon ${made}` });
    await recordPasswordHash(tx, person.accountId, hash);
    for (const [tenant, role] of memberships) {
      const { accountId } = person;
      await recordMembership(tx, {
        tenantId: tenant.id,
        accountId,
        role,
        validFrom: FIRST_DAY,
        validTo: null,
      });
    }
  });
  return person;
}
