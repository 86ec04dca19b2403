import { addDays, type PlainDate } from '@regietafel/domain/core/dates';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../embedded/test-database.ts';
import { buildDossier } from '../../factories/build-dossier.ts';
import { buildAccount, buildTenant } from '../../factories/build-organisation.ts';
import { type Database, openDatabase } from '../../kernel/database.ts';
import { withSystem } from '../../kernel/with-system.ts';
import { tenantReader, withTenant } from '../../kernel/with-tenant.ts';
import { MergeRefusedError, type Merger, mergeTenants } from './merge.ts';

let db: Database;
let urls: Awaited<ReturnType<typeof createTestDatabase>>;
let day: PlainDate;

beforeAll(async () => {
  urls = await createTestDatabase();
  db = openDatabase(urls);
  day = Temporal.Now.plainDateISO('Europe/Amsterdam').toString() as PlainDate;
});

afterAll(async () => {
  await db.close();
  await urls.drop();
});

const merge = (merger: Merger) => withSystem(db, 'merge organisations', (tx) => mergeTenants(tx, merger));

/** The kringen of a dossier that somebody reads, and whom it may write as. */
async function standing(actor: Actor, dossierId: string) {
  const reader = tenantReader(db, actor);
  const { rows: kringen } = await sql<{ kind: string }>`
    select k.kind from kring k where k.dossier_id = ${dossierId} order by k.kind`.execute(reader);
  const { rows: authors } = await sql<{ author: string }>`
    select distinct w.author_tenant_id as author from law.writable_kringen() w where w.dossier_id = ${dossierId}`.execute(
    reader,
  );
  return { reads: kringen.map(({ kind }) => kind), writesAs: authors.map(({ author }) => author).toSorted() };
}

/** Two regions in three dossiers: one in each, both together in the third; and the region in which they go on. */
async function twoRegions(name: string) {
  const [east, west, heir] = await Promise.all(
    ['oost', 'west', 'samen'].map((side) =>
      buildTenant(db, { slug: `${name}-${side}`, name: `${name} ${side}` }),
    ),
  );
  if (east === undefined || west === undefined || heir === undefined) throw new Error('three were built');
  const people = await Promise.all(
    [east, west].map((tenant) => buildAccount(db, { tenantId: tenant.id, role: 'regievoerder' })),
  );
  const [inEast, inWest] = people.map(({ actor }) => actor);
  if (inEast === undefined || inWest === undefined) throw new Error('two were built');
  const dossiers = {
    east: await buildDossier(db, { participants: [{ tenantId: east.id, role: 'betrokken' }] }),
    west: await buildDossier(db, { participants: [{ tenantId: west.id, role: 'strategisch_belang' }] }),
    both: await buildDossier(db, {
      participants: [
        { tenantId: east.id, role: 'strategisch_belang' },
        { tenantId: west.id, role: 'betrokken', seesFrom: addDays(day, -10) },
      ],
      seats: [{ ...inEast, kind: 'bestuurlijk' }],
    }),
  };
  return { east, west, heir, inEast, inWest, dossiers };
}

