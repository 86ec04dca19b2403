import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { withConnection } from '../embedded/connection.ts';
import { databaseUrl } from '../embedded/database-url.ts';
import { createTestDatabase } from '../embedded/test-database.ts';
import type { TestDatabase } from '../embedded/test-server.ts';
import { openDatabase } from './database.ts';
import { assertSafe, UnsafeDatabaseError, verifyDatabase } from './preconditions.ts';

let urls: TestDatabase;
let superuserUrl: string;

beforeEach(async () => {
  urls = await createTestDatabase();
  superuserUrl = databaseUrl(inject('testServer'), 'superuser', new URL(urls.ownerUrl).pathname.slice(1));
});

afterEach(() => urls.drop());

async function refusal(appUrl = urls.appUrl, systemUrl = urls.systemUrl): Promise<readonly string[]> {
  const db = openDatabase({ appUrl, systemUrl });
  try {
    await assertSafe(db);
    return [];
  } catch (error) {
    if (error instanceof UnsafeDatabaseError) return error.reasons;
    throw error;
  } finally {
    await db.close();
  }
}

const damage = (statements: string) => withConnection(superuserUrl, (client) => client.query(statements));

describe('the preconditions of a start', () => {
  test('hold on a migrated database, and leave nothing behind', async () => {
    const db = openDatabase(urls);
    const sound = { gaps: [], pending: [], unknown: [], connections: [] };
    expect([await verifyDatabase(db), await verifyDatabase(db)]).toEqual([sound, sound]);
    await db.close();
  });

  test('refuse a superuser (P1)', async () => {
    expect(await refusal(superuserUrl)).toEqual([
      'DATABASE_URL must connect as regietafel_app, not as postgres (superuser, bypassrls)',
    ]);
  });

  test('refuse the owner, and roles the wrong way round (P1)', async () => {
    expect(await refusal(urls.ownerUrl)).toEqual([
      'DATABASE_URL must connect as regietafel_app, not as regietafel_owner',
    ]);
    expect(await refusal(urls.systemUrl, urls.appUrl)).toHaveLength(2);
  });

  test('refuse pending migrations and those of a later version', async () => {
    await damage(`update migrations.kysely_migration set name = '9999-later' where name = '0008-portfolio'`);
    expect(await refusal()).toEqual([
      'migration 0008-portfolio has not run',
      'migration 9999-later is of a later version of Regietafel',
    ]);
  });

  test('refuse a database that was never migrated', async () => {
    await damage('drop schema migrations cascade');
    expect((await refusal())[0]).toBe('migration 0001-rooms has not run');
  });

  test('refuse a gap, by its rule and its name', async () => {
    await damage(
      'alter table public.record no force row level security; create table public.notes (note text)',
    );
    expect(await refusal()).toEqual([
      'P1: public.notes is owned by postgres',
      'registry: public.notes is a table of no registered kind',
      'P1: public.record does not force row-level security on its owner',
    ]);
  });
});
