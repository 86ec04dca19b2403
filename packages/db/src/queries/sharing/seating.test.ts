import { addDays, type PlainDate } from '@regietafel/domain/core/dates';
import { type DossierId, newId, type SeatId } from '@regietafel/domain/core/ids';
import { canAs, capacityAllows } from '@regietafel/domain/sharing/rights';
import {
  type Actor,
  MEMBERSHIP_ROLES,
  type MembershipRole,
  PARTICIPATION_ROLES,
  type ParticipationRole,
} from '@regietafel/domain/sharing/tenant';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withConnection } from '../../embedded/connection.ts';
import { createTestDatabase } from '../../embedded/test-database.ts';
import { buildDossier } from '../../factories/build-dossier.ts';
import { buildAccount, buildTenant } from '../../factories/build-organisation.ts';
import { type Database, openDatabase } from '../../kernel/database.ts';
import { tenantReader, withTenant } from '../../kernel/with-tenant.ts';
import {
  changeSeat,
  endSeat,
  listAdvisers,
  listOwnSeats,
  offerSeats,
  type SeatToGive,
  seatPerson,
  standIn,
} from './seating.ts';
import { listSeats } from './seats.ts';

const TODAY = Temporal.Now.plainDateISO('Europe/Amsterdam').toString() as PlainDate;
const inDays = (days: number) => addDays(TODAY, days);

let db: Database;
let ownerUrl: string;
let drop: () => Promise<void>;
let dossierId: DossierId;
/** A regievoerder of an organisation in each capacity. */
let parties: Readonly<Record<ParticipationRole, Actor>>;

beforeAll(async () => {
  const urls = await createTestDatabase();
  db = openDatabase(urls);
  ownerUrl = urls.ownerUrl;
  drop = () => urls.drop();
  const people = await Promise.all(
    PARTICIPATION_ROLES.map(async (role) => {
      const kind = role === 'adviserend' ? 'toezichthouder' : 'jeugdregio';
      const tenant = await buildTenant(db, { kind });
      return (await buildAccount(db, { tenantId: tenant.id })).actor;
    }),
  );
  parties = Object.fromEntries(
    PARTICIPATION_ROLES.map((role, index) => [role, people[index]]),
  ) as typeof parties;
  const opened = await buildDossier(db, {
    owner: parties.accounthoudend,
    participants: PARTICIPATION_ROLES.filter((role) => role !== 'accounthoudend').map((role) => ({
      tenantId: parties[role].tenantId,
      role,
    })),
  });
  dossierId = opened.dossierId;
});

afterAll(async () => {
  await db.close();
  await drop();
});

const colleagueOf = async (actor: Actor, role: MembershipRole = 'ambtenaar') =>
  (await buildAccount(db, { tenantId: actor.tenantId, role })).actor;

function seatFor(person: Actor, more: Partial<SeatToGive> = {}): SeatToGive {
  return {
    seatId: newId<SeatId>(),
    accountId: person.accountId,
    kind: 'ambtelijk',
    mayActForTable: false,
    validFrom: TODAY,
    validTo: null,
    deputyAccountId: null,
    ...more,
  };
}

const give = (hand: Actor, seat: SeatToGive, at = dossierId) =>
  withTenant(db, hand, (tx) => seatPerson(tx, at, seat));

async function outcomeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: Error & { column?: string }) => [error.message, error.column].filter(Boolean).join(' '),
  );
}

async function kernteamSeenBy(actor: Actor): Promise<boolean> {
  const rows = await tenantReader(db, actor)
    .selectFrom('kring')
    .where('kind', '=', 'kernteam')
    .select('kind')
    .execute();
  return rows.length > 0;
}

function maySeat(role: MembershipRole, capacity: ParticipationRole): boolean {
  const kind = capacity === 'adviserend' ? 'toezichthouder' : 'jeugdregio';
  return canAs(role, kind, 'sharing.seat') && capacityAllows(capacity, 'sharing.seat');
}

