import { hashPassword } from '@regietafel/auth/passwords';
import type { ExportedFile } from '@regietafel/contracts/core/exported-file';
import type { Exposure, OwnExposure } from '@regietafel/contracts/exposure/exposure';
import { demoDossierId } from '@regietafel/db/scenarios/demo/dossier';
import { DEMO_PASSWORD } from '@regietafel/db/scenarios/demo/people';
import { loadDemo } from '@regietafel/db/scenarios/load-demo';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../testing/browser.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';

const TODAY = Temporal.Now.plainDateISO('Europe/Amsterdam').toString() as PlainDate;
const NOW = { standPer: null, knownAt: null };
const PACTUM = demoDossierId('pactum');
const XONAR = demoDossierId('xonar');

let api: TestApi;
/** Keeps its share to itself. */
let ijsselland: Browser;
/** Shows its share to the kernteam. */
let gelderland: Browser;
let municipality: Browser;
let provider: Browser;
let limburg: Browser;

beforeAll(async () => {
  api = await startTestApi();
  await loadDemo(api.urls, { hash: hashPassword, today: TODAY });
  ijsselland = await signedIn('ambtenaar@ijsselland.example');
  gelderland = await signedIn('ambtenaar@centraal-gelderland.example');
  municipality = await signedIn('ambtenaar@apeldoorn.example');
  provider = await signedIn('controller@pactum.example');
  limburg = await signedIn('controller@zuid-limburg.example');
});

afterAll(() => api.close());

async function signedIn(email: string): Promise<Browser> {
  const browser = openBrowser(api.url);
  await browser.mutate('accounts.signIn', { email, password: DEMO_PASSWORD });
  return browser;
}

async function seenBy(browser: Browser, dossierId = PACTUM, asOf: object = NOW): Promise<Exposure> {
  const { data, body } = await browser.query('exposure.exposure', { dossierId, asOf });
  if (data === undefined) throw new Error(String(body));
  return data as Exposure;
}

const authorsIn = ({ statements }: Exposure) => statements.map(({ origin }) => origin.author.name);
const totalOf = ({ totals }: Exposure, measure: string) => totals.find((one) => one.measure === measure);

function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the demonstration lacks what the test needs');
  return value;
}

function statementFor(seen: Exposure, over: object = {}) {
  return {
    dossierId: PACTUM,
    supersedes: null,
    kringId: given(seen.desk.kringen.find(({ kind }) => kind === 'eigen')).id,
    mayWiden: false,
    standPer: TODAY,
    year: 2023,
    rows: [{ municipality: 'Deventer', careKind: 'pleegzorg', revenueCents: 100, places: null, children: 3 }],
    guarantees: [],
    room: [],
    mayBeTraced: false,
    source: 'Proef',
    note: '',
    ...over,
  };
}

describe('who leans on a provider', () => {
  test('a region reads its own share, what others chose to show it, and the total', async () => {
    const seen = await seenBy(ijsselland);
    expect(authorsIn(seen)).toEqual(['Jeugdregio IJsselland', 'Jeugdregio Centraal Gelderland', 'Pactum']);
    // Of the five, the last one waits: the total would tell its share.
    expect(totalOf(seen, 'revenueCents')).toMatchObject({
      regions: 4,
      total: 26_900_000_00,
      ownValue: 4_800_000_00,
      isIncomplete: false,
    });
    expect(totalOf(seen, 'guaranteeCents')).toBeUndefined();
  });

  test('a municipality in the broad consultation reads the total alone', async () => {
    const seen = await seenBy(municipality);
    expect(seen.statements).toEqual([]);
    expect(totalOf(seen, 'children')?.regions).toBe(4);
    expect(seen.desk.side).toBeNull();
  });

  test('small numbers of children are the author’s: others read them hidden, with a total that adds up', async () => {
    const own = given((await seenBy(gelderland)).statements.find(({ origin }) => origin.author.isOwn));
    const small = own.rows.filter(
      ({ children }) => typeof children === 'number' && children > 0 && children < 5,
    );
    expect(small.length).toBeGreaterThan(0);
    const read = given(
      (await seenBy(ijsselland)).statements.find(({ origin }) => origin.author.name?.includes('Gelderland')),
    );
    expect(
      read.rows.filter(({ children }) => typeof children === 'number' && children > 0 && children < 5),
    ).toEqual([]);
    expect(read.measures.children).toEqual(own.measures.children);
    expect(read.uncovered.map(({ children }) => children.kind)).toEqual(read.uncovered.map(() => 'hidden'));
  });

  test('at another day there are the statements of that day, and no total', async () => {
    const before = await seenBy(ijsselland, PACTUM, { standPer: null, knownAt: '2025-01-01T00:00:00Z' });
    expect(before).toMatchObject({ statements: [], totals: [] });
  });
});

