import { hashPassword } from '@regietafel/auth/passwords';
import type { GroupAnswer, NamedAnswer } from '@regietafel/contracts/comparison/answer';
import type { ComparisonCatalogue } from '@regietafel/contracts/comparison/catalogue';
import type { KeptViews } from '@regietafel/contracts/comparison/views';
import { withTenant } from '@regietafel/db/kernel/with-tenant';
import { recordRelease } from '@regietafel/db/queries/comparison/releases';
import { indicatorIdOf } from '@regietafel/db/reference-data/ids';
import { demoDossierId } from '@regietafel/db/scenarios/demo/dossier';
import { DEMO_PASSWORD, demoActor } from '@regietafel/db/scenarios/demo/people';
import { loadDemo } from '@regietafel/db/scenarios/load-demo';
import { matrixOf, seriesOf } from '@regietafel/domain/comparison/matrix';
import { addDays, type PlainDate } from '@regietafel/domain/core/dates';
import { type KringId, newId, type ReleaseId } from '@regietafel/domain/core/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../testing/browser.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';

const TODAY = Temporal.Now.plainDateISO('Europe/Amsterdam').toString() as PlainDate;
const ANALYST = 'analist@taskforce.example';
const REGION = 'regievoerder@zuid-limburg.example';
const VERZUIM = indicatorIdOf('verzuim');
const ASKED = { indicatorIds: [VERZUIM], from: '2024-Q1', to: '2026-Q3' };
const TOGETHER = {
  ...{ from: '2025-Q1', to: '2025-Q2', groupBy: 'none' },
  filters: { landsdeel: null, region: null, sizeClass: null, mainKind: null },
};

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
  await loadDemo(api.urls, { hash: hashPassword, today: TODAY });
  await releaseXonar();
});

afterAll(() => api.close());

/** The one region that has the account of XONAR releases its absence by name to the taskforce. */
async function releaseXonar(): Promise<void> {
  const actor = demoActor('regievoerder@zuid-limburg');
  const dossierId = demoDossierId('xonar');
  await withTenant(api.database, actor, async (tx) => {
    const { kringId } = await tx
      .selectFrom('kring')
      .where('dossierId', '=', dossierId)
      .where('kind', '=', 'tafel')
      .select('kringId')
      .executeTakeFirstOrThrow();
    await recordRelease(tx, kringId as KringId, {
      releaseId: newId<ReleaseId>(),
      dossierId,
      authorTenantId: actor.tenantId,
      indicatorIds: [VERZUIM],
      detail: 'named',
      purpose: 'Advies over een duurzaam zorglandschap',
      audiences: ['taskforce'],
      validFrom: TODAY,
      validUntil: addDays(TODAY, 30),
    });
  });
}

async function signedIn(email: string): Promise<Browser> {
  const browser = openBrowser(api.url);
  const { status } = await browser.mutate('accounts.signIn', { email, password: DEMO_PASSWORD });
  expect(status).toBe(200);
  return browser;
}

describe('a question', () => {
  test('by name is answered with what was released to the audience', async () => {
    const { data, body } = await (await signedIn(ANALYST)).query('comparison.named', ASKED);
    const answer = data as NamedAnswer;
    expect(answer, body).toBeDefined();
    expect(answer.periods).toHaveLength(11);
    const xonar = answer.providers.findIndex(({ name }) => name === 'XONAR');
    const series = seriesOf(matrixOf(answer), 0, xonar);
    expect(series.filter((value) => value !== null).length).toBeGreaterThan(4);
  });

  test('by name tells another audience nothing of XONAR', async () => {
    const { data } = await (await signedIn('ambtenaar@food-valley.example')).query('comparison.named', ASKED);
    expect((data as NamedAnswer).providers.map(({ name }) => name)).not.toContain('XONAR');
  });

  test('of a figure that was not released holds no value', async () => {
    const { data } = await (await signedIn(ANALYST)).query('comparison.named', {
      ...ASKED,
      indicatorIds: [indicatorIdOf('uitstroom-clienten')],
    });
    const answer = data as NamedAnswer;
    const xonar = answer.providers.findIndex(({ name }) => name === 'XONAR');
    expect(seriesOf(matrixOf(answer), 0, xonar).every((value) => value === null)).toBe(true);
  });

  test('of too few together is refused by its rule, not answered with zero', async () => {
    const { data, body } = await (await signedIn(ANALYST)).query('comparison.grouped', {
      ...TOGETHER,
      indicatorIds: [indicatorIdOf('productiviteit')],
    });
    const { groups } = data as GroupAnswer;
    expect(groups.length, body).toBeGreaterThan(0);
    for (const group of groups)
      expect(group).toMatchObject({ suppressedBy: 'too_few', mean: null, count: null });
  });

  test.each([
    ['other grains', { ...ASKED, from: '2024' }],
    ['the last period first', { ...ASKED, from: '2026-Q4' }],
    ['nothing', { ...ASKED, indicatorIds: [] }],
    ['a century', { ...ASKED, from: '2015-Q1', to: '2060-Q4' }],
  ])('that asks %s is refused', async (_what, question) => {
    const { error } = await (await signedIn(ANALYST)).query('comparison.named', question);
    expect(error?.code).toBe('INVALID_INPUT');
  });

  test.each(['controller@xonar.example', 'griffie@maastricht.example', 'adviseur@jeugdautoriteit.example'])(
    'is not for %s',
    async (email) => {
      const { error } = await (await signedIn(email)).query('comparison.named', ASKED);
      expect(error?.code).toBe('FORBIDDEN');
    },
  );
});

