import { expect, test } from 'vitest';
import { withConnection } from './connection.ts';
import { createTestDatabase } from './test-database.ts';

test('gives every caller a migrated database of its own, as three roles', async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  try {
    const who = await Promise.all(
      [one.ownerUrl, one.appUrl, one.systemUrl].map((url) =>
        withConnection(url, async (client) => {
          const { rows } = await client.query('select current_user as role, current_database() as database');
          return rows[0];
        }),
      ),
    );
    expect(who.map(({ role }) => role)).toEqual(['regietafel_owner', 'regietafel_app', 'regietafel_system']);
    expect(new Set(who.map(({ database }) => database)).size).toBe(1);

    await withConnection(one.ownerUrl, (client) => client.query('create table public.only_here (id int)'));
    const found = await withConnection(other.ownerUrl, (client) =>
      client.query(
        "select to_regclass('public.only_here') as here, to_regclass('public.dossier') as dossier",
      ),
    );
    expect(found.rows).toEqual([{ here: null, dossier: 'dossier' }]);
  } finally {
    await Promise.all([one.drop(), other.drop()]);
  }
  await expect(withConnection(one.ownerUrl, (client) => client.query('select 1'))).rejects.toThrow(
    /does not exist/,
  );
});
