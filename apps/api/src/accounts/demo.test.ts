import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../testing/browser.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';

const DEMO = {
  password: 'alleen voor de demo',
  accounts: [
    {
      email: 'controleur@regio.example',
      displayName: 'Controleur',
      memberships: [{ tenant: 'Regio', role: 'controller' as const }],
    },
  ],
};

let demonstration: TestApi;
let real: TestApi;

beforeAll(async () => {
  [demonstration, real] = await Promise.all([startTestApi({ demo: DEMO }), startTestApi()]);
});
afterAll(() => Promise.all([demonstration.close(), real.close()]));

it('tells whom one may sign in as in a demonstration, and nobody where the data are real', async () => {
  expect((await openBrowser(demonstration.url).query('accounts.demo')).data).toEqual(DEMO);
  const { body } = await openBrowser(real.url).query('accounts.demo');
  expect(JSON.parse(body)).toEqual({ result: { data: null } });
});

it('says on every page that it is a demonstration', async () => {
  expect((await openBrowser(demonstration.url).query('accounts.me')).data).toMatchObject({ isDemo: true });
  expect((await openBrowser(real.url).query('accounts.me')).data).toMatchObject({ isDemo: false });
});