describe('a statement', () => {
  test('of a new year is recorded, and followed only by who saw it', async () => {
    const input = statementFor(await seenBy(ijsselland));
    const first = await ijsselland.mutate('exposure.record', input);
    expect(first.status).toBe(200);
    const again = await ijsselland.mutate('exposure.record', input);
    expect(again.error).toMatchObject({ code: 'CONFLICT' });
    const seen = await seenBy(ijsselland);
    const head = given(seen.statements.find(({ year }) => year === 2023)).headRevisionId;
    const next = await ijsselland.mutate('exposure.record', { ...input, supersedes: head });
    expect(next.status).toBe(200);
    // One region alone moves no total, and nobody else reads it.
    expect((await seenBy(gelderland)).totals.filter(({ year }) => year === 2023)).toEqual([]);
    expect((await seenBy(gelderland)).statements.filter(({ year }) => year === 2023)).toEqual([]);
  });

  test('names its own municipalities, each once', async () => {
    const row = { municipality: 'Maastricht', careKind: 'verblijf', revenueCents: 1, places: 1, children: 1 };
    const { error } = await ijsselland.mutate(
      'exposure.record',
      statementFor(await seenBy(ijsselland), {
        year: 2022,
        rows: [row, { ...row, municipality: 'Zwolle' }, row],
      }),
    );
    expect(error).toMatchObject({
      fields: [
        { path: 'rows.0.municipality', messageKey: 'exposure.otherMunicipality' },
        { path: 'rows.2.municipality' },
        { path: 'rows.2.careKind', messageKey: 'field.twice' },
      ],
    });
  });

  test('of the provider is a total without municipalities', async () => {
    const seen = await seenBy(provider);
    expect(seen.desk).toMatchObject({ side: 'total', municipalities: [] });
    const refused = await provider.mutate('exposure.record', statementFor(seen, { year: 2022 }));
    expect(refused.error).toMatchObject({ fields: [{ messageKey: 'exposure.totalHasNoMunicipality' }] });
  });

  test('is not for a municipality to give', async () => {
    const seen = await seenBy(ijsselland);
    const refused = await municipality.mutate('exposure.record', statementFor(seen));
    expect(refused.error).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('shown to more readers takes a yes', async () => {
    const seen = await seenBy(limburg, XONAR);
    const own = given(seen.statements.find(({ origin }) => origin.author.isOwn));
    const wider = given(seen.desk.kringen.find(({ kind }) => kind === 'breed')).id;
    const { error } = await limburg.mutate('exposure.record', {
      ...statementFor(seen, { dossierId: XONAR, year: own.year, rows: [] }),
      supersedes: own.headRevisionId,
      kringId: wider,
    });
    expect(error).toMatchObject({ fields: [{ path: 'mayWiden' }] });
  });
});

test('a region reads on which providers it leans, over all its dossiers', async () => {
  const { data } = await limburg.query('exposure.own', undefined);
  expect(data as OwnExposure).toMatchObject({
    years: [2024],
    providers: [{ dossier: 'xonar', provider: 'XONAR', revenueCents: { value: 35_900_000_00 } }],
  });
  const refused = await provider.query('exposure.own', undefined);
  expect(refused.error).toMatchObject({ code: 'FORBIDDEN' });
});

test('a workbook holds what the reader sees', async () => {
  const { data } = await ijsselland.query('exposure.export', { dossierId: PACTUM, asOf: NOW, year: 2024 });
  const file = data as ExportedFile;
  expect(file.fileName).toBe(`afhankelijkheid-2024-${TODAY}.xlsx`);
  expect(Buffer.from(file.content, 'base64').subarray(0, 2).toString()).toBe('PK');
});
