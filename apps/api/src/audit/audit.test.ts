import type { Log } from '@regietafel/contracts/audit/log';
import type { trail } from '@regietafel/contracts/audit/trail';
import type { Register } from '@regietafel/contracts/risks/register';
import type { DossierHead } from '@regietafel/contracts/sharing/dossier';
import { withConnection } from '@regietafel/db/embedded/connection';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { behindTheGuards } from '../testing/behind-the-guards.ts';
import { openBrowser } from '../testing/browser.ts';
import { type DemoTable, openDemoTable } from '../testing/demo-table.ts';

let table: DemoTable;

beforeAll(async () => {
  table = await openDemoTable();
});
afterAll(() => table.close());

const NOW = { standPer: null, knownAt: null };
const ALL = { kind: null, accountId: null, dossierId: null, from: null, to: null, before: null };

async function ask<Answer>(person: string, path: string, input?: unknown): Promise<Answer> {
  const { data, body } = await (await table.as(person)).query(path, input);
  expect(data, body).toBeDefined();
  return data as Answer;
}

const logOf = (person: string, filter: object = {}) => ask<Log>(person, 'audit.log', { ...ALL, ...filter });
const dossierOf = async (person: string, slug: string) =>
  (await ask<DossierHead>(person, 'sharing.dossier', { dossier: slug })).dossierId;
const registerOf = async (person: string, slug: string) =>
  ask<Register>(person, 'risks.register', { dossierId: await dossierOf(person, slug), asOf: NOW });

describe('the log of an organisation', () => {
  test('holds who looked into what is confidential, once a minute, with the request', async () => {
    await registerOf('ambtenaar@centraal-gelderland', 'pactum');
    await registerOf('ambtenaar@centraal-gelderland', 'pactum');
    const { entries } = await logOf('regievoerder@zuid-limburg', { kind: 'look' });
    expect(entries.filter(({ accountName }) => accountName.includes('Gelderland'))).toEqual([]);
    await registerOf('regievoerder@zuid-limburg', 'xonar');
    await registerOf('regievoerder@zuid-limburg', 'xonar');
    const looks = (await logOf('regievoerder@zuid-limburg', { kind: 'look' })).entries.filter(
      ({ action }) => action === 'risks.register',
    );
    expect(looks.map(({ kring }) => kring?.kind).toSorted()).toEqual(['eigen', 'kernteam']);
    expect(looks[0]).toMatchObject({
      result: 'done',
      origin: 'web',
      objectKind: 'risk',
      dossier: { slug: 'xonar', providerName: 'XONAR' },
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      accountName: expect.stringMatching(/\S/),
    });
  });

  test('notes the reading of itself, and that a file of it was made', async () => {
    const { data } = await (await table.as('regievoerder@zuid-limburg')).query('audit.exportLog', {
      kind: 'look',
      accountId: null,
      dossierId: null,
      from: null,
      to: null,
      format: 'csv',
    });
    const { content, fileName } = data as { content: string; fileName: string };
    expect(fileName).toMatch(/^logboek-zuid-limburg-.*\.csv$/);
    expect(Buffer.from(content, 'base64').toString()).toContain('risks.register');
    const actions = (await logOf('regievoerder@zuid-limburg', { kind: 'look' })).entries.map(
      ({ action }) => action,
    );
    expect(actions).toEqual(expect.arrayContaining(['audit.log', 'audit.exportLog']));
  });

  test('holds what was refused, also a wrong password, and never what was typed', async () => {
    const { status } = await (await table.as('wethouder@zuid-limburg')).query('audit.log', ALL);
    expect(status).toBe(403);
    const stranger = openBrowser(table.api.url);
    await stranger.mutate('accounts.signIn', {
      email: 'wethouder@zuid-limburg.example',
      password: 'dit is niet mijn wachtwoord',
    });
    const { entries } = await logOf('beheerder@zuid-limburg', { kind: 'refusal' });
    expect(entries.map(({ action }) => action)).toEqual(['accounts.signIn', 'audit.log']);
    expect(JSON.stringify(await logOf('beheerder@zuid-limburg'))).not.toContain('niet mijn');
  });

  test('is of the own organisation alone, and for those with the right (P19)', async () => {
    for (const person of ['ambtenaar@centraal-gelderland', 'griffie@maastricht', 'wethouder@zuid-limburg'])
      expect((await (await table.as(person)).query('audit.log', ALL)).status, person).toBe(403);
    const mine = await logOf('regievoerder@zuid-limburg');
    const people = new Set(mine.entries.map(({ accountName }) => accountName).filter((name) => name !== ''));
    const { rows } = await ownPeople('zuid-limburg');
    expect([...people].filter((name) => !rows.includes(name))).toEqual([]);
  });

  test('goes on page by page without a gap', async () => {
    const first = await logOf('regievoerder@zuid-limburg');
    expect(first.entries).toHaveLength(50);
    const second = await logOf('regievoerder@zuid-limburg', { before: first.before });
    const numbers = [...first.entries, ...second.entries].map(({ seq }) => seq);
    expect(numbers).toEqual(numbers.map((_seq, index) => (numbers[0] ?? 0) - index));
  });

  test('narrows to a person, a dossier and days', async () => {
    const tomorrow = Temporal.PlainDate.from(table.today).add({ days: 1 }).toString();
    expect((await logOf('beheerder@zuid-limburg', { from: tomorrow })).entries).toEqual([]);
    const dossierId = await dossierOf('regievoerder@zuid-limburg', 'xonar');
    const { entries } = await logOf('beheerder@zuid-limburg', {
      dossierId,
      from: table.today,
      to: table.today,
    });
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.every(({ isOfDossier }) => isOfDossier)).toBe(true);
  });

  test('counts days as the Netherlands do: half an hour after midnight is the new day', async () => {
    const { entries } = await logOf('beheerder@zuid-limburg');
    const seq = entries[0]?.seq;
    await behindTheGuards(table.api.ownerUrl, ['audit_entry'], (owner) =>
      owner.query(
        `update audit_entry set recorded_at = '2020-01-15T23:30:00Z'
         where seq = $1 and tenant_id = (select tenant_id from tenant where slug = 'zuid-limburg')`,
        [seq],
      ),
    );
    const on = async (day: string) =>
      (await logOf('beheerder@zuid-limburg', { from: day, to: day })).entries.map((entry) => entry.seq);
    expect(await on('2020-01-15')).toEqual([]);
    expect(await on('2020-01-16')).toEqual([seq]);
  });
});

