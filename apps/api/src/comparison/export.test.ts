import { hashPassword } from '@regietafel/auth/passwords';
import type { ExportedFile } from '@regietafel/contracts/core/exported-file';
import { withSystem } from '@regietafel/db/kernel/with-system';
import { withTenant } from '@regietafel/db/kernel/with-tenant';
import { recordRelease, recordReleaseWithdrawal } from '@regietafel/db/queries/comparison/releases';
import { indicatorIdOf } from '@regietafel/db/reference-data/ids';
import { demoDossierId } from '@regietafel/db/scenarios/demo/dossier';
import { DEMO_PASSWORD, demoActor } from '@regietafel/db/scenarios/demo/people';
import { loadDemo } from '@regietafel/db/scenarios/load-demo';
import { addDays, type PlainDate } from '@regietafel/domain/core/dates';
import { type KringId, newId, type ReleaseId } from '@regietafel/domain/core/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../testing/browser.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';

const TODAY = Temporal.Now.plainDateISO('Europe/Amsterdam').toString() as PlainDate;
const ANALYST = 'analist@taskforce.example';
/** Of which the demonstration itself releases nothing of XONAR. */
const UITSTROOM = indicatorIdOf('uitstroom-clienten');
const PURPOSE = '=Advies over "wachttijd"; eerste ronde';
const QUESTION = { indicatorIds: [UITSTROOM], from: '2024-Q1', to: '2026-Q3' };
const ALL = { landsdeel: null, region: null, sizeClass: null, mainKind: null };
const RELEASER = demoActor('regievoerder@zuid-limburg');
const XONAR = demoDossierId('xonar');

let api: TestApi;
let releaseId: ReleaseId;

beforeAll(async () => {
  api = await startTestApi();
  await loadDemo(api.urls, { hash: hashPassword, today: TODAY });
  releaseId = newId<ReleaseId>();
  await withTenant(api.database, RELEASER, async (tx) => {
    const { kringId } = await tx
      .selectFrom('kring')
      .where('dossierId', '=', XONAR)
      .where('kind', '=', 'tafel')
      .select('kringId')
      .executeTakeFirstOrThrow();
    await recordRelease(tx, kringId as KringId, {
      releaseId,
      dossierId: XONAR,
      authorTenantId: RELEASER.tenantId,
      indicatorIds: [UITSTROOM],
      detail: 'named',
      purpose: PURPOSE,
      audiences: ['taskforce'],
      validFrom: TODAY,
      validUntil: addDays(TODAY, 30),
    });
  });
});

afterAll(() => api.close());

async function signedIn(email: string): Promise<Browser> {
  const browser = openBrowser(api.url);
  const { status } = await browser.mutate('accounts.signIn', { email, password: DEMO_PASSWORD });
  expect(status).toBe(200);
  return browser;
}

const bytesOf = ({ content }: ExportedFile) => Buffer.from(content, 'base64');

async function namedText(change: object = {}, email = ANALYST): Promise<string> {
  const input = { format: 'csv', question: QUESTION, filters: ALL, ...change };
  const { data, body } = await (await signedIn(email)).query('comparison.exportNamed', input);
  expect(data, body).toBeDefined();
  return bytesOf(data as ExportedFile).toString();
}

describe('a file of values by name', () => {
  test('holds what was released, what for and until when, and no number of a dossier', async () => {
    const text = await namedText();
    expect(text).toMatch(/\r\nXONAR;Zuid-Limburg;.*;2025 K1;\d+/);
    expect(text).toContain(`"'${PURPOSE.replaceAll('"', '""')}"`);
    expect(text).toContain('Gevraagd voor;');
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  test('is a workbook too', async () => {
    const input = { format: 'xlsx', question: QUESTION, filters: ALL };
    const { data } = await (await signedIn(ANALYST)).query('comparison.exportNamed', input);
    const file = data as ExportedFile;
    expect(file.fileName).toBe(`vergelijking-${TODAY}.xlsx`);
    expect(bytesOf(file).subarray(0, 2).toString()).toBe('PK');
  });

  test('keeps to the providers that the filters keep', async () => {
    expect(await namedText({ filters: { ...ALL, landsdeel: 'Zuidoost' } })).toContain('\r\nXONAR;');
    const elsewhere = await namedText({ filters: { ...ALL, landsdeel: 'Noordwest' } });
    expect(elsewhere).not.toContain('XONAR');
    expect(elsewhere).not.toContain('Advies over');
  });

  test('tells another audience nothing of it', async () => {
    expect(await namedText({}, 'ambtenaar@food-valley.example')).not.toContain('XONAR');
  });

  test.each([
    ['named', { format: 'csv', question: QUESTION, filters: ALL }],
    ['grouped', { format: 'csv', question: { ...QUESTION, groupBy: 'region', filters: ALL } }],
  ])('(%s) is not for the provider', async (kind, input) => {
    const provider = await signedIn('controller@xonar.example');
    const path = kind === 'named' ? 'comparison.exportNamed' : 'comparison.exportGrouped';
    expect((await provider.query(path, input)).error?.code).toBe('FORBIDDEN');
  });

  test('is in the trail of who asked for it', async () => {
    await namedText();
    const actions = await withSystem(api.database, 'load demonstration data', async (tx) =>
      tx
        .selectFrom('auditEntry')
        .where('tenantId', '=', demoActor('analist@taskforce').tenantId)
        .select('action')
        .execute(),
    );
    expect(actions.map(({ action }) => action)).toContain('comparison.exportNamed');
  });
});

describe('a file of providers together', () => {
  test('says in every suppressed cell by which rule, and for what nobody was released', async () => {
    const input = {
      format: 'csv',
      question: {
        ...{ indicatorIds: [indicatorIdOf('verzuim')], from: '2025-Q1', to: '2025-Q2' },
        ...{ groupBy: 'none', filters: ALL },
      },
    };
    const { data, body } = await (await signedIn(ANALYST)).query('comparison.exportGrouped', input);
    expect(data, body).toBeDefined();
    const text = bytesOf(data as ExportedFile).toString();
    expect(text).toMatch(
      /;2025 K1;alle samen;Niet gegeven: te weinig aanbieders;Niet gegeven: te weinig aanbieders;Niet gegeven: te weinig aanbieders;0;/,
    );
    expect(text).not.toContain('Advies over');
    expect(text).not.toContain('XONAR');
  });
});

test('a release that is taken back between the look and the file is not in the file', async () => {
  const analyst = await signedIn(ANALYST);
  const input = { format: 'csv', question: QUESTION, filters: ALL };
  expect((await analyst.query('comparison.named', QUESTION)).body).toContain('XONAR');
  await withTenant(api.database, RELEASER, (tx) =>
    recordReleaseWithdrawal(tx, { dossierId: XONAR, releaseId, reason: 'Anders besloten' }),
  );
  const { data } = await analyst.query('comparison.exportNamed', input);
  const text = bytesOf(data as ExportedFile).toString();
  expect(text).not.toMatch(/\r\nXONAR;/);
  expect(text).not.toContain('Advies over');
});
