import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '@regietafel/db/embedded/test-database';
import { readTakeAlong } from '@regietafel/documents/accounts/read-take-along';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RiskTable, seatRiskTable } from '../risks/testing/risk-table.ts';
import { runCommand, settingsOf } from '../testing/command-line.ts';
import { buildPerson } from '../testing/people.ts';

let table: RiskTable;
let folder: string;

beforeAll(async () => {
  table = await seatRiskTable();
  folder = await mkdtemp(join(tmpdir(), 'regietafel-organisations-'));
});

afterAll(async () => {
  await table.close();
  await rm(folder, { recursive: true });
});

const regietafel = (args: readonly string[], env = settingsOf(table.api.urls, table.api.ownerUrl)) =>
  runCommand(args, env);

describe('merging organisations', () => {
  const merge = (...args: readonly string[]) =>
    regietafel(['tenant', 'merge', '--on', '2024-01-01', ...args]);
  const add = (slug: string) =>
    regietafel(['tenant', 'add', '--slug', slug, '--name', slug, '--kind', 'jeugdregio']);

  test('is tried first, done once, and refused where it cannot be', async () => {
    for (const slug of ['rand-oost', 'rand-west', 'rand']) await add(slug);
    const both = ['--from', 'rand-oost', '--from', 'rand-west', '--into', 'rand'];
    const nothing = { dossiers: 0, periods: 0, seats: 0, people: 0, lapsedInvitations: 0 };
    expect((await merge(...both, '--dry-run', '--json')).json()).toEqual(nothing);
    expect((await merge(...both)).exitCode).toBe(0);
    expect((await merge(...both)).exitCode).toBe(0);
    const circle = await merge('--from', 'rand', '--into', 'rand-oost');
    expect([circle.exitCode, circle.stderr]).toEqual([1, expect.stringContaining('rand-oost')]);
    expect((await merge('--from', 'rand')).exitCode).toBe(2);
    expect((await merge('--from', 'bestaat-niet', '--into', 'rand')).exitCode).toBe(1);
  });
});

describe('taking an organisation along', () => {
  test('is for who keeps its rights, and ends in an equal state elsewhere', async () => {
    const keeper = await buildPerson(table.api.database, [[table.tenantOf('owner'), 'beheerder']]);
    const first = join(folder, 'mee.zip');
    const taken = await regietafel(['tenant', 'export', '--out', first, '--as', keeper.email]);
    expect([taken.exitCode, taken.stderr]).toEqual([0, '']);
    const refused = await regietafel([
      'tenant',
      'export',
      '--out',
      join(folder, 'niet.zip'),
      '--as',
      table.personOf('owner').email,
    ]);
    expect(refused.exitCode).toBe(1);

    const { appUrl, systemUrl, ownerUrl, drop } = await createTestDatabase();
    const env = { DATABASE_URL: appUrl, DATABASE_SYSTEM_URL: systemUrl, DATABASE_OWNER_URL: ownerUrl };
    try {
      expect((await regietafel(['reference', 'load'], env)).exitCode).toBe(0);
      const brought = await regietafel(['tenant', 'import', first, '--json'], env);
      expect([brought.exitCode, brought.stderr]).toEqual([0, '']);
      expect(brought.json().organisations).toEqual([table.tenantOf('owner').slug]);
      const second = join(folder, 'weer-mee.zip');
      expect(
        (await regietafel(['tenant', 'export', '--out', second, '--as', keeper.email], env)).exitCode,
      ).toBe(0);
      const [before, after] = await Promise.all(
        [first, second].map(async (path) => readTakeAlong(await readFile(path))),
      );
      expect(after).toEqual(before);
      expect((await regietafel(['tenant', 'import', first], env)).exitCode).toBe(1);
    } finally {
      await drop();
    }
  });

  test('is refused for a file that is none', async () => {
    const path = join(folder, 'geen.zip');
    await writeFile(path, 'geen zip');
    expect((await regietafel(['tenant', 'import', path])).exitCode).toBe(1);
    expect((await regietafel(['tenant', 'import', join(folder, 'er-niet.zip')])).exitCode).toBe(2);
  });
});