describe('a kept comparison', () => {
  const setup = {
    indicators: ['verzuim'],
    from: '2024-Q1',
    to: '2026-Q3',
    unit: 'providers',
    view: 'funnel',
    groupBy: 'size_class',
    landsdeel: null,
    region: null,
    sizeClass: null,
    mainKind: null,
    standard: 'season',
    withIncomparable: false,
    moment: '2026-Q2',
    search: 'actum',
    sort: '-change',
  };
  const fresh = {
    viewId: null,
    supersedes: null,
    isShared: false,
    name: 'Verzuim',
    note: 'Let op Q1',
    setup,
  };
  const listed = async (email: string) =>
    ((await (await signedIn(email)).query('comparison.views')).data as KeptViews).views;

  test('comes back whole, to nobody but who kept it', async () => {
    const analyst = await signedIn(ANALYST);
    expect((await analyst.mutate('comparison.keepView', fresh)).status).toBe(200);
    expect(await listed(ANALYST)).toMatchObject([
      { name: 'Verzuim', note: 'Let op Q1', isShared: false, setup },
    ]);
    expect(await listed(REGION)).toEqual([]);
  });

  test('of the organisation is there for its people, changes, and is overtaken only once', async () => {
    const region = await signedIn(REGION);
    const kept = (await region.mutate('comparison.keepView', { ...fresh, isShared: true })).data as {
      viewId: string;
      revisionId: string;
    };
    expect(await listed('controller@zuid-limburg.example')).toMatchObject([
      { viewId: kept.viewId, isShared: true },
    ]);
    const change = {
      ...fresh,
      isShared: true,
      viewId: kept.viewId,
      supersedes: kept.revisionId,
      name: 'Anders',
    };
    expect((await region.mutate('comparison.keepView', change)).status).toBe(200);
    expect((await region.mutate('comparison.keepView', change)).error?.code).toBe('CONFLICT');
    const [head] = await listed(REGION);
    expect(head).toMatchObject({ name: 'Anders' });
    const stays = { ...change, isShared: false, supersedes: head?.revisionId };
    expect((await region.mutate('comparison.keepView', stays)).error?.code).toBe('INVALID_INPUT');
    const removal = { viewId: kept.viewId, supersedes: head?.revisionId };
    expect((await region.mutate('comparison.removeView', removal)).status).toBe(200);
    expect(await listed(REGION)).toEqual([]);
  });

  test('of somebody else is as one that does not exist', async () => {
    const [own] = await listed(ANALYST);
    const removal = { viewId: own?.viewId, supersedes: own?.revisionId };
    const { error } = await (await signedIn(REGION)).mutate('comparison.removeView', removal);
    expect(error?.code).toBe('NOT_FOUND');
  });
});

test('the catalogue holds every indicator with its meaning, and the regions of today', async () => {
  const { data } = await (await signedIn(ANALYST)).query('comparison.catalogue');
  const { indicators, regions, leastProviders } = data as ComparisonCatalogue;
  expect(indicators.find(({ code }) => code === 'verzuim')).toMatchObject({
    formulaText: 'verzuimdagen ÷ beschikbare dagen',
  });
  expect(regions).toHaveLength(41);
  expect(leastProviders).toBe(5);
});