describe('two regions that become one', () => {
  test('go on in it with their participations, seats, people and records', async () => {
    const { east, west, heir, inEast, inWest, dossiers } = await twoRegions('midden');
    const { dossierId, ownKringen } = dossiers.both;
    const eastern = ownKringen.get(east.id);
    if (eastern === undefined) throw new Error('no own kring');
    const step = (actor: Actor, author: string, kring: string, document: string) =>
      withTenant(db, actor, (tx) =>
        sql`insert into ladder_step (dossier_id, author_tenant_id, kring_id, step_id, kind, trede, effective_on, date_precision, decided_by, document, note)
          values (${dossierId}, ${author}, ${kring}, gen_random_uuid(), 'verkenning', 3, ${day}, 'day', 'Iemand', ${document}, '')`.execute(
          tx,
        ),
      );
    await step(inEast, east.id, eastern, 'Alleen van oost');

    const report = await merge({ from: [east.slug, west.slug], into: heir.slug, on: day });
    expect(report).toEqual({ dossiers: 3, periods: 3, seats: 1, people: 2, lapsedInvitations: 0 });

    // The same person, now for the heir: everything that each of the two read, and what was their own.
    const now = { tenantId: heir.id, accountId: inWest.accountId };
    expect((await standing(now, dossierId)).reads).toEqual([
      'breed',
      'eigen',
      'eigen',
      'eigen',
      'kernteam',
      'openbaar',
      'tafel',
    ]);
    expect((await standing(now, dossierId)).writesAs).toEqual([east.id, west.id, heir.id].toSorted());
    expect((await standing(now, dossiers.east.dossierId)).reads).toEqual([
      'breed',
      'eigen',
      'eigen',
      'openbaar',
    ]);
    const documents = await tenantReader(db, now).selectFrom('ladderStep').select('document').execute();
    expect(documents).toEqual([{ document: 'Alleen van oost' }]);
    await step(now, east.id, eastern, 'Verder onder de oude naam');
    await expect(step(now, dossiers.both.owner.tenantId, eastern, 'Onder een andere naam')).rejects.toThrow();

    // Under the old name nobody reads or writes any more.
    for (const before of [inEast, inWest])
      expect(await standing(before, dossierId)).toEqual({ reads: [], writesAs: [] });
    const names = await tenantReader(db, dossiers.both.owner)
      .selectFrom('participant')
      .where('dossierId', '=', dossierId)
      .select('name')
      .execute();
    expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining([east.name, west.name, heir.name]));
    const seats = await tenantReader(db, now)
      .selectFrom('seat')
      .where('tenantId', '=', heir.id)
      .selectAll()
      .execute();
    expect(seats).toMatchObject([
      { accountId: inEast.accountId, kind: 'bestuurlijk', validFrom: day, validTo: null },
    ]);

    // Doing it again changes nothing.
    expect(await merge({ from: [east.slug, west.slug], into: heir.slug, on: day })).toEqual({
      dossiers: 0,
      periods: 0,
      seats: 0,
      people: 0,
      lapsedInvitations: 0,
    });
  });

  test('stand as they stood until the day comes', async () => {
    const { east, west, heir, inEast, dossiers } = await twoRegions('later');
    await merge({ from: [east.slug, west.slug], into: heir.slug, on: addDays(day, 1) });
    expect((await standing(inEast, dossiers.both.dossierId)).reads).toContain('kernteam');
    const soon = { tenantId: heir.id, accountId: inEast.accountId };
    expect(await standing(soon, dossiers.both.dossierId)).toEqual({ reads: [], writesAs: [] });
  });

  test('are refused what cannot be, and nothing changes', async () => {
    const { east, west, heir } = await twoRegions('niet');
    const provider = await buildTenant(db, { kind: 'aanbieder' });
    const refused = async (merger: Merger) => {
      const error = await merge(merger).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(MergeRefusedError);
      return (error as MergeRefusedError).reason;
    };
    expect(await refused({ from: ['bestaat-niet'], into: heir.slug, on: day })).toBe('unknown');
    expect(await refused({ from: [heir.slug], into: heir.slug, on: day })).toBe('itself');
    expect(await refused({ from: [provider.slug], into: heir.slug, on: day })).toBe('kind');
    await merge({ from: [east.slug], into: heir.slug, on: day });
    expect(await refused({ from: [east.slug], into: west.slug, on: day })).toBe('merged');
    expect(await refused({ from: [heir.slug], into: east.slug, on: day })).toBe('circle');
    expect(await refused({ from: [west.slug, 'bestaat-niet'], into: heir.slug, on: day })).toBe('unknown');
    const { mergedInto } = await withSystem(db, 'merge organisations', (tx) =>
      tx.selectFrom('tenant').where('tenantId', '=', west.id).select('mergedInto').executeTakeFirstOrThrow(),
    );
    expect(mergedInto).toBeNull();
  });
});
