import type { PlainDate } from '@regietafel/domain/core/dates';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { withConnection } from '../embedded/connection.ts';
import { databaseUrl } from '../embedded/database-url.ts';
import { createTestDatabase } from '../embedded/test-database.ts';
import type { TestDatabase } from '../embedded/test-server.ts';
import { MIGRATIONS } from '../migrations/all.ts';
import { loadDemo } from '../scenarios/load-demo.ts';
import { withMigrator } from './migrate.ts';
import { layRows, listShapes, readRows, type TableShape } from './testing/rows-of.ts';
import { schemaDifferences, schemaText } from './testing/schema-text.ts';

const TODAY = '2026-11-22' as PlainDate;
/** Says again what other tables say, and is computed anew when the law grows. */
const DERIVED: ReadonlySet<string> = new Set(['law.kring_reader', 'law.indicator_current']);
const STEPPED = `test_steps_${process.pid}`;

let demo: TestDatabase;
let steps: StepsTaken;

/** What came of bringing a database with data up one migration at a time. */
interface StepsTaken {
  /** Rows that a migration changed or lost, by migration and table. */
  readonly damaged: readonly string[];
  /** How many rows each table was given before the migrations that followed on it. */
  readonly laid: ReadonlyMap<string, number>;
}

const asSuperuser = <T>(database: string, work: (client: pg.Client) => Promise<T>) =>
  withConnection(databaseUrl(inject('testServer'), 'superuser', database), work);
const nameOf = (url: string) => new URL(url).pathname.slice(1);

beforeAll(async () => {
  demo = await createTestDatabase();
  await loadDemo(demo, { hash: async () => 'hash', today: TODAY });
  await asSuperuser('postgres', (client) =>
    client.query(`create database ${STEPPED} template template0 owner regietafel_owner`),
  );
  steps = await stepUp();
});

afterAll(async () => {
  await asSuperuser('postgres', (client) => client.query(`drop database if exists ${STEPPED} with (force)`));
  await demo.drop();
});

/** Runs every migration in a transaction of its own; what it makes is filled with the demo's rows before the next one. */
function stepUp(): Promise<StepsTaken> {
  return asSuperuser(nameOf(demo.ownerUrl), (source) =>
    asSuperuser(STEPPED, async (client) => {
      const damaged: string[] = [];
      const laid = new Map<string, number>();
      for (const name of Object.keys(MIGRATIONS)) {
        const before = await readAll(client);
        await apply(name);
        damaged.push(...(await damageTo(client, before)).map((table) => `${name}: ${table}`));
        const made = (await listShapes(client)).filter(({ table }) => !before.has(table));
        for (const shape of made) laid.set(shape.table, await fill(client, source, shape));
      }
      return { damaged, laid };
    }),
  );
}

async function apply(name: string): Promise<void> {
  const ownerUrl = databaseUrl(inject('testServer'), 'owner', STEPPED);
  const { error } = await withMigrator(ownerUrl, (migrator) => migrator.migrateTo(name));
  if (error !== undefined) throw new Error(`${name} does not apply on data`, { cause: error });
}

type Kept = ReadonlyMap<string, { readonly shape: TableShape; readonly rows: readonly string[] }>;

async function readAll(client: pg.Client): Promise<Kept> {
  const kept = new Map<string, { shape: TableShape; rows: readonly string[] }>();
  for (const shape of await listShapes(client))
    kept.set(shape.table, { shape, rows: await readRows(client, shape) });
  return kept;
}

/** The tables of which rows are no longer as they were, in the columns that they had. */
async function damageTo(client: pg.Client, before: Kept): Promise<readonly string[]> {
  const damaged: string[] = [];
  for (const { shape, rows } of before.values()) {
    const after = new Set(await readRows(client, shape));
    if (!DERIVED.has(shape.table) && rows.some((row) => !after.has(row))) damaged.push(shape.table);
  }
  return damaged;
}

/** Gives a table the demo's rows, in the columns that both have. */
async function fill(client: pg.Client, source: pg.Client, shape: TableShape): Promise<number> {
  const inDemo = (await listShapes(source)).find(({ table }) => table === shape.table);
  const columns = shape.columns.filter((column) => inDemo?.columns.includes(column));
  if (inDemo === undefined) return 0;
  const both = { table: shape.table, columns };
  return layRows(client, both, await readRows(source, both));
}

describe('a database that was brought up one migration at a time, with data at each', () => {
  test('ends with the schema of a fresh one', async () => {
    const [fresh, stepped] = await Promise.all(
      [nameOf(demo.ownerUrl), STEPPED].map((name) => asSuperuser(name, schemaText)),
    );
    if (fresh === undefined || stepped === undefined) throw new Error('two schemas were asked');
    expect(schemaDifferences(stepped, fresh)).toEqual([]);
    expect(fresh.size).toBeGreaterThan(1000);
  });

  test('kept every row as it was', () => {
    expect(steps.damaged).toEqual([]);
    const filled = [...steps.laid.values()].filter((count) => count > 0);
    expect(filled.length).toBeGreaterThan(steps.laid.size / 2);
  });
});

describe('the comparison', () => {
  const DAMAGE = [
    ['a column too many', 'alter table risk_revision add column extra text', 'column risk_revision.extra'],
    ['a looser column', 'alter table tenant alter column name drop not null', 'column tenant.name'],
    ['a policy that is gone', 'drop policy kring_reads on risk_revision', 'policy risk_revision.kring_reads'],
    ['another right', 'grant delete on tenant to regietafel_app', 'relation tenant'],
  ] as const;

  test.each(DAMAGE)('sees %s', async (_what, damage, named) => {
    await asSuperuser(nameOf(demo.ownerUrl), async (client) => {
      const before = await schemaText(client);
      await client.query('begin');
      await client.query(damage);
      const differences = schemaDifferences(before, await schemaText(client));
      await client.query('rollback');
      expect(differences).toContain(named);
    });
  });

  test('sees a row that a migration would change', async () => {
    await asSuperuser(nameOf(demo.ownerUrl), async (client) => {
      const before = await readAll(client);
      await client.query('begin');
      await client.query(`set local session_replication_role = 'replica'`);
      await client.query(`update tenant set name = name || '!' where slug = 'xonar'`);
      const damaged = await damageTo(client, before);
      await client.query('rollback');
      expect(damaged).toEqual(['public.tenant']);
    });
  });
});
