import { refuseRoleChange } from '@regietafel/domain/accounts/give-role';
import { addDays, type PlainDate } from '@regietafel/domain/core/dates';
import { type AccountId, newId, type TenantId } from '@regietafel/domain/core/ids';
import { ROLE_RANK } from '@regietafel/domain/sharing/rights';
import { type Actor, MEMBERSHIP_ROLES, type MembershipRole } from '@regietafel/domain/sharing/tenant';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../embedded/test-database.ts';
import { buildAccount, buildTenant } from '../../factories/build-organisation.ts';
import { type Database, openDatabase } from '../../kernel/database.ts';
import { withSystem } from '../../kernel/with-system.ts';
import { tenantReader, withTenant } from '../../kernel/with-tenant.ts';
import { addPerson, endRole, giveRole, listOwnMemberships } from './own-people.ts';
import { disableAccount, recordMembership } from './people.ts';

const TODAY = Temporal.Now.plainDateISO('Europe/Amsterdam').toString() as PlainDate;
const TOMORROW = addDays(TODAY, 1);

let db: Database;
let drop: () => Promise<void>;
let tenantId: TenantId;
let keeper: Actor;

beforeAll(async () => {
  const urls = await createTestDatabase();
  db = openDatabase(urls);
  drop = () => urls.drop();
  tenantId = (await buildTenant(db)).id;
  keeper = (await buildAccount(db, { tenantId, role: 'bestuurder' })).actor;
});

afterAll(async () => {
  await db.close();
  await drop();
});

const personWith = async (role: MembershipRole, tenant = tenantId) =>
  (await buildAccount(db, { tenantId: tenant, role })).actor;
const give = (giver: Actor, accountId: AccountId, role: MembershipRole, validFrom = TODAY) =>
  withTenant(db, giver, (tx) => giveRole(tx, { accountId, role, validFrom, validTo: null }));
const end = (giver: Actor, accountId: AccountId, day = TODAY) =>
  withTenant(db, giver, (tx) =>
    endRole(tx, { accountId, membershipId: null, firstDayWithout: day, reason: 'Uit dienst' }),
  );

/** How it ends: done, or the key of the refusal. */
async function outcomeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: Error) => error.message,
  );
}

async function roleOf(actor: Actor): Promise<string | null> {
  const { rows } = await sql<{ role: string | null }>`select law.actor_role() as role`.execute(
    tenantReader(db, actor),
  );
  return rows[0]?.role ?? null;
}

describe('a role by whoever gives it (P15)', () => {
  test('reaches as far as the domain says', async () => {
    for (const role of MEMBERSHIP_ROLES) {
      const { rows } = await sql<{ rank: number }>`select law.role_rank(${role}) as rank`.execute(
        tenantReader(db, keeper),
      );
      expect([role, rows[0]?.rank]).toEqual([role, ROLE_RANK[role]]);
    }
  });

  const KEYS = {
    no_right: 'core.forbidden',
    own_role: 'accounts.ownRole',
    above_own: 'accounts.roleAboveOwn',
  };

  test.each(MEMBERSHIP_ROLES)(
    'is given and ended by a %s as the one rule says, for every role',
    async (own) => {
      const giver = await personWith(own);
      const wrong: string[] = [];
      const told = { accountId: giver.accountId, role: own, kind: 'jeugdregio' } as const;
      const compare = (what: string, refusal: ReturnType<typeof refuseRoleChange>, outcome: string) => {
        const expected = refusal === null ? 'done' : KEYS[refusal];
        if (outcome !== expected) wrong.push(`${what}: ${outcome} instead of ${expected}`);
      };
      for (const from of MEMBERSHIP_ROLES) {
        const person = await personWith(from);
        for (const to of MEMBERSHIP_ROLES) {
          const change = { accountId: person.accountId, from, to };
          const outcome = await outcomeOf(
            withTenant(db, giver, async (tx) => {
              await giveRole(tx, { accountId: person.accountId, role: to, validFrom: TODAY, validTo: null });
              throw new Error('done');
            }),
          );
          compare(`${from} → ${to}`, refuseRoleChange(told, change), outcome);
        }
        const ending = { accountId: person.accountId, from, to: null };
        compare(
          `${from} ends`,
          refuseRoleChange(told, ending),
          await outcomeOf(end(giver, person.accountId)),
        );
      }
      const self = { accountId: giver.accountId, from: own, to: 'bestuurder' as const };
      compare(
        'own role',
        refuseRoleChange(told, self),
        await outcomeOf(give(giver, giver.accountId, 'bestuurder')),
      );
      expect(wrong).toEqual([]);
    },
  );

  test('cannot be set past the rule: the application has no right to the table', async () => {
    const beheerder = await personWith('beheerder');
    const outcome = await outcomeOf(
      withTenant(db, beheerder, (tx) =>
        sql`insert into public.membership (tenant_id, account_id, role, valid_from)
          values (${tenantId}, ${beheerder.accountId}, 'bestuurder', ${TODAY})`.execute(tx),
      ),
    );
    expect(outcome).toMatch(/permission denied/);
  });

  test('is refused for a person of others exactly like for one that does not exist', async () => {
    const stranger = await personWith('lezer', (await buildTenant(db)).id);
    for (const accountId of [stranger.accountId, newId<AccountId>()]) {
      expect(await outcomeOf(give(keeper, accountId, 'lezer'))).toBe('core.notFound');
      expect(await outcomeOf(end(keeper, accountId))).toBe('core.notFound');
    }
  });

  test('is not given by who looks as somebody else', async () => {
    const person = await personWith('lezer');
    const outcome = await outcomeOf(
      withTenant(db, keeper, async (tx) => {
        await sql`select set_config('app.view_as_role', 'betrokken', true)`.execute(tx);
        await giveRole(tx, {
          accountId: person.accountId,
          role: 'ambtenaar',
          validFrom: TODAY,
          validTo: null,
        });
      }),
    );
    expect(outcome).toBe('core.forbidden');
  });
});