describe('who seats whom', () => {
  test('is what the rights table says, for every role and capacity', async () => {
    await withTenant(db, parties.accounthoudend, (tx) =>
      offerSeats(tx, dossierId, parties.adviserend.tenantId, ['ambtelijk']),
    );
    const cases = PARTICIPATION_ROLES.flatMap((capacity) =>
      MEMBERSHIP_ROLES.map((role) => ({ capacity, role })),
    );
    for (const { capacity, role } of cases) {
      const hand = await colleagueOf(parties[capacity], role);
      const outcome = await outcomeOf(give(hand, seatFor(await colleagueOf(parties[capacity]))));
      expect(outcome, `${role} of ${capacity}`).toBe(maySeat(role, capacity) ? 'done' : 'core.forbidden');
    }
  });

  test('is a person of the own organisation and no other', async () => {
    const stranger = await colleagueOf(parties.strategisch_belang);
    expect(await outcomeOf(give(parties.accounthoudend, seatFor(stranger)))).toBe(
      'sharing.seatColleague accountId',
    );
  });

  test('lets only an accounthoudende regio give a seat that acts for the table', async () => {
    for (const capacity of ['accounthoudend', 'strategisch_belang', 'adviserend'] as const) {
      const person = await colleagueOf(parties[capacity]);
      const outcome = await outcomeOf(give(parties[capacity], seatFor(person, { mayActForTable: true })));
      expect(outcome).toBe(capacity === 'accounthoudend' ? 'done' : 'sharing.seatForTable mayActForTable');
    }
  });

  test('refuses a dossier of others like one that does not exist', async () => {
    const foreign = await buildDossier(db);
    const person = await colleagueOf(parties.accounthoudend);
    for (const at of [foreign.dossierId, newId<DossierId>()])
      expect(await outcomeOf(give(parties.accounthoudend, seatFor(person), at))).toBe('core.notFound');
  });

  test('gives nobody the same seat twice at a time, or in the past, or backwards', async () => {
    const person = await colleagueOf(parties.accounthoudend);
    await give(parties.accounthoudend, seatFor(person, { validTo: inDays(10) }));
    const { accounthoudend } = parties;
    expect(await outcomeOf(give(accounthoudend, seatFor(person)))).toBe('sharing.seatTaken accountId');
    expect(await outcomeOf(give(accounthoudend, seatFor(person, { kind: 'bestuurlijk' })))).toBe('done');
    expect(await outcomeOf(give(accounthoudend, seatFor(person, { validFrom: inDays(10) })))).toBe('done');
    expect(await outcomeOf(give(accounthoudend, seatFor(person, { validFrom: inDays(-1) })))).toBe(
      'accounts.dayPassed validFrom',
    );
    expect(await outcomeOf(give(accounthoudend, seatFor(person, { validTo: TODAY })))).toBe(
      'field.order validTo',
    );
  });
});

describe('a seat of an adviser', () => {
  test('takes an offer, lets its holder into the kernteam, and ends with the offer', async () => {
    const { accounthoudend, adviserend } = parties;
    const offer = (kinds: readonly ('ambtelijk' | 'bestuurlijk')[]) =>
      withTenant(db, accounthoudend, (tx) => offerSeats(tx, dossierId, adviserend.tenantId, kinds));
    const holder = await colleagueOf(adviserend, 'adviseur');
    await offer(['bestuurlijk']);
    expect(await outcomeOf(give(adviserend, seatFor(holder)))).toBe('sharing.seatNotOffered kind');
    expect(await kernteamSeenBy(holder)).toBe(false);
    await give(adviserend, seatFor(holder, { kind: 'bestuurlijk' }));
    expect(await kernteamSeenBy(holder)).toBe(true);
    expect(await kernteamSeenBy(adviserend)).toBe(false);
    const advisers = await listAdvisers(tenantReader(db, accounthoudend), dossierId);
    expect(advisers).toEqual([
      expect.objectContaining({ tenantId: adviserend.tenantId, offeredSeats: ['bestuurlijk'] }),
    ]);
    await offer([]);
    expect(await kernteamSeenBy(holder)).toBe(false);
  });

  test('is offered by an accounthoudende regio alone, to who advises', async () => {
    const { accounthoudend, strategisch_belang: partner, adviserend, betrokken } = parties;
    const offer = (hand: Actor, to: Actor) =>
      outcomeOf(withTenant(db, hand, (tx) => offerSeats(tx, dossierId, to.tenantId, ['ambtelijk'])));
    expect(await offer(partner, adviserend)).toBe('core.forbidden');
    expect(await offer(accounthoudend, betrokken)).toBe('core.notFound');
    expect(await offer(await colleagueOf(accounthoudend, 'ambtenaar'), adviserend)).toBe('core.forbidden');
  });
});

