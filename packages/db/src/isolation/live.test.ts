import { readableKringen } from '@regietafel/domain/sharing/law';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../kernel/database.ts';
import { TABLES } from '../kernel/registry.ts';
import { tenantReader, withTenant } from '../kernel/with-tenant.ts';
import { listLookers, recordLeaving, recordPlace } from '../queries/live/presence.ts';
import { listVisibleSignals } from '../queries/live/signals.ts';
import { type AppSession, openAppSession } from './app-session.ts';
import { BUILDERS, buildRows } from './row-builders.ts';
import { openTableWorld, PERSON_NAMES, type PersonName, type TableWorld } from './table-world.ts';
import { insertRows } from './world-rows.ts';

const DOSSIER_TABLES = Object.keys(TABLES).filter((table) => TABLES[table]?.kind === 'dossier');

let there: TableWorld;
let app: AppSession;
let db: Database;
let ear: pg.Client;
const heard: string[] = [];

beforeAll(async () => {
  there = await openTableWorld();
  app = await openAppSession(there.urls.appUrl);
  db = openDatabase(there.urls);
  // Anybody who can connect can listen; here the application role does.
  ear = new pg.Client({ connectionString: there.urls.appUrl });
  await ear.connect();
  ear.on('notification', ({ payload }) => heard.push(payload ?? ''));
  await ear.query('listen regietafel_live');
});

afterAll(async () => {
  await ear.end();
  await db.close();
  await app.close();
  await there.close();
});

interface SignalRow {
  readonly signal_id: string;
  readonly source: string;
  readonly kring_id: string;
}

async function signals(where: string): Promise<readonly SignalRow[]> {
  return (await there.client.query<SignalRow>(`select * from law.live_signal where ${where}`)).rows;
}

const asPair = ({ source, kring_id }: SignalRow) => `${source} ${kring_id}`;

describe('a signal', () => {
  test('is left by every kind of record, also when nobody thought of it', async () => {
    const sources = new Set((await signals('true')).map(({ source }) => source));
    const filled = DOSSIER_TABLES.filter((table) => table in BUILDERS || TABLES[table]?.lawReads === true);
    expect([...sources].toSorted()).toEqual(expect.arrayContaining(filled.toSorted()));
  });

  test.each(PERSON_NAMES)(
    'tells %s of exactly the tables and kringen of which rows are seen',
    async (person) => {
      const all = await signals(`source <> 'presence'`);
      const visible = await listVisibleSignals(
        tenantReader(db, there.actor(person)),
        all.map(({ signal_id }) => signal_id),
      );
      const told = new Set(all.filter(({ signal_id }) => visible.includes(signal_id)).map(asPair));
      const read = await app.as(there.actor(person), async () => {
        const pairs = [];
        for (const table of DOSSIER_TABLES) {
          const { rows } = await app.client.query(`select distinct kring_id from public.${table}`);
          pairs.push(...rows.map((row) => `${table} ${row.kring_id}`));
        }
        return pairs;
      });
      expect([...told].toSorted()).toEqual(read.toSorted());
    },
  );

  test('cannot be read, made or removed but by the functions of the law', async () => {
    for (const statement of [
      'select from law.live_signal',
      'select from law.presence',
      `select law.wake(gen_random_uuid())`,
      'select law.forget_signals()',
      `select law.signal_audience('{}')`,
      `select law.may_notice('{}', gen_random_uuid(), gen_random_uuid(), gen_random_uuid())`,
    ])
      await expect(
        app.as(there.actor('regievoerder'), () => app.client.query(statement)),
        statement,
      ).rejects.toMatchObject({ code: '42501' });
  });
});

describe('what all servers hear (P11)', () => {
  test('is a random id and nothing else: no id of what was recorded, no name, no number', async () => {
    heard.length = 0;
    const { id: kringId, dossierId } = there.kring('one', 'kernteam');
    const actor = there.actor('regievoerder');
    const place = { dossierId, kringId, authorTenantId: actor.tenantId };
    const rows = Object.keys(BUILDERS).flatMap((table) => buildRows(table, place, actor));
    for (const one of rows) await insertRows(there.client, one);
    await expect.poll(() => heard.length).toBe(rows.length);
    const recorded = JSON.stringify([rows, place, actor]);
    for (const payload of heard) {
      expect(payload).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(recorded).not.toContain(payload);
    }
    expect(new Set(heard).size).toBe(rows.length);
  });

  test('comes once the change is certain, and not at all when it is taken back', async () => {
    heard.length = 0;
    const { id: kringId, dossierId } = there.kring('one', 'breed');
    const actor = there.actor('regievoerder');
    const [row] = buildRows('ladder_step', { dossierId, kringId, authorTenantId: actor.tenantId }, actor);
    if (row === undefined) throw new Error('no row was built');
    await there.client.query('begin');
    await insertRows(there.client, row);
    await ear.query('select 1');
    expect(heard).toEqual([]);
    await there.client.query('rollback');
    await insertRows(there.client, row);
    await expect.poll(() => heard.length).toBe(1);
    expect(await signals(`signal_id = '${heard[0]}'`)).toMatchObject([
      { source: 'ladder_step', kring_id: kringId },
    ]);
  });
});

