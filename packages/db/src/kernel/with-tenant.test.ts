import type { AccountId, TenantId } from '@regietafel/domain/core/ids';
import { newId } from '@regietafel/domain/core/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../embedded/test-database.ts';
import { type Database, openDatabase } from './database.ts';
import { systemReader, withSystem } from './with-system.ts';
import { tenantReader, withTenant } from './with-tenant.ts';

let db: Database;
let drop: () => Promise<void>;

beforeAll(async () => {
  const urls = await createTestDatabase();
  db = openDatabase({ appUrl: urls.appUrl, systemUrl: urls.systemUrl, maxConnections: 1 });
  drop = () => urls.drop();
});

afterAll(async () => {
  await db.close();
  await drop();
});

describe('the doors', () => {
  const actor = { tenantId: newId<TenantId>(), accountId: newId<AccountId>() };

  test('a reader sees nothing without a membership, and the context is gone afterwards', async () => {
    const reader = tenantReader(db, actor);
    expect(await reader.selectFrom('dossier').selectAll().execute()).toEqual([]);
    expect(await reader.selectFrom('tenant').selectAll().execute()).toEqual([]);
  });

  test('a reader cannot write', async () => {
    const reader = tenantReader(db, actor);
    await expect(
      reader
        .insertInto('visit')
        .values({
          tenantId: actor.tenantId,
          accountId: actor.accountId,
          dossierId: newId(),
          visitedAt: '2024-01-01T00:00:00Z' as never,
          previousAt: null,
        })
        .execute(),
    ).rejects.toMatchObject({ code: '25006' });
    // The one connection of the pool is still sound.
    expect(await reader.selectFrom('tenant').selectAll().execute()).toEqual([]);
  });

  test('a reader of the system door cannot write either, and its connection stays sound', async () => {
    const reader = systemReader(db, 'session');
    await expect(
      reader.deleteFrom('system.session').where('accountId', '=', actor.accountId).execute(),
    ).rejects.toMatchObject({ code: '25006' });
    expect(await reader.selectFrom('system.session').selectAll().execute()).toEqual([]);
    // What is read-only is that one query, not the connection.
    await withSystem(db, 'session', (tx) =>
      tx.deleteFrom('system.session').where('accountId', '=', actor.accountId).execute(),
    );
  });

  test('a transaction reads as its actor', async () => {
    expect(await withTenant(db, actor, (tx) => tx.selectFrom('membership').selectAll().execute())).toEqual(
      [],
    );
  });

  test('a missing actor is refused before anything is sent', () => {
    expect(() => tenantReader(db, { ...actor, tenantId: '' as TenantId })).toThrow('without an actor');
  });
});