async function ownPeople(slug: string): Promise<{ rows: readonly string[] }> {
  return withConnection(table.api.ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select distinct a.display_name as name from public.account a join public.membership m on m.account_id = a.account_id
        join public.tenant t on t.tenant_id = m.tenant_id where t.slug = $1`,
      [slug],
    );
    return { rows: rows.map(({ name }) => name) };
  });
}

describe('the trail of a record', () => {
  type Trail = z.output<typeof trail>;
  const trailOf = async (person: string, slug: string, risk: string) =>
    ask<Trail>(person, 'audit.trail', {
      dossierId: await dossierOf(person, slug),
      subject: { kind: 'risk', id: risk },
    });

  test('tells the author who wrote it, and of others only the organisation', async () => {
    const { rows } = await registerOf('regievoerder@zuid-limburg', 'xonar');
    const risk = rows[0]?.riskId ?? '';
    const { entries } = await trailOf('regievoerder@zuid-limburg', 'xonar', risk);
    expect(entries.filter(({ isChange }) => isChange).length).toBeGreaterThan(0);
    expect(entries.filter(({ isOwn, person }) => !isOwn && person !== null)).toEqual([]);
    expect(entries.filter(({ isOwn, person }) => isOwn && person === null)).toEqual([]);
  });

  test('tells those who wrote nothing of it nothing', async () => {
    const { rows } = await registerOf('regievoerder@zuid-limburg', 'xonar');
    const risk = rows[0]?.riskId ?? '';
    expect((await trailOf('controller@xonar', 'xonar', risk)).entries).toEqual([]);
  });
});