describe('a deputy', () => {
  async function seatWithDeputy() {
    const hand = parties.adviserend;
    await withTenant(db, parties.accounthoudend, (tx) =>
      offerSeats(tx, dossierId, hand.tenantId, ['ambtelijk', 'bestuurlijk']),
    );
    const holder = await colleagueOf(hand);
    const deputy = await colleagueOf(hand);
    const seat = seatFor(holder, { deputyAccountId: deputy.accountId, validTo: inDays(60) });
    await give(hand, seat);
    const absent = (from: PlainDate, to: PlainDate) =>
      withTenant(db, hand, (tx) =>
        standIn(tx, dossierId, seat.seatId, { seatId: newId<SeatId>(), from, to }),
      );
    return { hand, holder, deputy, seat, absent };
  }

  test('sees the kernteam while the holder is absent, and only then', async () => {
    const { deputy, absent } = await seatWithDeputy();
    expect(await kernteamSeenBy(deputy)).toBe(false);
    await absent(inDays(1), inDays(5));
    expect(await kernteamSeenBy(deputy)).toBe(false);
    await absent(TODAY, inDays(1));
    expect(await kernteamSeenBy(deputy)).toBe(true);
  });

  test('is told in the place of the holder on those days', async () => {
    const { holder, deputy, absent } = await seatWithDeputy();
    await absent(inDays(1), inDays(5));
    const toldOn = (day: PlainDate) =>
      withConnection(ownerUrl, async (client) => {
        const { rows } = await client.query('select account_id from law.seat_deputies($1, $2, $3)', [
          dossierId,
          holder.accountId,
          day,
        ]);
        return rows.map((row: { account_id: string }) => row.account_id);
      });
    expect(await toldOn(TODAY)).toEqual([]);
    expect(await toldOn(inDays(1))).toEqual([deputy.accountId]);
    expect(await toldOn(inDays(5))).toEqual([]);
  });

  test('is absent once at a time, within the seat, and never without a deputy', async () => {
    const { hand, holder, seat, absent } = await seatWithDeputy();
    await absent(inDays(1), inDays(5));
    expect(await outcomeOf(absent(inDays(4), inDays(6)))).toBe('sharing.absenceTwice validFrom');
    expect(await outcomeOf(absent(inDays(50), inDays(61)))).toBe('sharing.absenceOutsideSeat validTo');
    await withTenant(db, hand, (tx) =>
      changeSeat(tx, dossierId, { seatId: seat.seatId, validTo: seat.validTo, deputyAccountId: null }, ''),
    );
    expect(await outcomeOf(absent(inDays(10), inDays(11)))).toBe('sharing.noDeputy seatId');
    const own = { seatId: seat.seatId, validTo: null, deputyAccountId: holder.accountId };
    expect(await outcomeOf(withTenant(db, hand, (tx) => changeSeat(tx, dossierId, own, '')))).toBe(
      'sharing.ownDeputy deputyAccountId',
    );
  });

  test('goes with the seat when it ends', async () => {
    const { hand, holder, deputy, seat, absent } = await seatWithDeputy();
    await absent(TODAY, inDays(9));
    await withTenant(db, hand, (tx) =>
      changeSeat(
        tx,
        dossierId,
        { seatId: seat.seatId, validTo: TODAY, deputyAccountId: null },
        'Andere functie',
      ),
    );
    expect([await kernteamSeenBy(holder), await kernteamSeenBy(deputy)]).toEqual([false, false]);
    const listed = await listSeats(tenantReader(db, parties.accounthoudend), dossierId);
    expect(listed.find(({ seatId }) => seatId === seat.seatId)).toMatchObject({
      validTo: TODAY,
      isCurrent: false,
    });
  });
});

test('nobody touches the seat of another organisation', async () => {
  const person = await colleagueOf(parties.strategisch_belang);
  const seat = seatFor(person);
  await give(parties.strategisch_belang, seat);
  const change = { seatId: seat.seatId, validTo: TODAY, deputyAccountId: null };
  for (const seatId of [seat.seatId, newId<SeatId>()])
    expect(
      await outcomeOf(
        withTenant(db, parties.accounthoudend, (tx) => changeSeat(tx, dossierId, { ...change, seatId }, '')),
      ),
    ).toBe('core.notFound');
});

test('a seat is ended by who keeps the roles too, and by nobody of another organisation', async () => {
  const { strategisch_belang: partner, accounthoudend } = parties;
  const seat = seatFor(await colleagueOf(partner));
  await give(partner, seat);
  const end = (hand: Actor) =>
    outcomeOf(withTenant(db, hand, (tx) => endSeat(tx, dossierId, seat.seatId, 'Klaar')));
  expect(await end(accounthoudend)).toBe('core.notFound');
  expect(await end(await colleagueOf(partner, 'lezer'))).toBe('core.forbidden');
  expect(await end(await colleagueOf(partner, 'beheerder'))).toBe('done');
  expect(await end(partner)).toBe('core.notFound');
});

test('an organisation finds its own seats everywhere, and only those', async () => {
  const own = await listOwnSeats(
    tenantReader(db, await colleagueOf(parties.strategisch_belang, 'beheerder')),
  );
  const { rows } = await withConnection(ownerUrl, (client) =>
    client.query(
      'select count(*)::int as seats from public.seat where tenant_id = $1 and (valid_to is null or valid_to > $2)',
      [parties.strategisch_belang.tenantId, TODAY],
    ),
  );
  expect(own).toHaveLength(rows[0].seats);
  expect(own.length).toBeGreaterThan(0);
  const outsider = (await buildAccount(db)).actor;
  expect(await listOwnSeats(tenantReader(db, outsider))).toEqual([]);
  const { rows: nobody } = await sql`select * from law.own_seats()`.execute(
    tenantReader(db, { ...outsider, tenantId: parties.strategisch_belang.tenantId }),
  );
  expect(nobody).toEqual([]);
});
