import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../embedded/test-database.ts';
import type { TestDatabase } from '../embedded/test-server.ts';
import { type Database, openDatabase } from './database.ts';
import { assertSafe, verifyDatabase } from './preconditions.ts';

let urls: TestDatabase;
let db: Database;

beforeAll(async () => {
  urls = await createTestDatabase();
  db = openDatabase(urls);
});

afterAll(async () => {
  await db.close();
  await urls.drop();
});

describe('a freshly migrated database', () => {
  test('has no gap', async () => {
    expect(await verifyDatabase(db)).toEqual({ gaps: [], pending: [], unknown: [], connections: [] });
    await assertSafe(db);
  });
});
