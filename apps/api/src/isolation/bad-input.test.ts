import { hashPassword } from '@regietafel/auth/passwords';
import type { Register } from '@regietafel/contracts/risks/register';
import { demoDossierId } from '@regietafel/db/scenarios/demo/dossier';
import { DEMO_PASSWORD } from '@regietafel/db/scenarios/demo/people';
import { loadDemo } from '@regietafel/db/scenarios/load-demo';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appRouter } from '../router.ts';
import { permissionsOf } from '../sharing/permissions/permissions-of.ts';
import { type Browser, openBrowser } from '../testing/browser.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';
import type { Ids } from './calls/call.ts';
import { CALLS } from './calls.ts';

/*
 * Every part of every call is spoiled, one at a time, by a person who may do all of it: each is refused with the field in
 * the person's language, nothing is logged of it and nothing is stored.
 */

const CANARY = 'kanarie\u0007';
const TODAY = Temporal.Now.plainDateISO('Europe/Amsterdam').toString() as PlainDate;
const UUID = /^[0-9a-f-]{36}$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const MONTH = /^\d{4}-\d\d$/;

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
  await loadDemo(api.urls, { hash: hashPassword, today: TODAY });
});

afterAll(() => api.close());

/** Between them they may call everything. */
const PEOPLE = {
  regievoerder: 'regievoerder@zuid-limburg.example',
  bestuurder: 'wethouder@zuid-limburg.example',
} as const;
const PERMISSIONS = new Map(permissionsOf(appRouter).map((permission) => [permission.path, permission]));
const browsers = new Map<string, Promise<Browser>>();

/** The browser in this language of a person who may call the procedure. */
function browserFor(procedure: string, language: 'nl' | 'en'): Promise<Browser> {
  const may = PERMISSIONS.get(procedure)?.byRole.find(({ role, own }) => role in PEOPLE && own === 'may');
  const email = PEOPLE[may?.role === 'bestuurder' ? 'bestuurder' : 'regievoerder'];
  const open = browsers.get(`${email} ${language}`) ?? signedIn(email, language);
  browsers.set(`${email} ${language}`, open);
  return open;
}

async function signedIn(email: string, language: string): Promise<Browser> {
  const browser = openBrowser(api.url, { 'accept-language': language });
  await browser.mutate('accounts.signIn', { email, password: DEMO_PASSWORD });
  return browser;
}

const IDS: Ids = {
  dossier: demoDossierId('xonar'),
  slug: 'xonar',
  kring: crypto.randomUUID(),
  risk: crypto.randomUUID(),
  revision: crypto.randomUUID(),
  version: crypto.randomUUID(),
  agreement: crypto.randomUUID(),
  comment: crypto.randomUUID(),
  task: crypto.randomUUID(),
  assumption: crypto.randomUUID(),
  position: crypto.randomUUID(),
  positionRevision: crypto.randomUUID(),
  tenant: crypto.randomUUID(),
  act: crypto.randomUUID(),
  person: crypto.randomUUID(),
  seat: crypto.randomUUID(),
  building: crypto.randomUUID(),
  plan: crypto.randomUUID(),
  work: crypto.randomUUID(),
  means: crypto.randomUUID(),
  phasing: crypto.randomUUID(),
  indicatorReport: crypto.randomUUID(),
  release: crypto.randomUUID(),
  reportRevision: crypto.randomUUID(),
  cashEvent: crypto.randomUUID(),
  scenario: crypto.randomUUID(),
  delivery: crypto.randomUUID(),
  proposal: crypto.randomUUID(),
  run: crypto.randomUUID(),
  contract: crypto.randomUUID(),
  ruleSet: crypto.randomUUID(),
  provider: crypto.randomUUID(),
  view: crypto.randomUUID(),
  review: crypto.randomUUID(),
};

type Path = readonly (string | number)[];

/** Every place in an input where something stands that is no object or list. */
function leavesOf(input: unknown, path: Path = []): readonly (readonly [Path, unknown])[] {
  if (typeof input !== 'object' || input === null) return [[path, input]];
  return Object.entries(input).flatMap(([key, value]) => leavesOf(value, [...path, key]));
}

