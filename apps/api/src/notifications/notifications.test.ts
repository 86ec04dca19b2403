import type { Notifications } from '@regietafel/contracts/notifications/notifications';
import type { NotificationSettings } from '@regietafel/contracts/notifications/settings';
import { withConnection } from '@regietafel/db/embedded/connection';
import { DEFAULT_SETTING } from '@regietafel/domain/notifications/setting';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../testing/browser.ts';
import { buildPerson, buildTenant, PASSWORD, type Person } from '../testing/people.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';

let api: TestApi;
let tenantId: string;
let me: { readonly person: Person; readonly browser: Browser };
let colleague: { readonly person: Person; readonly browser: Browser };

beforeAll(async () => {
  api = await startTestApi();
  const tenant = await buildTenant(api.database);
  tenantId = tenant.id;
  me = await employ('regievoerder');
  colleague = await employ('lezer');

  async function employ(role: 'regievoerder' | 'lezer') {
    const person = await buildPerson(api.database, [[tenant, role]]);
    const browser = openBrowser(api.url);
    await browser.mutate('accounts.signIn', { email: person.email, password: PASSWORD });
    return { person, browser };
  }
});

afterAll(() => api.close());

async function tell({ accountId }: Person, times: number): Promise<void> {
  await withConnection(api.ownerUrl, async (client) => {
    for (let time = 0; time < times; time += 1)
      await client.query(
        `select law.notify($1, $2, 'support_access', null, null, 'support_access', gen_random_uuid())`,
        [tenantId, accountId],
      );
  });
}

async function listed(
  { browser }: { readonly browser: Browser },
  input: object = {},
): Promise<Notifications> {
  const asked = { isUnreadOnly: false, cursor: null, limit: 50, ...input };
  return (await browser.query('notifications.list', asked)).data as Notifications;
}

const unread = async ({ browser }: { readonly browser: Browser }) =>
  (await browser.query('notifications.unread')).data;

describe('the list of notifications', () => {
  test('is the own list, page after page, and counts what was not looked at', async () => {
    await tell(me.person, 5);
    const first = await listed(me, { limit: 3 });
    const second = await listed(me, { limit: 3, cursor: first.nextCursor });
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(5);
    expect(second.nextCursor).toBeNull();
    expect(await unread(me)).toEqual({ count: 5 });
    expect((await listed(colleague)).items).toEqual([]);
    expect(await unread(colleague)).toEqual({ count: 0 });
  });

  test('marks one, then all; and nothing of somebody else', async () => {
    const { items } = await listed(me);
    const ids = [items[0]?.id];
    expect((await colleague.browser.mutate('notifications.markRead', { ids })).status).toBe(200);
    expect(await unread(me)).toEqual({ count: 5 });
    await me.browser.mutate('notifications.markRead', { ids });
    await me.browser.mutate('notifications.markRead', { ids });
    expect(await unread(me)).toEqual({ count: 4 });
    expect((await listed(me, { isUnreadOnly: true })).items).toHaveLength(4);
    await me.browser.mutate('notifications.markRead', { ids: null });
    expect(await unread(me)).toEqual({ count: 0 });
    expect((await listed(me)).items.every(({ isRead }) => isRead)).toBe(true);
  });

  test('counts no further than it says', async () => {
    await tell(colleague.person, 105);
    expect(await unread(colleague)).toEqual({ count: 100 });
  });
});

describe('the settings', () => {
  const settings = async () =>
    (await me.browser.query('notifications.settings')).data as NotificationSettings;

  test('are those of the program until the person chooses', async () => {
    const { accountId } = colleague.person;
    expect(await settings()).toEqual({
      setting: DEFAULT_SETTING,
      email: me.person.email,
      colleagues: [{ accountId, name: expect.any(String) }],
    });
    const setting = { ...DEFAULT_SETTING, language: 'en', deputyAccountId: accountId, quiet: null } as const;
    expect((await me.browser.mutate('notifications.saveSettings', setting)).status).toBe(200);
    await me.browser.mutate('notifications.saveSettings', { ...setting, digestAt: 600 });
    expect((await settings()).setting).toEqual({ ...setting, digestAt: 600 });
  });

  const refused: readonly (readonly [what: string, field: string, change: object])[] = [
    ['quiet hours that never end', 'quiet.to', { quiet: { from: 480, to: 480 } }],
    [
      'an absence that ends before it begins',
      'absence.until',
      { absence: { from: '2026-12-02', until: '2026-12-01' } },
    ],
    [
      'oneself as deputy',
      'deputyAccountId',
      {
        get deputyAccountId() {
          return me.person.accountId;
        },
      },
    ],
    ['a stranger as deputy', 'deputyAccountId', { deputyAccountId: crypto.randomUUID() }],
  ];

  test.each(refused)('refuse %s, naming the field', async (_what, field, change) => {
    const before = await settings();
    const { error } = await me.browser.mutate('notifications.saveSettings', {
      ...DEFAULT_SETTING,
      ...change,
    });
    expect(error?.code).toBe('INVALID_INPUT');
    expect(error?.fields.map(({ path }) => path)).toEqual([field]);
    expect(await settings()).toEqual(before);
  });
});
