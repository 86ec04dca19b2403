import { attemptStoreLaws } from '@regietafel/auth/testing/attempt-store-laws';
import { sessionStoreLaws } from '@regietafel/auth/testing/session-store-laws';
import { createTestDatabase } from '@regietafel/db/embedded/test-database';
import { type Database, openDatabase } from '@regietafel/db/kernel/database';
import { afterAll, beforeAll, describe } from 'vitest';
import { buildPerson, buildTenant } from '../testing/people.ts';
import { attemptStoreIn, sessionStoreIn } from './stores.ts';

let database: Database;
let drop: () => Promise<void>;

beforeAll(async () => {
  const created = await createTestDatabase();
  database = openDatabase(created);
  drop = created.drop;
});
afterAll(async () => {
  await database.close();
  await drop();
});

describe('sessions in PostgreSQL', () => {
  sessionStoreLaws(async () => {
    const tenant = await buildTenant(database);
    const [person, other] = [
      await buildPerson(database, [[tenant, 'ambtenaar']]),
      await buildPerson(database, [[tenant, 'ambtenaar']]),
    ];
    return {
      store: sessionStoreIn(database),
      accountId: person.accountId,
      otherAccountId: other.accountId,
    };
  });
});

describe('failed attempts in PostgreSQL', () => {
  attemptStoreLaws(() => attemptStoreIn(database));
});