describe('a role in time', () => {
  test('holds from the next statement, and ends with it', async () => {
    const person = await personWith('lezer');
    await give(keeper, person.accountId, 'ambtenaar');
    expect(await roleOf(person)).toBe('ambtenaar');
    await end(keeper, person.accountId);
    expect(await roleOf(person)).toBeNull();
    await give(keeper, person.accountId, 'lezer');
    expect(await roleOf(person)).toBe('lezer');
  });

  test('that begins later leaves the present one until then', async () => {
    const person = await personWith('lezer');
    await give(keeper, person.accountId, 'ambtenaar', TOMORROW);
    expect(await roleOf(person)).toBe('lezer');
    const periods = (await listOwnMemberships(tenantReader(db, keeper))).filter(
      ({ accountId }) => accountId === person.accountId,
    );
    expect(periods.map(({ role, validFrom, validTo }) => [role, validFrom, validTo])).toEqual([
      ['ambtenaar', TOMORROW, null],
      ['lezer', '2020-01-01', TOMORROW],
    ]);
    const later = periods[0]?.membershipId ?? null;
    const { accountId } = person;
    await withTenant(db, keeper, (tx) =>
      endRole(tx, { accountId, membershipId: later, firstDayWithout: TODAY, reason: 'Toch niet' }),
    );
    expect(await roleOf(person)).toBe('lezer');
    await end(keeper, accountId);
    expect(await roleOf(person)).toBeNull();
  });

  test('begins on no day that has passed, and ends on none before it begins', async () => {
    const person = await personWith('lezer');
    expect(await outcomeOf(give(keeper, person.accountId, 'ambtenaar', addDays(TODAY, -1)))).toBe(
      'accounts.dayPassed',
    );
    expect(await outcomeOf(end(keeper, person.accountId, addDays(TODAY, -1)))).toBe('accounts.dayPassed');
    const backwards = withTenant(db, keeper, (tx) =>
      giveRole(tx, { accountId: person.accountId, role: 'lezer', validFrom: TOMORROW, validTo: TODAY }),
    );
    expect(await outcomeOf(backwards)).toBe('field.order');
  });

  test('keeps who gave and who ended it, under the name of then', async () => {
    const person = await personWith('lezer');
    await give(keeper, person.accountId, 'ambtenaar');
    await end(keeper, person.accountId, TOMORROW);
    const [latest] = (await listOwnMemberships(tenantReader(db, keeper))).filter(
      ({ accountId }) => accountId === person.accountId,
    );
    expect(latest).toMatchObject({
      role: 'ambtenaar',
      validTo: TOMORROW,
      givenBy: expect.stringMatching(/^Persoon/),
      endedBy: expect.stringMatching(/^Persoon/),
      endReason: 'Uit dienst',
    });
  });
});

describe('the people of the own organisation', () => {
  test('are all who have a role there, also from elsewhere, and nobody else', async () => {
    const own = (await buildTenant(db)).id;
    const me = await personWith('lezer', own);
    const guest = await personWith('ambtenaar', tenantId);
    await withSystem(db, 'manage organisations and people', (tx) =>
      recordMembership(tx, {
        tenantId: own,
        accountId: guest.accountId,
        role: 'adviseur',
        validFrom: TODAY,
        validTo: null,
      }),
    );
    const seen = await listOwnMemberships(tenantReader(db, me));
    expect(seen.map(({ accountId, role, isAtHome }) => [accountId, role, isAtHome]).toSorted()).toEqual(
      [
        [me.accountId, 'lezer', true],
        [guest.accountId, 'adviseur', false],
      ].toSorted(),
    );
    await withSystem(db, 'manage organisations and people', (tx) => disableAccount(tx, guest.accountId));
    expect(await listOwnMemberships(tenantReader(db, me))).toHaveLength(1);
    expect(await listOwnMemberships(tenantReader(db, { ...me, tenantId }))).toEqual([]);
  });

  test('grow by a person without a role, at an address that nobody uses', async () => {
    const accountId = newId<AccountId>();
    const person = { accountId, email: `${accountId}@test.example`, displayName: 'Nieuw' };
    await withTenant(db, keeper, async (tx) => {
      await addPerson(tx, person);
      await giveRole(tx, { accountId, role: 'lezer', validFrom: TODAY, validTo: null });
    });
    expect(await roleOf({ tenantId, accountId })).toBe('lezer');
    const again = { ...person, accountId: newId<AccountId>(), email: person.email.toUpperCase() };
    expect(await outcomeOf(withTenant(db, keeper, (tx) => addPerson(tx, again)))).toBe(
      'accounts.emailUnavailable',
    );
    const reader = await personWith('regievoerder');
    expect(await outcomeOf(withTenant(db, reader, (tx) => addPerson(tx, again)))).toBe('core.forbidden');
  });
});
