import type { Agreements } from '@regietafel/contracts/agreements/agreements';
import { VIEW_AS_HEADER } from '@regietafel/contracts/core/view-as';
import type { Register } from '@regietafel/contracts/risks/register';
import type { DossierHead } from '@regietafel/contracts/sharing/dossier';
import type { Kringen } from '@regietafel/contracts/sharing/table';
import type { Viewpoints } from '@regietafel/contracts/sharing/viewpoints';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appRouter } from '../router.ts';
import type { Browser, Outcome } from '../testing/browser.ts';
import { type DemoTable, openDemoTable } from '../testing/demo-table.ts';
import { ENDING, type Ids } from './calls/call.ts';
import { CALLS } from './calls.ts';

/*
 * "Bekijk als" on every procedure of the router: what reads gives what that organisation itself gets, what writes is
 * refused, and nothing of the own kring shows.
 */

const NOW = { standPer: null, knownAt: null };
const SECRET = 'Alleen voor onszelf: kanarie';
type Type = 'query' | 'mutation' | 'subscription';
const PROCEDURES = (
  Object.entries(appRouter._def.procedures) as unknown as [string, { _def: { type: Type } }][]
)
  .map(([path, { _def }]) => ({ path, type: _def.type }))
  .filter(({ path }) => !ENDING.some((one) => one === path));

/**
 * What is not about the dossier but about who asks: as whom one can look, who is there now, whom one can call, and the
 * trail, the reviews and the seats of the own organisation, and how well its rules would have warned of whom it follows.
 */
const ABOUT_ONESELF =
  /^(sharing\.viewpoints|live\.present|threads\.people|seats\.desk|warning\.replay|audit\.\w+|reviews\.\w+)$/;
/** What a page says of its own reader alone: what may be done here, what is new, and the names of the own people. */
const OWN_MARK = /^((may|own)[A-Z]\w*|own|desk|places|news|handName|isNew|unseen|isMe)$/;
/**
 * Holds the own kring too, packed: `exposure.exposure`, of which it is made, is compared. A sheet to fill in is for who may
 * report, and so for nobody who looks on.
 */
const PACKED = new Set(['exposure.export', 'indicators.exportSheet']);
/** Where a task can be given, by somebody who can write. */
const WHERE_TO_WRITE = new Map([['tasks.list', 'kringen']]);
/** What is left to do for who may do it. */
const OWN_KINDS = new Set(['eigen', 'risk_not_assessed']);

let table: DemoTable;

beforeAll(async () => {
  table = await openDemoTable();
});
afterAll(() => table.close());

const PAIRS = [
  ['pactum', 'ambtenaar@centraal-gelderland', 'controller@pactum', 'Pactum'],
  ['pactum', 'ambtenaar@centraal-gelderland', 'ambtenaar@ijsselland', 'IJsselland'],
  ['xonar', 'regievoerder@zuid-limburg', 'controller@xonar', 'XONAR'],
] as const;