describe('who looks at a dossier', () => {
  const TAB = '5f0b8a52-6d0c-4c3e-8a52-000000000001';
  const LOOKERS = PERSON_NAMES.filter((name) => name !== 'left' && name !== 'disabled');

  const look = (
    person: PersonName,
    dossier: 'one' | 'other' = 'one',
    at: Parameters<typeof recordPlace>[1]['at'] = null,
  ) =>
    withTenant(db, there.actor(person), (tx) =>
      recordPlace(tx, { tabId: TAB, dossierId: there.dossier(dossier).id, at, isEditing: at !== null }),
    );
  const leave = (person: PersonName) => withTenant(db, there.actor(person), (tx) => recordLeaving(tx, TAB));
  const lookersFor = (person: PersonName, subject: Parameters<typeof listLookers>[2] = null) =>
    listLookers(tenantReader(db, there.actor(person)), there.dossier('one').id, subject);

  /** By the model and by the list of participants, not by the functions that are proved. */
  async function mayNotice(viewer: PersonName, looker: PersonName): Promise<boolean> {
    const [mine, theirs] = [kringenOf(there.actor(viewer)), kringenOf(there.actor(looker))];
    const common = there.world.kringen.some(
      ({ id, kind, dossierId }) =>
        dossierId === there.dossier('one').id && kind !== 'openbaar' && mine.has(id) && theirs.has(id),
    );
    return common && (await knows(viewer, looker)) && (await knows(looker, viewer));
  }

  const kringenOf = (actor: Actor) => readableKringen(there.world, actor, there.today);

  async function knows(viewer: PersonName, other: PersonName): Promise<boolean> {
    const [me, them] = [there.actor(viewer).tenantId, there.actor(other).tenantId];
    if (me === them) return true;
    const { rowCount } = await app.as(there.actor(viewer), () =>
      app.client.query('select from public.participant where dossier_id = $1 and tenant_id = $2', [
        there.dossier('one').id,
        them,
      ]),
    );
    return (rowCount ?? 0) > 0;
  }

  beforeEach(() => there.client.query('delete from law.presence'));

  test.each(LOOKERS)(
    'is told to the others as far as both may know of each other (P16, P17): %s',
    async (looker) => {
      const isIn = await look(looker);
      expect(isIn).toBe(looker !== 'stranger');
      for (const viewer of LOOKERS.filter((name) => name !== looker)) {
        const expected = isIn && (await mayNotice(viewer, looker)) ? 1 : 0;
        expect(await lookersFor(viewer), `${viewer} notices ${looker}`).toHaveLength(expected);
      }
      await leave(looker);
      expect(await lookersFor('regievoerder')).toEqual([]);
    },
  );

  test('is told by a signal to those alone who may notice it', async () => {
    await there.client.query('delete from law.live_signal');
    await look('concerned');
    const [signal, ...more] = await signals(`source = 'presence'`);
    expect(more).toEqual([]);
    for (const viewer of LOOKERS) {
      const told = await listVisibleSignals(tenantReader(db, there.actor(viewer)), [signal?.signal_id ?? '']);
      const expected = viewer !== 'concerned' && (await mayNotice(viewer, 'concerned')) ? 1 : 0;
      expect(told, viewer).toHaveLength(expected);
    }
    // Who stays is no news; who moves is.
    await look('concerned');
    expect(await signals(`source = 'presence'`)).toHaveLength(1);
    await leave('concerned');
    expect(await signals(`source = 'presence'`)).toHaveLength(2);
  });

  test('names nobody across the table (P16), and does not count them for the provider', async () => {
    await there.client.query(`update public.tenant set kind = 'aanbieder' where tenant_id = $1`, [
      there.tenantId('provider'),
    ]);
    await Promise.all([look('regievoerder'), look('ambtenaar'), look('controller')]);
    expect(await lookersFor('ambtenaar')).toMatchObject([
      { person: 'Iemand', organisation: expect.any(String) },
      { person: null, organisation: expect.any(String) },
    ]);
    expect(await lookersFor('controller')).toEqual([
      { person: null, organisation: null, isHere: false, isEditing: false },
    ]);
  });

  test('keeps the place within the dossier from who does not read it', async () => {
    const { id: kringId } = there.kring('one', 'kernteam');
    const subject = { kind: 'risk', id: '5f0b8a52-6d0c-4c3e-8a52-00000000000a' } as const;
    expect(await look('regievoerder', 'one', { subject, kringId })).toBe(true);
    expect(await lookersFor('ambtenaar', subject)).toMatchObject([{ isHere: true, isEditing: true }]);
    expect(await lookersFor('controller', subject)).toMatchObject([{ isHere: false, isEditing: false }]);
    const own = there.kring('one', 'eigen', 'owner').id;
    expect(await look('regievoerder', 'one', { subject, kringId: own })).toBe(true);
    expect(await lookersFor('ambtenaar', subject)).toMatchObject([{ isHere: false, isEditing: false }]);
    // Nobody says to be where one cannot be.
    expect(await look('ambtenaar', 'one', { subject, kringId: own })).toBe(false);
    expect(await look('ambtenaar', 'other')).toBe(false);
  });

  test('ends with the part that the organisation takes', async () => {
    await look('concerned');
    expect(await lookersFor('regievoerder')).toHaveLength(1);
    await there.client.query(
      'update public.participation set valid_to = $1 where dossier_id = $2 and tenant_id = $3',
      [there.today, there.dossier('one').id, there.tenantId('concerned')],
    );
    expect(await lookersFor('regievoerder')).toEqual([]);
    expect(await look('concerned')).toBe(false);
  });
});
