import type { PlainDate } from '@regietafel/domain/core/dates';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../embedded/test-database.ts';
import { type Database, openDatabase } from '../kernel/database.ts';
import { tenantReader } from '../kernel/with-tenant.ts';
import { demoActor } from './demo-people.ts';
import { type DemoSummary, loadDemo } from './load-demo.ts';

const TODAY = '2026-11-22' as PlainDate;
const options = { hash: async (password: string) => `hash of ${password}`, today: TODAY };

let db: Database;
let urls: Awaited<ReturnType<typeof createTestDatabase>>;
let first: DemoSummary;

beforeAll(async () => {
  urls = await createTestDatabase();
  first = await loadDemo(urls, options);
  db = openDatabase(urls);
});

afterAll(async () => {
  await db.close();
  await urls.drop();
});

async function slugsSeenBy(address: `${string}@${string}`): Promise<readonly string[]> {
  const rows = await tenantReader(db, demoActor(address))
    .selectFrom('dossier')
    .select('slug')
    .orderBy('slug')
    .execute();
  return rows.map(({ slug }) => slug);
}

describe('the demo', () => {
  test('is loaded once', async () => {
    expect(first.isNew).toBe(true);
    expect(await loadDemo(urls, options)).toEqual({ ...first, isNew: false });
  });

  test('shows the regievoerder the dossier of XONAR', async () => {
    expect(await slugsSeenBy('regievoerder@zuid-limburg')).toEqual(['xonar']);
  });
});
