import { hashPassword } from '@regietafel/auth/passwords';
import type { GroupAnswer, NamedAnswer } from '@regietafel/contracts/comparison/answer';
import type { ComparisonCatalogue } from '@regietafel/contracts/comparison/catalogue';
import type { KeptViews } from '@regietafel/contracts/comparison/views';
import { withTenant } from '@regietafel/db/kernel/with-tenant';
import { recordReleaseWithdrawal } from '@regietafel/db/queries/comparison/releases';
import { indicatorIdOf } from '@regietafel/db/reference-data/ids';
import { stableId } from '@regietafel/db/reference-data/stable-id';
import { demoDossierId } from '@regietafel/db/scenarios/demo/dossier';
import { DEMO_PASSWORD, demoActor } from '@regietafel/db/scenarios/demo/people';
import { loadDemo } from '@regietafel/db/scenarios/load-demo';
import { GROUP_DIMENSIONS, type GroupDimension } from '@regietafel/domain/comparison/question';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { ReleaseId } from '@regietafel/domain/core/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../testing/browser.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';

const TODAY = Temporal.Now.plainDateISO('Europe/Amsterdam').toString() as PlainDate;
const ANALYST = 'analist@taskforce.example';
/** Takes part nowhere; XONAR is released to it among others, Pactum not at all. */
const CURIOUS = 'ambtenaar@food-valley.example';
const ASKED = { indicatorIds: [indicatorIdOf('verzuim')], from: '2024-Q1', to: '2026-Q3' };
const NO_FILTERS = { landsdeel: null, region: null, sizeClass: null, mainKind: null };

let api: TestApi;
let curious: Browser;
let analyst: Browser;

beforeAll(async () => {
  api = await startTestApi();
  await loadDemo(api.urls, { hash: hashPassword, today: TODAY });
  [curious, analyst] = [await signedIn(CURIOUS), await signedIn(ANALYST)];
});

afterAll(() => api.close());

async function signedIn(email: string): Promise<Browser> {
  const browser = openBrowser(api.url);
  const { status } = await browser.mutate('accounts.signIn', { email, password: DEMO_PASSWORD });
  expect(status).toBe(200);
  return browser;
}

async function groupsOf(browser: Browser, groupBy: GroupDimension, filters: object = {}) {
  const { data, body } = await browser.query('comparison.grouped', {
    ...{ ...ASKED, from: '2025-Q1', to: '2025-Q2', groupBy },
    filters: { ...NO_FILTERS, ...filters },
  });
  expect(data, body).toBeDefined();
  return (data as GroupAnswer).groups;
}

async function named(browser: Browser): Promise<NamedAnswer> {
  return (await browser.query('comparison.named', ASKED)).data as NamedAnswer;
}

describe('a region that is curious', () => {
  test('is told of nobody by name when nobody was released so to it, not even how many', async () => {
    const { data: unheardOf } = await curious.query('comparison.named', {
      ...ASKED,
      indicatorIds: [indicatorIdOf('wachttijd')],
    });
    const answer = await named(curious);
    expect(answer).toMatchObject({ providers: [], figures: '', withheld: 0 });
    expect({ ...answer, indicatorIds: [] }).toEqual({ ...(unheardOf as NamedAnswer), indicatorIds: [] });
  });

  test.each(GROUP_DIMENSIONS)(
    'finds in groups by %s the same answer where few are as where nobody is',
    async (groupBy) => {
      const groups = await groupsOf(curious, groupBy);
      const { regions } = (await curious.query('comparison.catalogue')).data as ComparisonCatalogue;
      const values = new Set(groups.map(({ group }) => group));
      if (groupBy === 'region') expect(values).toEqual(new Set([null, ...regions.map(({ code }) => code)]));
      for (const { indicatorId: _, period, group, ...rest } of groups)
        expect(rest, `${period} ${group}`).toEqual({
          ...{ suppressedBy: 'too_few', count: null, mean: null, pooled: null },
          ...{ waiting: 0, isBehind: false },
        });
      // One row for each group in each of the two periods: no order or number that depends on who is in it.
      expect(groups).toHaveLength(2 * values.size);
      expect(groups.map(({ group }) => group).slice(0, values.size)).toEqual(
        groups.map(({ group }) => group).slice(values.size),
      );
    },
  );

  test('learns nothing by a filter on where XONAR is, or on where nobody is', async () => {
    const bare = async (region: string) =>
      (await groupsOf(curious, 'size_class', { region })).map(({ group, ...rest }) => ({ ...rest, group }));
    expect(await bare('JZ41')).toEqual(await bare('JZ38'));
    expect(await bare('JZ41')).toEqual(await bare('bestaat-niet'));
  });

  test('is not answered by what stands in the keys of an answer', async () => {
    const { body } = await curious.query('comparison.grouped', {
      ...{ ...ASKED, groupBy: 'region', filters: NO_FILTERS },
    });
    expect(body).not.toContain(demoDossierId('xonar'));
    expect(body).not.toMatch(/XONAR|Pactum/);
  });
});

describe('a release that is taken back', () => {
  const setup = {
    ...{ indicators: ['verzuim'], from: '2024-Q1', to: '2026-Q3', unit: 'providers', view: 'slope' },
    ...{ groupBy: 'none', ...NO_FILTERS, standard: 'none', withIncomparable: false },
    ...{ moment: null, search: 'Pactum', sort: 'verzuim' },
  };

  test('leaves nothing behind: not by name, not in groups, not in what was kept', async () => {
    expect((await named(analyst)).providers.map(({ name }) => name)).toContain('Pactum');
    const kept = await analyst.mutate('comparison.keepView', {
      ...{ viewId: null, supersedes: null, isShared: true, name: 'Van begin tot eind', note: '', setup },
    });
    expect(kept.status, kept.body).toBe(200);

    await withTenant(api.database, demoActor('wethouder@midden-ijssel-oost-veluwe'), (tx) =>
      recordReleaseWithdrawal(tx, {
        dossierId: demoDossierId('pactum'),
        releaseId: stableId<ReleaseId>('demo-vrijgave:pactum'),
        reason: 'Het doel is bereikt',
      }),
    );

    const answer = await named(analyst);
    expect(answer).toMatchObject({ providers: [], figures: '', withheld: 0 });
    for (const groupBy of GROUP_DIMENSIONS)
      for (const { suppressedBy, count, mean } of await groupsOf(analyst, groupBy))
        expect({ suppressedBy, count, mean }).toEqual({ suppressedBy: 'too_few', count: null, mean: null });
    const { data, body } = await analyst.query('comparison.views');
    expect((data as KeptViews).views).toMatchObject([{ setup }]);
    expect(body).not.toContain(demoDossierId('pactum'));
  });
});