describe.each(PAIRS)('in %s %s looks as %s and', (slug, self, other, name) => {
  let mine: Browser;
  let theirs: Browser;
  let ids: Ids;
  let asThem: Record<string, string>;

  beforeAll(async () => {
    [mine, theirs] = await Promise.all([table.as(self), table.as(other)]);
    const { dossierId } = await ask<DossierHead>(mine, 'sharing.dossier', { dossier: slug });
    await keepSecrets(mine, dossierId);
    const { organisations } = await ask<Viewpoints>(mine, 'sharing.viewpoints', { dossierId });
    const viewed = organisations.find((one) => one.name.includes(name));
    if (viewed === undefined) throw new Error(`${name} does not take part`);
    asThem = { [VIEW_AS_HEADER]: `${slug} ${viewed.tenantId}` };
    ids = await idsFor(theirs, dossierId, slug);
  });

  const queries = PROCEDURES.filter(({ type, path }) => type === 'query' && !ABOUT_ONESELF.test(path));
  const writes = PROCEDURES.filter(({ type, path }) => type === 'mutation' && !path.startsWith('accounts.'));

  test.each(queries)('reads $path as they do', async ({ path }) => {
    if (!namesADossier(path) || PACKED.has(path)) return;
    const input = CALLS[path]?.(ids);
    const [seen, real] = await Promise.all([send(mine, path, input, asThem), send(theirs, path, input, {})]);
    const [looked, told] = cutAlike(
      withoutOwnMarks(path, seen.data ?? seen.error),
      withoutOwnMarks(path, real.data ?? real.error),
    );
    expect([path, seen.status, looked]).toEqual([path, real.status, told]);
    expect(seen.body).not.toContain(SECRET);
  });

  test.each(writes)('changes nothing by $path', async ({ path }) => {
    const input = CALLS[path]?.(ids);
    const { status, error } = await mine.send(`/trpc/${path}`, {
      method: 'POST',
      headers: { ...(input instanceof FormData ? {} : { 'content-type': 'application/json' }), ...asThem },
      body: input instanceof FormData ? input : JSON.stringify(input ?? {}),
    });
    expect([path, status, error?.messageKey]).toEqual([path, 403, 'sharing.viewingReadsOnly']);
  });

  test('still finds the own secret when looking as oneself', async () => {
    const register = await mine.query('risks.register', { dossierId: ids.dossier, asOf: NOW });
    expect(register.body).toContain(SECRET);
  });
});

describe('who cannot be looked as', () => {
  test.each([
    ['an organisation that takes no part', (slug: string) => `${slug} ${crypto.randomUUID()}`, 404],
    ['a dossier that is not shared', () => `bestaat-niet betrokken`, 404],
    ['a capacity that says too little', (slug: string) => `${slug} accounthoudend`, 400],
    ['what cannot be read', () => 'pactum', 400],
  ])('%s', async (_what, header, status) => {
    const browser = await table.as('ambtenaar@centraal-gelderland');
    const { dossierId } = await ask<DossierHead>(browser, 'sharing.dossier', { dossier: 'pactum' });
    const outcome = await send(
      browser,
      'risks.register',
      { dossierId, asOf: NOW },
      { [VIEW_AS_HEADER]: header('pactum') },
    );
    expect(outcome.status).toBe(status);
  });

  test('is, for a provider, whoever is merely concerned: like an organisation that takes no part', async () => {
    const region = await table.as('regievoerder@zuid-limburg');
    const { dossierId } = await ask<DossierHead>(region, 'sharing.dossier', { dossier: 'xonar' });
    const { organisations } = await ask<Viewpoints>(region, 'sharing.viewpoints', { dossierId });
    const hidden = organisations.filter(({ role }) => role === 'betrokken');
    expect(hidden.length).toBeGreaterThan(0);
    const provider = await table.as('controller@xonar');
    const looks = (id: string | undefined) =>
      send(
        provider,
        'risks.register',
        { dossierId, asOf: NOW },
        { [VIEW_AS_HEADER]: `xonar ${id ?? crypto.randomUUID()}` },
      );
    const [there, nowhere] = await Promise.all([looks(hidden[0]?.tenantId), looks(undefined)]);
    expect([there?.status, there?.body]).toEqual([404, nowhere?.body]);
  });

  test('opens no other dossier than the one that is looked at', async () => {
    const browser = await table.as('regievoerder@zuid-limburg');
    const { dossierId } = await ask<DossierHead>(browser, 'sharing.dossier', { dossier: 'via-jeugd' });
    const headers = { [VIEW_AS_HEADER]: 'xonar betrokken' };
    const outcome = await send(browser, 'risks.register', { dossierId, asOf: NOW }, headers);
    expect(outcome.status).toBe(404);
  });
});

async function ask<T>(browser: Browser, path: string, input: object): Promise<T> {
  const { data, error } = await browser.query(path, input);
  if (error !== undefined) throw new Error(`${path}: ${error.code}`);
  return data as T;
}

function send(
  browser: Browser,
  path: string,
  input: unknown,
  headers: Record<string, string>,
): Promise<Outcome> {
  return browser.send(`/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input ?? {}))}`, { headers });
}

