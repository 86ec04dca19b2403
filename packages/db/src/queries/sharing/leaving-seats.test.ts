import { addDays, type PlainDate } from '@regietafel/domain/core/dates';
import { type DossierId, newId, type SeatId, type SharingActId } from '@regietafel/domain/core/ids';
import type { SharingAct } from '@regietafel/domain/sharing/acts';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDatabase } from '../../embedded/test-database.ts';
import { buildDossier } from '../../factories/build-dossier.ts';
import { buildAccount } from '../../factories/build-organisation.ts';
import { type Database, openDatabase } from '../../kernel/database.ts';
import { tenantReader, withTenant } from '../../kernel/with-tenant.ts';
import { recordAct, recordInvitationAnswer } from './acts.ts';
import { seatPerson } from './seating.ts';
import { listSeats } from './seats.ts';

/* A seat is held for an organisation that takes part: it goes when that ends, and does not come back by itself. */

const TODAY = Temporal.Now.plainDateISO('Europe/Amsterdam').toString() as PlainDate;

let db: Database;
let drop: () => Promise<void>;
let dossierId: DossierId;
let owner: Actor;
let partner: Actor;

beforeAll(async () => {
  const urls = await createTestDatabase();
  db = openDatabase(urls);
  drop = () => urls.drop();
});

afterAll(async () => {
  await db.close();
  await drop();
});

beforeEach(async () => {
  partner = (await buildAccount(db)).actor;
  const opened = await buildDossier(db, {
    participants: [{ tenantId: partner.tenantId, role: 'strategisch_belang' }],
  });
  ({ dossierId, owner } = opened);
  await seat(partner, partner, false);
});

/** An organisation seats a person in the ambtelijk kernteam from today on. */
function seat(hand: Actor, person: Actor, mayActForTable: boolean): Promise<void> {
  return withTenant(db, hand, (tx) =>
    seatPerson(tx, dossierId, {
      seatId: newId<SeatId>(),
      accountId: person.accountId,
      kind: 'ambtelijk',
      mayActForTable,
      validFrom: TODAY,
      validTo: null,
      deputyAccountId: null,
    }),
  );
}

/** Carries something out that needs nobody else: the owner alone has the account. */
async function does(actor: Actor, kind: SharingAct['kind'], rest: Partial<SharingAct> = {}) {
  const actId = newId<SharingActId>();
  await withTenant(db, actor, (tx) =>
    recordAct(tx, actor.tenantId, {
      actId,
      dossierId,
      kind,
      tenantId: partner.tenantId,
      role: null,
      from: TODAY,
      until: null,
      history: null,
      seesFrom: null,
      reason: 'Alleen voor onszelf: de reden',
      lapsesOn: addDays(TODAY, 30),
      ...rest,
    }),
  );
  return actId;
}

/** The seats that an organisation has or had, as who holds the account reads them. */
const seatsOf = async ({ tenantId }: Actor) =>
  (await listSeats(tenantReader(db, owner, { dossierId }), dossierId)).filter(
    (one) => one.tenantId === tenantId,
  );

/** The kinds of kring that the partner's person reads. */
const kringenOfPartner = async () =>
  (
    await tenantReader(db, partner, { dossierId })
      .selectFrom('kring')
      .where('dossierId', '=', dossierId)
      .select('kind')
      .execute()
  ).map(({ kind }) => kind);

test.each([
  ['who leaves', () => does(partner, 'leave')],
  ['who is removed', () => does(owner, 'end_participation')],
  ['who goes on as merely concerned', () => does(owner, 'change_role', { role: 'betrokken' })],
])('%s holds no seat any more', async (_who, end) => {
  expect(await seatsOf(partner)).toMatchObject([{ isCurrent: true, validTo: null }]);
  expect(await kringenOfPartner()).toContain('kernteam');
  await end();
  expect(await seatsOf(partner)).toMatchObject([{ isCurrent: false, validTo: TODAY }]);
  expect(await kringenOfPartner()).not.toContain('kernteam');
});

test('who leaves later keeps the seat until that day', async () => {
  const day = addDays(TODAY, 10);
  await does(partner, 'leave', { from: day });
  expect(await seatsOf(partner)).toMatchObject([{ isCurrent: true, validTo: day }]);
  expect(await kringenOfPartner()).toContain('kernteam');
});

test('who hands the account over and stays in the kernteam keeps its seats there, but acts no longer for the table', async () => {
  const [heir, colleague] = [
    (await buildAccount(db)).actor,
    (await buildAccount(db, { tenantId: owner.tenantId, role: 'ambtenaar' })).actor,
  ];
  await seat(owner, colleague, false);
  // The opening hand has a seat for the table since the beginning.
  expect((await seatsOf(owner)).filter(({ mayActForTable }) => mayActForTable)).toHaveLength(1);
  const kept = { tenantId: heir.tenantId, role: 'strategisch_belang', history: 'all' } as const;
  const actId = await does(owner, 'hand_over', kept);
  await withTenant(db, heir, (tx) => recordInvitationAnswer(tx, { actId, answer: 'accept', note: '' }));
  const standing = (await seatsOf(owner)).filter(({ isCurrent }) => isCurrent);
  expect(standing).toMatchObject([{ accountId: colleague.accountId, mayActForTable: false, validTo: null }]);
});

test('who comes back is seated anew, or not at all', async () => {
  await does(partner, 'leave');
  const actId = await does(owner, 'invite', { role: 'betrokken', history: 'joining' });
  await withTenant(db, partner, (tx) => recordInvitationAnswer(tx, { actId, answer: 'accept', note: '' }));
  expect(await kringenOfPartner()).toEqual(expect.arrayContaining(['breed', 'eigen']));
  expect(await kringenOfPartner()).not.toContain('kernteam');
});

test('why somebody left does not stand with the seats, which others read', async () => {
  await does(partner, 'leave');
  const seats = await tenantReader(db, owner, { dossierId })
    .selectFrom('seat')
    .where('dossierId', '=', dossierId)
    .selectAll()
    .execute();
  expect(JSON.stringify(seats)).not.toContain('Alleen voor onszelf');
});
