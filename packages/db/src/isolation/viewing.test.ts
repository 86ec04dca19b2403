import type { PlainDate } from '@regietafel/domain/core/dates';
import { dutchDayOf, type Instant } from '@regietafel/domain/core/dates';
import { type KringId, newId, type TenantId } from '@regietafel/domain/core/ids';
import type { Actor, ViewAs } from '@regietafel/domain/sharing/tenant';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../embedded/test-database.ts';
import { buildDossier } from '../factories/build-dossier.ts';
import { buildAccount } from '../factories/build-organisation.ts';
import { type Database, openDatabase } from '../kernel/database.ts';
import { withSystem } from '../kernel/with-system.ts';
import { tenantReader, withTenant } from '../kernel/with-tenant.ts';
import { listDossiers } from '../queries/sharing/dossiers.ts';
import { listParticipants } from '../queries/sharing/participants.ts';

/*
 * Looking as somebody else: what that one reads, never more than oneself, in one dossier, and without writing.
 */

const TODAY = dutchDayOf(new Date().toISOString() as Instant);
const NAMES = ['owner', 'partner', 'provider', 'listener'] as const;
type Name = (typeof NAMES)[number];

let db: Database;
let drop: () => Promise<void>;
let people: Readonly<Record<Name, Actor>>;
let opened: Awaited<ReturnType<typeof buildDossier>>;
let elsewhere: Awaited<ReturnType<typeof buildDossier>>;
let titles: ReadonlyMap<KringId, string>;

beforeAll(async () => {
  const urls = await createTestDatabase();
  db = openDatabase(urls);
  drop = () => urls.drop();
  const made = await Promise.all(NAMES.map(async (name) => [name, (await buildAccount(db)).actor] as const));
  people = Object.fromEntries(made) as Record<Name, Actor>;
  const { owner, partner, provider, listener } = people;
  const participants = [
    { tenantId: partner.tenantId, role: 'strategisch_belang' as const },
    { tenantId: provider.tenantId, role: 'aanbieder' as const },
    { tenantId: listener.tenantId, role: 'betrokken' as const },
  ];
  opened = await buildDossier(db, { owner, participants });
  elsewhere = await buildDossier(db, { owner, participants });
  titles = new Map(
    await Promise.all(
      [opened, elsewhere].flatMap((one) => [
        ...Object.entries(one.kringen).map(([kind, id]) => record(one.dossierId, owner, id, kind)),
        ...NAMES.map((name) =>
          record(one.dossierId, people[name], one.ownKringen.get(people[name].tenantId), `eigen ${name}`),
        ),
      ]),
    ),
  );
});

afterAll(async () => {
  await db.close();
  await drop();
});

async function record(
  dossierId: typeof opened.dossierId,
  actor: Actor,
  kringId: KringId | undefined,
  note: string,
): Promise<readonly [KringId, string]> {
  if (kringId === undefined) throw new Error(`no kring for ${note}`);
  await withTenant(db, actor, (tx) =>
    tx
      .insertInto('ladderStep')
      .values({
        dossierId,
        authorTenantId: actor.tenantId,
        kringId,
        stepId: newId(),
        kind: 'vaststelling',
        trede: 3,
        effectiveOn: '2024-08-15' as PlainDate,
        datePrecision: 'day',
        decidedBy: 'De tafel',
        document: 'Een brief',
        note,
      })
      .execute(),
  );
  return [kringId, note];
}

function asOrganisation(name: Name): ViewAs {
  return { kind: 'organisation', tenantId: people[name].tenantId };
}

function viewing(name: Name, as: ViewAs): Actor {
  return { ...people[name], viewing: { dossierId: opened.dossierId, as } };
}

/** The notes of all records that the actor reads, over all dossiers that the question leaves open. */
async function notesFor(actor: Actor): Promise<readonly string[]> {
  const rows = await tenantReader(db, actor).selectFrom('ladderStep').select(['note', 'dossierId']).execute();
  return rows
    .map(({ note, dossierId }) => (dossierId === opened.dossierId ? note : `elsewhere ${note}`))
    .toSorted();
}