/** A risk, a judgement and an agreement in the own kring. */
async function keepSecrets(browser: Browser, dossierId: string): Promise<void> {
  const { kringen } = await ask<Kringen>(browser, 'sharing.kringen', { dossierId });
  const kringId = kringen.find(({ kind }) => kind === 'eigen')?.id;
  const said = { dossierId, kringId, standPer: '2024-10-01' };
  const { error } = await browser.mutate('agreements.record', {
    ...said,
    title: SECRET,
    party: SECRET,
    topic: '',
    dueOn: '2024-12-01',
    source: '',
  });
  const risk = await browser.mutate('risks.record', {
    ...said,
    riskId: null,
    supersedes: null,
    content: {
      number: 99,
      group: 'herstelplan',
      title: SECRET,
      cause: '',
      consequence: '',
      measures: '',
      owners: [],
      status: 'onderhanden',
      statusDate: null,
      window: null,
      notInfluenceable: false,
      amount: { kind: 'pm' },
      wakeUpOn: null,
    },
  });
  if (error !== undefined || risk.error !== undefined) throw new Error('no secret was recorded');
}

/** Ids that the other organisation finds. */
async function idsFor(browser: Browser, dossier: string, slug: string): Promise<Ids> {
  const asked = { dossierId: dossier, asOf: NOW };
  const register = await ask<Register>(browser, 'risks.register', asked);
  const { agreements } = await ask<Agreements>(browser, 'agreements.list', asked);
  const { kringen } = await ask<Kringen>(browser, 'sharing.kringen', { dossierId: dossier });
  const row = register.rows[0];
  const there: Partial<Record<string, string | undefined>> = {
    dossier,
    slug,
    kring: kringen[0]?.id,
    risk: row?.riskId,
    revision: row?.headRevisionId,
    version: register.latestVersion?.versionId,
    agreement: agreements[0]?.agreementId,
  };
  const nowhere = crypto.randomUUID();
  // Whatever else a call names is to be found by neither.
  return new Proxy({} as Ids, { get: (_ids, name) => there[String(name)] ?? nowhere });
}

function namesADossier(path: string): boolean {
  const marks = new Proxy({} as Ids, { get: () => 'THE-DOSSIER' });
  return JSON.stringify(CALLS[path]?.(marks) ?? null).includes('"THE-DOSSIER"');
}

function isOfOwnKring(one: { kind?: string; origin?: { kring?: { kind?: string } } } | null): boolean {
  if (typeof one !== 'object' || one === null) return false;
  return OWN_KINDS.has(one.kind ?? '') || one.origin?.kring?.kind === 'eigen';
}

/** Where a procedure gives the latest of many. */
const LATEST = ['items', 'latest'];

/**
 * Lists of the latest hold so many and no more: what of the own kring was left out made room for what is older, for one of the
 * two. They are compared as far as both reach.
 */
function cutAlike(one: unknown, other: unknown): readonly [unknown, unknown] {
  if (!isRecord(one) || !isRecord(other)) return [one, other];
  const lengths = new Map(LATEST.map((key) => [key, Math.min(lengthOf(one[key]), lengthOf(other[key]))]));
  const cut = (whole: object) =>
    Object.fromEntries(
      Object.entries(whole)
        // Where the next page begins hangs on what made room.
        .filter(([key]) => key !== 'nextCursor')
        .map(([key, part]) => [
          key,
          Array.isArray(part) ? part.slice(0, lengths.get(key) ?? part.length) : part,
        ]),
    );
  return [cut(one), cut(other)];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const lengthOf = (list: unknown) => (Array.isArray(list) ? list.length : 0);

function withoutOwnMarks(path: string, value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, part: unknown) => {
      if (OWN_MARK.test(key) || WHERE_TO_WRITE.get(path) === key) return undefined;
      if (!Array.isArray(part)) return part;
      // The own kring of either is not the other's to see.
      return part.filter((one) => !isOfOwnKring(one));
    }) ?? 'null',
  );
}
