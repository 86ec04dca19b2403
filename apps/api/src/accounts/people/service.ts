import { randomBytes } from 'node:crypto';
import { hashPassword } from '@regietafel/auth/passwords';
import type {
  AddedPerson,
  AddPerson,
  EndRole,
  GiveRole,
  OwnPerson,
  People,
} from '@regietafel/contracts/accounts/people';
import { withSystem } from '@regietafel/db/kernel/with-system';
import { tenantReader, withTenant } from '@regietafel/db/kernel/with-tenant';
import { recordPasswordHash } from '@regietafel/db/queries/accounts/credentials';
import {
  addPerson as addAccount,
  endRole as endRoleIn,
  giveRole as giveRoleIn,
  listOwnMemberships,
  type OwnMembership,
} from '@regietafel/db/queries/accounts/own-people';
import {
  type RoleChange,
  type RoleRefusal,
  refuseRoleChange,
  rolesToGive,
} from '@regietafel/domain/accounts/give-role';
import { holdsFrom, holdsOn } from '@regietafel/domain/accounts/role-period';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { DomainError } from '@regietafel/domain/core/errors';
import { type AccountId, newId } from '@regietafel/domain/core/ids';
import type { Asker } from '../../sharing/asker.ts';

const START_PASSWORD_BYTES = 15;

/** The people of the asker's organisation, by name, with what each may, might and will. */
export async function listPeople(asker: Asker): Promise<People> {
  const memberships = await listOwnMemberships(tenantReader(asker.database, asker.actor));
  const byPerson = Map.groupBy(memberships, ({ accountId }) => accountId);
  return {
    day: asker.today,
    rolesToGive: rolesToGive(asker.role, asker.tenant.kind),
    people: [...byPerson.values()].map((periods) => presentPerson(periods, asker)),
  };
}

/** Adds a person who had no account yet, with a role; answers the password for the first time. */
export async function addPerson(asker: Asker, person: AddPerson): Promise<AddedPerson> {
  const accountId = newId<AccountId>();
  const { email, displayName, role, validFrom, validTo } = person;
  requireChange(asker, { accountId, from: null, to: role });
  const startPassword = randomBytes(START_PASSWORD_BYTES).toString('base64url');
  const passwordHash = await hashPassword(startPassword);
  await withTenant(asker.database, asker.actor, async (tx) => {
    await addAccount(tx, { accountId, email, displayName });
    await giveRoleIn(tx, { accountId, role, validFrom, validTo });
  });
  await withSystem(
    asker.database,
    'manage organisations and people',
    (tx) => recordPasswordHash(tx, accountId, passwordHash, { isInitial: true }),
    accountId,
  );
  return { accountId, startPassword };
}

/** Gives a person of the own organisation a role, instead of what was held from that day. */
export async function giveRole(asker: Asker, given: GiveRole): Promise<void> {
  await withTenant(asker.database, asker.actor, async (tx) => {
    const from = roleHeld(await listOwnMemberships(tx), given.accountId, asker.today);
    requireChange(asker, { accountId: given.accountId, from, to: given.role });
    await giveRoleIn(tx, given);
  });
}

/** Ends what a person may in the own organisation. */
export async function endRole(asker: Asker, { accountId, validTo, reason }: EndRole): Promise<void> {
  await withTenant(asker.database, asker.actor, async (tx) => {
    const from = roleHeld(await listOwnMemberships(tx), accountId, asker.today);
    requireChange(asker, { accountId, from, to: null });
    await endRoleIn(tx, { accountId, membershipId: null, firstDayWithout: validTo, reason });
  });
}

const SENTENCES: Readonly<Record<RoleRefusal, string>> = {
  no_right: 'core.forbidden',
  own_role: 'accounts.ownRole',
  above_own: 'accounts.roleAboveOwn',
};

/** Refuses a change of a role that the one rule does not allow. The database refuses it too. */
function requireChange(asker: Asker, change: RoleChange): void {
  const refusal = refuseRoleChange(giverOf(asker), change);
  if (refusal !== null) throw new DomainError('FORBIDDEN', SENTENCES[refusal]);
}

function giverOf({ actor, role, tenant }: Asker) {
  return { accountId: actor.accountId, role, kind: tenant.kind };
}

function roleHeld(memberships: readonly OwnMembership[], accountId: AccountId, day: PlainDate) {
  return memberships.find((one) => one.accountId === accountId && holdsOn(one, day))?.role ?? null;
}

function presentPerson(periods: readonly OwnMembership[], asker: Asker): OwnPerson {
  const [first] = periods;
  if (first === undefined) throw new Error('a person without a period');
  const { accountId, displayName, email, isAtHome } = first;
  const role = roleHeld(periods, accountId, asker.today);
  // What is still to begin counts too: nobody ends a role to come that reaches further.
  const open = periods.filter((period) => holdsFrom(period, asker.today));
  const changes = [role, ...open.map((period) => period.role)];
  return {
    accountId,
    displayName,
    email,
    isAtHome,
    isSelf: accountId === asker.actor.accountId,
    role,
    mayChange: changes.every(
      (from) => refuseRoleChange(giverOf(asker), { accountId, from, to: null }) === null,
    ),
    periods: periods.map((period) => ({
      membershipId: period.membershipId,
      role: period.role,
      validFrom: period.validFrom,
      validTo: period.validTo,
      isCurrent: holdsOn(period, asker.today),
      givenBy: period.givenBy,
      endedBy: period.endedBy,
      endReason: period.endReason,
    })),
  };
}
