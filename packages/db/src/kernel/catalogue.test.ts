import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { databaseUrl } from '../embedded/database-url.ts';
import { createTestDatabase } from '../embedded/test-database.ts';
import type { TestDatabase } from '../embedded/test-server.ts';
import { DAMAGE_TO_RIGHTS } from '../isolation/damage-to-rights.ts';
import { DAMAGE_TO_TABLES } from '../isolation/damage-to-tables.ts';
import { listGaps } from './catalogue.ts';
import type { Gap } from './catalogue-gap.ts';
import { camelCase } from './database.ts';
import type { SystemSchema } from './schema/schema.ts';
import type { SystemTx } from './with-system.ts';

let urls: TestDatabase;
let superuser: Kysely<SystemSchema>;

beforeAll(async () => {
  urls = await createTestDatabase();
  const url = databaseUrl(inject('testServer'), 'superuser', new URL(urls.ownerUrl).pathname.slice(1));
  superuser = new Kysely({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 1 }) }),
    plugins: [camelCase()],
  });
});

afterAll(async () => {
  await superuser.destroy();
  await urls.drop();
});

class Undo extends Error {}

/** What the check finds once a superuser has done this; taken back afterwards. */
async function gapsAfter(damage: string): Promise<readonly Gap[]> {
  let gaps: readonly Gap[] = [];
  await superuser
    .transaction()
    .execute(async (tx) => {
      await sql.raw(damage).execute(tx);
      await sql`set local role regietafel_system`.execute(tx);
      gaps = await listGaps(tx as unknown as SystemTx);
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
  return gaps;
}

describe('the check of the catalogue', () => {
  test('finds nothing on a freshly migrated database', async () => {
    expect(await gapsAfter('select 1')).toEqual([]);
  });

  test.each([...DAMAGE_TO_TABLES, ...DAMAGE_TO_RIGHTS])('finds %s', async (_what, damage, rule, message) => {
    const gaps = await gapsAfter(damage);
    expect(gaps).toContainEqual({
      rule,
      object: expect.any(String),
      message: expect.stringContaining(message),
    });
  });

  test('says which role is missing', async () => {
    const gaps = await gapsAfter('alter role regietafel_owner rename to somebody');
    expect(gaps.map(({ message }) => message)).toContain('role regietafel_owner does not exist');
  });
});
