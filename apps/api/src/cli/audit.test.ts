import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withConnection } from '@regietafel/db/embedded/connection';
import { databaseUrl } from '@regietafel/db/embedded/database-url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type RiskTable, seatRiskTable } from '../risks/testing/risk-table.ts';
import { runCommand, settingsOf } from '../testing/command-line.ts';

let table: RiskTable;
let folder: string;

beforeAll(async () => {
  table = await seatRiskTable();
  folder = await mkdtemp(join(tmpdir(), 'regietafel-audit-'));
});

afterAll(async () => {
  await table.close();
  await rm(folder, { recursive: true });
});

const regietafel = (...args: readonly string[]) => runCommand(args, settingsOf(table.api.urls));

/** What somebody does who has the whole database in hand. */
function byForce(statements: string): Promise<unknown> {
  const url = databaseUrl(inject('testServer'), 'superuser', new URL(table.api.ownerUrl).pathname.slice(1));
  return withConnection(url, (client) =>
    client.query(`alter table public.audit_entry disable trigger all; ${statements};
      alter table public.audit_entry enable always trigger kept_rows; alter table public.audit_entry enable always trigger kept_whole`),
  );
}

describe('verify audit', () => {
  test('finds every chain whole, and gives its head to be kept', async () => {
    const { exitCode, json } = await regietafel('verify', 'audit', '--json');
    expect(exitCode).toBe(0);
    const { isWhole, chains } = json();
    expect(isWhole).toBe(true);
    expect(chains.length).toBeGreaterThan(2);
    expect(chains.every(({ head }: { head: { hash: string } }) => /^[0-9a-f]{64}$/.test(head.hash))).toBe(
      true,
    );
    expect((await regietafel('verify', 'audit')).stdout).toContain('ongeschonden');
  });

  test('looks at one organisation, and refuses one that does not exist', async () => {
    const { slug } = table.tenantOf('owner');
    const { json } = await regietafel('verify', 'audit', '--tenant', slug, '--json');
    expect(json().chains.map(({ tenant }: { tenant: string }) => tenant)).toEqual([slug]);
    expect((await regietafel('verify', 'audit', '--tenant', 'niemand')).exitCode).toBe(1);
  });

  test('names the one row of which a byte was changed, and ends with 1', async () => {
    const { slug, id } = table.tenantOf('owner');
    await byForce(
      `update public.audit_entry set account_name = account_name || 'x' where tenant_id = '${id}' and seq = 2`,
    );
    const { exitCode, stdout } = await regietafel('verify', 'audit', '--tenant', slug);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('regel 2 is gewijzigd');
    await byForce(
      `update public.audit_entry set account_name = left(account_name, -1) where tenant_id = '${id}' and seq = 2`,
    );
    expect((await regietafel('verify', 'audit', '--tenant', slug)).exitCode).toBe(0);
  });

  test('finds out by an earlier run what was cut off together with its head', async () => {
    const { id, slug } = table.tenantOf('owner');
    const kept = join(folder, 'kept.json');
    await writeFile(kept, (await regietafel('verify', 'audit', '--json')).stdout);
    expect((await regietafel('verify', 'audit', '--tenant', slug, '--expect-head', kept)).exitCode).toBe(0);
    await byForce(`delete from public.audit_entry where tenant_id = '${id}' and seq = (select max(seq) from public.audit_entry where tenant_id = '${id}');
      update law.audit_head set seq = e.seq, hash = e.hash from (select seq, hash from public.audit_entry where tenant_id = '${id}' order by seq desc limit 1) e where tenant_id = '${id}'`);
    expect((await regietafel('verify', 'audit', '--tenant', slug)).exitCode).toBe(0);
    const late = await regietafel('verify', 'audit', '--tenant', slug, '--expect-head', kept);
    expect(late.exitCode).toBe(1);
    expect(late.stdout).toContain('het einde ontbreekt');
  });

  test('says what is wrong with the file of an earlier run', async () => {
    const other = join(folder, 'other.json');
    await writeFile(other, '{"chains": 7}');
    const wrong = await regietafel('verify', 'audit', '--expect-head', other);
    expect([wrong.exitCode, wrong.stderr]).toEqual([2, expect.stringContaining('geen uitkomst')]);
    expect((await regietafel('verify', 'audit', '--expect-head', join(folder, 'none.json'))).exitCode).toBe(
      2,
    );
  });
});

describe('support', () => {
  const opening = (overrides: Readonly<Record<string, string>> = {}) => {
    const options = {
      tenant: table.tenantOf('owner').slug,
      account: table.personOf('outsider').email,
      reason: 'Vraag over het register',
      minutes: '30',
      ...overrides,
    };
    return regietafel(
      'support',
      'open',
      ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
    );
  };

  test.each([
    [{ minutes: '0' }, 2, 'minuten'],
    [{ minutes: '481' }, 2, 'minuten'],
    [{ minutes: 'lang' }, 2, 'minuten'],
    [{ reason: 'kort' }, 2, 'reden'],
    [{ account: 'geen adres' }, 2, 'e-mailadres'],
    [{ tenant: 'niemand' }, 1, 'geen organisatie'],
    [{ account: 'niemand@regio.example' }, 1, 'geen account'],
  ])('is refused with %j', async (overrides, exitCode, words) => {
    const refused = await opening(overrides);
    expect([refused.exitCode, refused.stderr]).toEqual([exitCode, expect.stringContaining(words)]);
  });

  test('is refused to who works there', async () => {
    const refused = await opening({ account: table.personOf('owner').email });
    expect([refused.exitCode, refused.stderr]).toEqual([1, expect.stringContaining('werkt zelf')]);
  });

  test('is opened once, and closed', async () => {
    const { slug: tenant } = table.tenantOf('owner');
    const { email: account } = table.personOf('outsider');
    expect((await opening()).stdout).toContain(`${account} kan meekijken bij ${tenant}`);
    expect((await opening()).stderr).toContain('kijkt al mee');
    const closing = () => regietafel('support', 'close', '--tenant', tenant, '--account', account);
    expect((await closing()).exitCode).toBe(0);
    expect((await closing()).exitCode).toBe(1);
  });
});
