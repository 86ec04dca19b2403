import type { AddedPerson, People } from '@regietafel/contracts/accounts/people';
import { addDays, type PlainDate } from '@regietafel/domain/core/dates';
import type { MembershipRole, Tenant } from '@regietafel/domain/sharing/tenant';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../testing/browser.ts';
import { buildPerson, buildTenant, PASSWORD, type Person } from '../../testing/people.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

const TODAY = Temporal.Now.plainDateISO('Europe/Amsterdam').toString() as PlainDate;

let api: TestApi;
let tenant: Tenant;
let beheerder: Browser;
let bestuurder: Browser;

beforeAll(async () => {
  api = await startTestApi();
  tenant = await buildTenant(api.database);
  beheerder = (await personWith('beheerder')).browser;
  bestuurder = (await personWith('bestuurder')).browser;
});

afterAll(() => api.close());

async function signedIn(email: string, password = PASSWORD): Promise<Browser> {
  const browser = openBrowser(api.url);
  await browser.mutate('accounts.signIn', { email, password });
  return browser;
}

async function personWith(role: MembershipRole): Promise<Person & { readonly browser: Browser }> {
  const person = await buildPerson(api.database, [[tenant, role]]);
  return { ...person, browser: await signedIn(person.email) };
}

const given = (role: MembershipRole) => ({ role, validFrom: TODAY, validTo: null });
const peopleSeenBy = async (browser: Browser) => (await browser.query('people.list')).data as People;
const roleSeenBy = async (browser: Browser) =>
  ((await browser.query('accounts.me')).data as { current: { role: string } | null }).current?.role ?? null;

describe('the people of the own organisation', () => {
  test('are listed with what each may, and what the reader can do about it', async () => {
    const { accountId } = await personWith('ambtenaar');
    const { people, rolesToGive } = await peopleSeenBy(beheerder);
    expect(rolesToGive).not.toContain('bestuurder');
    expect(people.find((one) => one.accountId === accountId)).toMatchObject({
      role: 'ambtenaar',
      mayChange: true,
      isSelf: false,
    });
    expect(people.find(({ role }) => role === 'bestuurder')?.mayChange).toBe(false);
    expect(people.find(({ isSelf }) => isSelf)).toMatchObject({ role: 'beheerder', mayChange: false });
  });

  test('are told to no other organisation (P16)', async () => {
    const other = await buildTenant(api.database);
    const outsider = await buildPerson(api.database, [[other, 'beheerder']]);
    const { people } = await peopleSeenBy(await signedIn(outsider.email));
    expect(people.map(({ email }) => email)).toEqual([outsider.email]);
  });
});

describe('a new person', () => {
  test('signs in with the password that was shown once, in the role that was given', async () => {
    const email = 'nieuw@regio.example';
    const added = await beheerder.mutate('people.add', {
      email,
      displayName: 'Nieuw',
      ...given('controller'),
    });
    const { startPassword } = added.data as AddedPerson;
    const browser = await signedIn(email, startPassword);
    expect(await roleSeenBy(browser)).toBe('controller');
    const again = await beheerder.mutate('people.add', { email, displayName: 'Nieuw', ...given('lezer') });
    expect(again.error).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path: 'email' }] });
    expect(api.log.join()).not.toContain(startPassword);
  });

  test('chooses an own password before anything else opens, and the first one is worth nothing then', async () => {
    const email = 'eerste@regio.example';
    const { startPassword } = (
      await beheerder.mutate('people.add', { email, displayName: 'Eerste', ...given('lezer') })
    ).data as AddedPerson;
    const browser = await signedIn(email, startPassword);
    const elsewhere = await signedIn(email, startPassword);
    expect((await browser.query('portfolio.list')).error?.messageKey).toBe('accounts.choosePassword');
    const change = (password: string, newPassword: string) =>
      browser.mutate('accounts.changePassword', { password, newPassword });
    const own = 'een zin van mijzelf';
    const refusals = [
      [await change('niet het wachtwoord', own), 'password'],
      [await change(startPassword, 'te kort'), 'newPassword'],
      [await change(startPassword, startPassword), 'newPassword'],
    ] as const;
    for (const [refused, path] of refusals)
      expect(refused.error).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path }] });
    expect((await change(startPassword, own)).status).toBe(200);
    expect((await browser.query('portfolio.list')).status).toBe(200);
    expect(await roleSeenBy(elsewhere)).toBeNull();
    expect(
      (await openBrowser(api.url).mutate('accounts.signIn', { email, password: startPassword })).status,
    ).toBe(401);
    expect(await roleSeenBy(await signedIn(email, own))).toBe('lezer');
  });

  test('gets no role above that of who adds, and nothing is left of the attempt (P15)', async () => {
    const email = 'hoger@regio.example';
    const refused = await beheerder.mutate('people.add', {
      email,
      displayName: 'Hoger',
      ...given('bestuurder'),
    });
    expect(refused.error).toMatchObject({ code: 'FORBIDDEN', messageKey: 'accounts.roleAboveOwn' });
    const allowed = await bestuurder.mutate('people.add', {
      email,
      displayName: 'Hoger',
      ...given('bestuurder'),
    });
    expect(allowed.status).toBe(200);
  });
});

describe('a role', () => {
  test('changes and ends at the next request, in the session that is open (P22)', async () => {
    const { accountId, browser } = await personWith('lezer');
    await beheerder.mutate('people.giveRole', { accountId, ...given('ambtenaar') });
    expect(await roleSeenBy(browser)).toBe('ambtenaar');
    const end = { accountId, validTo: TODAY, reason: 'Uit dienst' };
    expect((await beheerder.mutate('people.endRole', end)).status).toBe(200);
    expect(await roleSeenBy(browser)).toBeNull();
    expect((await browser.query('people.list')).error?.code).toBe('FORBIDDEN');
  });

  test.each(['people.giveRole', 'people.endRole'])(
    'is refused by %s to who stands lower (P15)',
    async (path) => {
      const above = await personWith('bestuurder');
      const change = path === 'people.giveRole' ? given('lezer') : { validTo: TODAY, reason: 'Proef' };
      const refused = await beheerder.mutate(path, { accountId: above.accountId, ...change });
      expect(refused.error).toMatchObject({ code: 'FORBIDDEN', messageKey: 'accounts.roleAboveOwn' });
      const none = await above.browser.mutate(path, { accountId: above.accountId, ...change });
      expect(none.error).toMatchObject({ code: 'FORBIDDEN', messageKey: 'accounts.ownRole' });
    },
  );

  test('that is still to begin is not ended by who stands lower', async () => {
    const { accountId } = await personWith('lezer');
    const later = { accountId, role: 'bestuurder', validFrom: addDays(TODAY, 3), validTo: null };
    expect((await bestuurder.mutate('people.giveRole', later)).status).toBe(200);
    const refused = await beheerder.mutate('people.endRole', { accountId, validTo: TODAY, reason: 'Proef' });
    expect(refused.error?.messageKey).toBe('accounts.roleAboveOwn');
    const { people } = await peopleSeenBy(beheerder);
    expect(people.find((one) => one.accountId === accountId)).toMatchObject({
      role: 'lezer',
      mayChange: false,
    });
  });

  test('does not begin yesterday, and says so at the field', async () => {
    const { accountId } = await personWith('lezer');
    const yesterday = { accountId, role: 'ambtenaar', validFrom: addDays(TODAY, -1), validTo: null };
    const refused = await beheerder.mutate('people.giveRole', yesterday);
    expect(refused.error).toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ path: 'validFrom', messageKey: 'accounts.dayPassed' }],
    });
  });
});
