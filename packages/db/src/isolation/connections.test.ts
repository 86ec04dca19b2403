import type { Actor } from '@regietafel/domain/sharing/tenant';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Database, openDatabase, poolsFor } from '../kernel/database.ts';
import { tenantReader, withTenant } from '../kernel/with-tenant.ts';
import { openTableWorld, type PersonName, type TableWorld } from './table-world.ts';

let there: TableWorld;
let db: Database;

beforeAll(async () => {
  there = await openTableWorld();
});

afterAll(() => there.close());

beforeEach(() => {
  db = openDatabase({ appUrl: there.urls.appUrl, systemUrl: there.urls.systemUrl, maxConnections: 1 });
});

afterEach(() => db.close());

/** What the one connection of the pool sees and remembers when nobody gave it a context. */
async function bare(): Promise<unknown> {
  const { rows } = await poolsFor(db).app.query(
    `select (select count(*) from public.record) as records, coalesce(current_setting('app.tenant_id', true), '') as tenant,
      coalesce(current_setting('app.account_id', true), '') as account, coalesce(current_setting('app.dossier_id', true), '') as dossier,
      current_setting('transaction_read_only') as "readOnly"`,
  );
  return rows[0];
}

const CLEAN = { records: 0, tenant: '', account: '', dossier: '', readOnly: 'off' };

const read = (person: PersonName) =>
  tenantReader(db, there.actor(person)).selectFrom('record').select('dossierId').execute();
const readInTransaction = (person: PersonName) =>
  withTenant(db, there.actor(person), (tx) => tx.selectFrom('record').select('dossierId').execute());

describe('a pool of one connection', () => {
  test('keeps nothing of who used it before (P2, P3)', async () => {
    expect(await bare()).toEqual(CLEAN);
    expect(await read('regievoerder')).not.toEqual([]);
    expect(await bare()).toEqual(CLEAN);
    expect(await readInTransaction('regievoerder')).not.toEqual([]);
    expect(await bare()).toEqual(CLEAN);
    const scoped = tenantReader(db, there.actor('regievoerder'), { dossierId: there.dossier('one').id });
    expect(await scoped.selectFrom('record').selectAll().execute()).not.toEqual([]);
    expect(await bare()).toEqual(CLEAN);
  });

  test('shows each the own dossiers when they take turns', async () => {
    const mine: string = there.dossier('one').id;
    const theirs: string = there.dossier('other').id;
    for (let turn = 0; turn < 5; turn += 1) {
      expect(new Set((await read('concerned')).map(({ dossierId }) => dossierId as string))).toEqual(
        new Set([mine]),
      );
      expect(new Set((await readInTransaction('stranger')).map((row) => row.dossierId as string))).toEqual(
        new Set([theirs]),
      );
      expect(new Set((await read('stranger')).map(({ dossierId }) => dossierId as string))).toEqual(
        new Set([theirs]),
      );
    }
  });

  test('keeps nothing after a failure, in a reader nor in a transaction', async () => {
    const actor = there.actor('regievoerder');
    await expect(sql`select 1 / 0`.execute(tenantReader(db, actor))).rejects.toMatchObject({ code: '22012' });
    expect(await bare()).toEqual(CLEAN);
    await expect(withTenant(db, actor, (tx) => sql`select 1 / 0`.execute(tx))).rejects.toMatchObject({
      code: '22012',
    });
    await expect(withTenant(db, actor, () => Promise.reject(new Error('changed my mind')))).rejects.toThrow(
      'changed my mind',
    );
    expect(await bare()).toEqual(CLEAN);
  });

  test('is not misled by a setting that somebody left on the connection', async () => {
    await poolsFor(db).app.query(
      `select set_config('app.tenant_id', $1, false), set_config('app.account_id', $2, false), set_config('app.dossier_id', $3, false)`,
      [there.actor('stranger').tenantId, there.actor('stranger').accountId, there.dossier('other').id],
    );
    const seen = [...(await read('concerned')), ...(await readInTransaction('concerned'))];
    expect(new Set(seen.map(({ dossierId }) => dossierId))).toEqual(new Set([there.dossier('one').id]));
  });

  test('lets a reader write nothing, not even after asking nicely', async () => {
    const reader = tenantReader(db, there.actor('regievoerder'));
    const row = {
      ...there.actor('ambtenaar'),
      dossierId: there.dossier('one').id,
      visitedAt: '2024-01-01T00:00:00Z' as never,
      previousAt: null,
    };
    await expect(reader.insertInto('visit').values(row).execute()).rejects.toMatchObject({ code: '25006' });
    await expect(
      sql`select set_config('transaction_read_only', 'off', true)`.execute(reader),
    ).rejects.toMatchObject({ code: '25001' });
    await expect(reader.transaction().execute(async () => undefined)).rejects.toThrow('withTenant');
    expect(await bare()).toEqual(CLEAN);
  });
});