/** What cannot stand where this stands. */
function spoiled(value: unknown): readonly unknown[] {
  if (typeof value === 'number') return [2 ** 60, 'veel', [1]];
  if (typeof value === 'boolean') return ['ja', 1];
  if (value === null) return [{ vreemd: 1 }, 2 ** 60, CANARY];
  const text = String(value);
  if (DAY.test(text)) return ['2014-12-31', '2061-01-01', '2024-02-30', CANARY, 20240815];
  if (MONTH.test(text)) return ['2014-12', '2061-01', '2024-13', CANARY];
  if (UUID.test(text)) return [`${text}0`, CANARY, text.toUpperCase().replaceAll(/\d/g, 'F')];
  return [CANARY, 'x'.repeat(20_000), 7, '\ud800'];
}

function withLeaf(input: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const copy = (Array.isArray(input) ? [...input] : { ...(input as object) }) as Record<string, unknown>;
  copy[key] = withLeaf(copy[key], rest, value);
  return copy;
}

interface Spoiling {
  readonly path: Path;
  readonly input: unknown;
}

function spoilings(input: unknown): readonly Spoiling[] {
  // Whatever somebody types as a password is one, right or wrong.
  const told = leavesOf(input).filter(([path]) => path[0] !== 'password');
  const leaves = told.flatMap(([path, value]) =>
    spoiled(value).map((bad) => ({ path, input: withLeaf(input, path, bad) })),
  );
  const extra = { path: ['onbekend'], input: { ...(input as object), onbekend: CANARY } };
  return [...leaves, extra];
}

function isQuery(procedure: string): boolean {
  const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>;
  return procedures[procedure]?._def.type === 'query';
}

const WRITTEN = Object.entries(CALLS).flatMap(([procedure, call]) => {
  const input = call(IDS);
  return input === undefined ? [] : [[procedure, input] as const];
});

describe.each(WRITTEN)('%s', (procedure, input) => {
  const isForm = input instanceof FormData;
  const values = isForm ? JSON.parse(String(input.get('values'))) : input;

  async function send(browser: Browser, bad: unknown) {
    if (isForm) {
      const form = new FormData();
      form.set('file', input.get('file') as File);
      form.set('values', JSON.stringify(bad));
      return browser.send(`/trpc/${procedure}`, { method: 'POST', body: form });
    }
    return isQuery(procedure) ? browser.query(procedure, bad) : browser.mutate(procedure, bad);
  }

  test('refuses what cannot stand there, naming the field in both languages', async () => {
    for (const { path, input: bad } of spoilings(values)) {
      const refusal = await send(await browserFor(procedure, 'nl'), bad);
      const what = `${path.join('.')} = ${JSON.stringify(bad).slice(0, 200)}`;
      // A sign-in that is refused for its form tells nothing of accounts either.
      expect([400, 413, 431], `${what} gave ${refusal.status}`).toContain(refusal.status);
      if (refusal.status !== 400) continue;
      expect(refusal.error?.code, what).toBe('INVALID_INPUT');
      const fields = refusal.error?.fields ?? [];
      const named = fields.find((field) =>
        field.path.split('.').some((part) => path.map(String).includes(part)),
      );
      expect(named, `${what}: ${JSON.stringify(fields)}`).toBeDefined();
      expect(refusal.body.includes('kanarie') && !path.includes('onbekend'), what).toBe(false);
      const translated = await send(await browserFor(procedure, 'en'), bad);
      expect(translated.error?.fields.map((field) => field.path)).toEqual(fields.map((field) => field.path));
      expect(translated.error?.message).not.toBe(refusal.error?.message);
    }
  });
});

test('nothing of it was logged or stored', async () => {
  expect(api.log.filter((line) => line.includes('kanarie'))).toEqual([]);
  const { data } = await (await browserFor('risks.register', 'nl')).query('risks.register', {
    dossierId: IDS.dossier,
    asOf: { standPer: null, knownAt: null },
  });
  expect((data as Register).rows).toHaveLength(16);
});