describe('looking as another organisation', () => {
  test('shows what both read, and neither’s own kring', async () => {
    expect(titles.size).toBe(16);
    expect(await notesFor(viewing('owner', asOrganisation('partner')))).toEqual([
      'breed',
      'kernteam',
      'openbaar',
      'tafel',
    ]);
    expect(await notesFor(viewing('owner', asOrganisation('provider')))).toEqual([
      'breed',
      'openbaar',
      'tafel',
    ]);
    expect(await notesFor(viewing('owner', asOrganisation('listener')))).toEqual(['breed', 'openbaar']);
  });

  test('never shows more than the reader sees', async () => {
    for (const name of NAMES)
      for (const other of NAMES) {
        const own = await notesFor(people[name]);
        const seen = await notesFor(viewing(name, asOrganisation(other)));
        expect(own).toEqual(expect.arrayContaining([...seen]));
        if (name !== other) expect(seen.filter((note) => note.includes('eigen'))).toEqual([]);
      }
    expect(await notesFor(viewing('provider', asOrganisation('partner')))).toEqual([
      'breed',
      'openbaar',
      'tafel',
    ]);
  });

  test('shows nothing of who does not take part, and of no other dossier', async () => {
    const stranger = { kind: 'organisation', tenantId: newId<TenantId>() } as const;
    expect(await notesFor(viewing('owner', stranger))).toEqual([]);
    const reader = tenantReader(db, viewing('owner', asOrganisation('partner')), {
      dossierId: elsewhere.dossierId,
    });
    expect(await listDossiers(reader)).toMatchObject([{ id: opened.dossierId }]);
  });

  test('tells the capacity and the name of that organisation, as it finds them itself', async () => {
    const reader = tenantReader(db, viewing('owner', asOrganisation('listener')));
    expect(await listDossiers(reader)).toMatchObject([{ capacities: ['betrokken'] }]);
    const { dossierId } = opened;
    const itself = tenantReader(db, people.listener, { dossierId });
    expect(await listParticipants(reader, dossierId)).toEqual(await listParticipants(itself, dossierId));
  });

  test('tells no capacity that the reader may not know', async () => {
    // That somebody is merely concerned stays within the kernteam.
    const reader = tenantReader(db, viewing('provider', asOrganisation('listener')));
    expect((await listDossiers(reader)).flatMap(({ capacities }) => capacities)).toEqual([]);
  });
});

describe('looking as whoever is there in a capacity', () => {
  const broad: ViewAs = { kind: 'capacity', role: 'betrokken' };

  test('shows the broad consultation', async () => {
    expect(await notesFor(viewing('owner', broad))).toEqual(['breed', 'openbaar']);
    const reader = tenantReader(db, viewing('owner', broad));
    expect(await listDossiers(reader)).toMatchObject([{ capacities: ['betrokken'] }]);
    const named = await listParticipants(reader, opened.dossierId);
    expect(named.some(({ isOwn }) => isOwn)).toBe(false);
  });
});

describe('who looks as somebody else', () => {
  test('cannot write, not even into a kring of both', async () => {
    const actor = viewing('owner', asOrganisation('partner'));
    await expect(withTenant(db, actor, async () => undefined)).rejects.toThrow('looking as somebody else');
    const reader = tenantReader(db, actor);
    const { rows } = await sql`select * from law.writable_kringen()`.execute(reader);
    expect(rows).toEqual([]);
  });

  test('sees of a late joiner what was recorded since its day', async () => {
    const late = (await buildAccount(db)).actor;
    const joined = await buildDossier(db, {
      owner: people.owner,
      participants: [{ tenantId: late.tenantId, role: 'strategisch_belang' }],
    });
    await record(joined.dossierId, people.owner, joined.kringen.kernteam, 'before');
    const as: ViewAs = { kind: 'organisation', tenantId: late.tenantId };
    const seen = () => notesFor({ ...people.owner, viewing: { dossierId: joined.dossierId, as } });
    expect(await seen()).toEqual(['elsewhere before']);
    await withSystem(db, 'open a dossier and admit participants', (tx) =>
      tx
        .updateTable('participation')
        .set({ seesFrom: sql<PlainDate>`${TODAY}::date + 1` })
        .where('tenantId', '=', late.tenantId)
        .execute(),
    );
    expect(await seen()).toEqual([]);
  });
});
