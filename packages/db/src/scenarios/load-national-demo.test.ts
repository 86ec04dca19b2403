import type { PlainDate } from '@regietafel/domain/core/dates';
import { expect, test } from 'vitest';
import { createTestDatabase } from '../embedded/test-database.ts';
import { openDatabase } from '../kernel/database.ts';
import { withSystem } from '../kernel/with-system.ts';
import { loadNationalDemo } from './load-national-demo.ts';

const SIZE = { dossiers: 2, years: 1 };
const OPTIONS = { hash: async (password: string) => `hash of ${password}`, today: '2026-11-22' as PlainDate };

test('an analyst, a region and a provider of the invented country can sign in, however often it starts', async () => {
  const urls = await createTestDatabase();
  try {
    const first = await loadNationalDemo(urls, OPTIONS, SIZE);
    expect(first.isNew).toBe(true);
    expect(first.accounts.map(({ memberships }) => memberships.map(({ role }) => role))).toEqual([
      ['analist'],
      ['regievoerder'],
      ['controller'],
    ]);
    expect(await loadNationalDemo(urls, OPTIONS, SIZE)).toEqual({ ...first, isNew: false });
    const db = openDatabase(urls);
    const keys = await withSystem(db, 'load demonstration data', (tx) =>
      tx
        .selectFrom('system.credential as c')
        .innerJoin('account as a', 'a.accountId', 'c.accountId')
        .select('a.email')
        .execute(),
    );
    await db.close();
    expect(keys.map(({ email }) => email).toSorted()).toEqual(
      first.accounts.map(({ email }) => email).toSorted(),
    );
  } finally {
    await urls.drop();
  }
});