describe('many at once over few connections', () => {
  test('see each only the own dossiers', async () => {
    const few = openDatabase({
      appUrl: there.urls.appUrl,
      systemUrl: there.urls.systemUrl,
      maxConnections: 3,
    });
    const people = ['regievoerder', 'stranger', 'griffie', 'left', 'controller'] as const;
    const alone = new Map<PersonName, string>();
    const kringenOf = async (person: PersonName, viaReader: boolean): Promise<string> => {
      const door = (use: typeof readKringen) =>
        viaReader ? use(tenantReader(few, there.actor(person))) : withTenant(few, there.actor(person), use);
      return (await door(readKringen)).join();
    };
    for (const person of people) alone.set(person, await kringenOf(person, true));
    const crowd = Array.from({ length: 200 }, (_, turn) => people[turn % people.length] ?? 'left');
    const together = await Promise.all(crowd.map((person, turn) => kringenOf(person, turn % 3 !== 0)));
    await few.close();
    expect(together).toEqual(crowd.map((person) => alone.get(person)));
    expect(new Set(alone.values()).size).toBe(people.length);
  });
});

async function readKringen(tx: ReturnType<typeof tenantReader>): Promise<readonly string[]> {
  const rows = await tx.selectFrom('record').select('kringId').orderBy('kringId').execute();
  return rows.map(({ kringId }) => kringId);
}

describe('an actor that is none (P13)', () => {
  const malformed: readonly unknown[] = [
    { tenantId: '', accountId: '' },
    { tenantId: undefined, accountId: undefined },
    { tenantId: 'zuid-limburg', accountId: 'iemand' },
    { tenantId: '00000000-0000-4000-8000-000000000001' },
    { tenantId: "' or true --", accountId: "' or true --" },
    {},
  ];

  test.each(malformed)('is refused by both doors before anything is sent: %j', async (one) => {
    const actor = { ...(one as Partial<Actor>) } as Actor;
    expect(() => tenantReader(db, actor)).toThrow('without an actor');
    await expect(withTenant(db, actor, async () => 'let in')).rejects.toThrow('without an actor');
    expect(poolsFor(db).app.totalCount).toBe(0);
  });
});

describe('a connection that PostgreSQL ends (P24)', () => {
  const pidOf = async (tx: ReturnType<typeof tenantReader>): Promise<number> => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    return rows[0]?.pid ?? 0;
  };
  const kill = (pid: number) => there.client.query('select pg_terminate_backend($1, 2000)', [pid]);

  test('inside a transaction leaves a pool that works and knows nobody', async () => {
    let killed = 0;
    const lost = withTenant(db, there.actor('regievoerder'), async (tx) => {
      killed = await pidOf(tx);
      await kill(killed);
      return tx.selectFrom('record').selectAll().execute();
    });
    await expect(lost).rejects.toThrow();
    expect(await bare()).toEqual(CLEAN);
    expect(await pidOf(tenantReader(db, there.actor('stranger')))).not.toBe(killed);
  });

  test('during a read leaves a pool that works and knows nobody', async () => {
    const reader = tenantReader(db, there.actor('regievoerder'));
    const pid = await pidOf(reader);
    const lost = sql`select pg_sleep(20)`.execute(reader);
    const refused = expect(lost).rejects.toThrow();
    await kill(pid);
    await refused;
    expect(await bare()).toEqual(CLEAN);
    expect(await read('concerned')).not.toEqual([]);
  });

  test('while idle is replaced', async () => {
    await kill(await pidOf(tenantReader(db, there.actor('regievoerder'))));
    expect(await bare()).toEqual(CLEAN);
    expect(poolsFor(db).app.totalCount).toBe(1);
  });

  test('again and again, under load, never shows anybody something of others', async () => {
    const few = openDatabase({
      appUrl: there.urls.appUrl,
      systemUrl: there.urls.systemUrl,
      maxConnections: 3,
    });
    const theirs: string = there.dossier('other').id;
    const reads = Array.from({ length: 120 }, async (_, turn) => {
      const actor = there.actor(turn % 2 === 0 ? 'stranger' : 'concerned');
      const rows = await tenantReader(few, actor).selectFrom('record').select('dossierId').execute();
      return rows.filter(({ dossierId }) => (dossierId === theirs) !== (turn % 2 === 0)).length;
    });
    await there.client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'regietafel_app' and datname = current_database()`,
    );
    const settled = await Promise.allSettled(reads);
    expect(settled.filter((one) => one.status === 'fulfilled').map((one) => one.value)).toSatisfy(
      (leaks: number[]) => leaks.every((leak) => leak === 0),
    );
    expect(
      await tenantReader(few, there.actor('stranger')).selectFrom('record').selectAll().execute(),
    ).not.toEqual([]);
    await few.close();
  });
});
