import { MAX_FAILURES_PER_ACCOUNT } from '@regietafel/auth/rate-limit';
import { tokenHash } from '@regietafel/auth/token-hash';
import { withSystem } from '@regietafel/db/kernel/with-system';
import { disableAccount, endMembership } from '@regietafel/db/queries/accounts/people';
import { extendSession, findSession } from '@regietafel/db/queries/accounts/sessions';
import type { Instant } from '@regietafel/domain/core/dates';
import { dutchDayOf } from '@regietafel/domain/core/dates';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, openBrowser } from '../testing/browser.ts';
import { buildPerson, buildTenant, PASSWORD, type Person } from '../testing/people.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

/** A regievoerder of one organisation, and a browser in which that person has signed in. */
async function signedInPerson(): Promise<{ person: Person; browser: Browser; tenantId: string }> {
  const tenant = await buildTenant(api.database);
  const person = await buildPerson(api.database, [[tenant, 'regievoerder']]);
  return { person, browser: await signedIn(person), tenantId: tenant.id };
}

async function signedIn({ email }: Person): Promise<Browser> {
  const browser = openBrowser(api.url);
  const { error } = await browser.mutate('accounts.signIn', { email, password: PASSWORD });
  expect(error).toBeUndefined();
  return browser;
}

function tokenOf(browser: Browser): string {
  return browser.cookies.get('regietafel_session') ?? '';
}

const NOBODY = { account: null, current: null, memberships: [], rights: [] };

describe('signing in', () => {
  it('lets a person in on behalf of the only organisation, with the rights of the role there', async () => {
    const { person, browser, tenantId } = await signedInPerson();
    const { data } = await browser.query('accounts.me');
    expect(data).toMatchObject({
      account: { id: person.accountId, email: person.email },
      current: { tenant: { id: tenantId }, role: 'regievoerder' },
      rights: expect.arrayContaining(['risks.publish']),
      isDemo: false,
      language: 'nl',
    });
  });

  it('reads the e-mail address in any case', async () => {
    const { person } = await signedInPerson();
    const shouting = { email: person.email.toUpperCase(), password: PASSWORD };
    expect((await openBrowser(api.url).mutate('accounts.signIn', shouting)).status).toBe(200);
  });

  it('answers an unknown account and a wrong password with the same bytes', async () => {
    const { person } = await signedInPerson();
    const browser = openBrowser(api.url);
    const wrong = await browser.mutate('accounts.signIn', { email: person.email, password: 'verkeerd' });
    const unknown = await browser.mutate('accounts.signIn', {
      email: 'niemand@regio.example',
      password: 'x',
    });
    expect(wrong.status).toBe(401);
    expect(wrong.error).toMatchObject({ code: 'SIGN_IN_FAILED', fields: [] });
    expect(unknown.status).toBe(wrong.status);
    expect(unknown.body).toBe(wrong.body);
    expect(browser.cookies.size).toBe(0);
  });

  it('does not let in a disabled account, nor tell that it exists', async () => {
    const { person, browser } = await signedInPerson();
    const wrong = await openBrowser(api.url).mutate('accounts.signIn', {
      email: person.email,
      password: 'x',
    });
    await withSystem(api.database, 'manage organisations and people', (tx) =>
      disableAccount(tx, person.accountId),
    );
    const right = { email: person.email, password: PASSWORD };
    expect((await openBrowser(api.url).mutate('accounts.signIn', right)).body).toBe(wrong.body);
    expect((await browser.query('accounts.me')).data).toMatchObject(NOBODY);
  });

  it('refuses an account after ten failures, with the time to wait, also with the right password', async () => {
    const { person } = await signedInPerson();
    const browser = openBrowser(api.url, { 'accept-language': 'en' });
    for (let time = 0; time < MAX_FAILURES_PER_ACCOUNT; time += 1)
      await browser.mutate('accounts.signIn', { email: person.email, password: 'verkeerd' });
    const refused = await browser.mutate('accounts.signIn', { email: person.email, password: PASSWORD });
    expect(refused.status).toBe(429);
    expect(refused.error).toMatchObject({
      code: 'TOO_MANY_ATTEMPTS',
      message: 'Too many failed attempts. Try again in 15 minutes.',
    });
    const unknown = 'niemand-vaak@regio.example';
    for (let time = 0; time < MAX_FAILURES_PER_ACCOUNT; time += 1)
      await browser.mutate('accounts.signIn', { email: unknown, password: 'verkeerd' });
    expect((await browser.mutate('accounts.signIn', { email: unknown, password: 'x' })).body).toBe(
      refused.body,
    );
  });
});

describe('the session', () => {
  it('stands in the table by the hash of its token alone', async () => {
    const { browser } = await signedInPerson();
    const token = tokenOf(browser);
    const [byHash, byToken] = await withSystem(api.database, 'session', async (tx) => [
      await findSession(tx, tokenHash(token)),
      await findSession(tx, token),
    ]);
    expect(byHash).toBeDefined();
    expect(byToken).toBeUndefined();
    expect(api.log.join('')).not.toContain(token);
  });

  it('is new at every sign-in: a token that was planted before is worth nothing afterwards', async () => {
    const planted = await signedInPerson();
    const victim = await signedInPerson();
    const browser = openBrowser(api.url);
    browser.cookies.set('regietafel_session', tokenOf(planted.browser));
    await browser.mutate('accounts.signIn', { email: victim.person.email, password: PASSWORD });
    expect(tokenOf(browser)).not.toBe(tokenOf(planted.browser));
    expect((await planted.browser.query('accounts.me')).data).toMatchObject(NOBODY);
  });

  it('ends when it has expired, and the browser forgets the cookie', async () => {
    const { browser } = await signedInPerson();
    const past = new Date(Date.now() - 1000).toISOString() as Instant;
    await withSystem(api.database, 'session', (tx) => extendSession(tx, tokenHash(tokenOf(browser)), past));
    expect((await browser.query('accounts.me')).data).toMatchObject(NOBODY);
    expect(browser.cookies.size).toBe(0);
  });

  it('moves on while it is used', async () => {
    const { browser } = await signedInPerson();
    const soon = new Date(Date.now() + 3_600_000).toISOString() as Instant;
    await withSystem(api.database, 'session', (tx) => extendSession(tx, tokenHash(tokenOf(browser)), soon));
    const { headers } = await browser.query('accounts.me');
    expect(headers.getSetCookie().join()).toContain(tokenOf(browser));
  });

  it('loses its organisation at the first request after the membership was revoked', async () => {
    const { person, browser, tenantId } = await signedInPerson();
    const today = dutchDayOf(new Date().toISOString() as Instant);
    await withSystem(api.database, 'manage organisations and people', (tx) =>
      endMembership(tx, { accountId: person.accountId, tenantId: tenantId as never }, today),
    );
    const { data } = await browser.query('accounts.me');
    expect(data).toMatchObject({ current: null, memberships: [], rights: [] });
  });

  it('ends at signing out, and only this one', async () => {
    const { person, browser } = await signedInPerson();
    const elsewhere = await signedIn(person);
    const token = tokenOf(browser);
    await browser.mutate('accounts.signOut');
    expect(browser.cookies.size).toBe(0);
    browser.cookies.set('regietafel_session', token);
    expect((await browser.query('accounts.me')).data).toMatchObject(NOBODY);
    expect((await elsewhere.query('accounts.me')).data).toMatchObject({ account: { id: person.accountId } });
  });

  it('ends everywhere at once when the person asks for it, and nobody else is touched', async () => {
    const { person, browser } = await signedInPerson();
    const [elsewhere, other] = [await signedIn(person), await signedInPerson()];
    await browser.mutate('accounts.signOutEverywhere');
    expect((await elsewhere.query('accounts.me')).data).toMatchObject(NOBODY);
    expect((await other.browser.query('accounts.me')).data).toMatchObject({
      account: { id: other.person.accountId },
    });
  });
});

describe('several organisations', () => {
  async function twoHats() {
    const [first, second] = [await buildTenant(api.database), await buildTenant(api.database)];
    const person = await buildPerson(api.database, [
      [first, 'regievoerder'],
      [second, 'lezer'],
    ]);
    return { first, second, browser: await signedIn(person) };
  }

  it('asks to choose, and works on behalf of none until then', async () => {
    const { first, second, browser } = await twoHats();
    const { data } = await browser.query('accounts.me');
    expect(data).toMatchObject({
      current: null,
      rights: [],
      memberships: [{ tenant: { id: first.id } }, { tenant: { id: second.id } }],
    });
  });

  it('is refused on a page that was left open for the other organisation', async () => {
    const [left, now] = [await buildTenant(api.database), await buildTenant(api.database)];
    const person = await buildPerson(api.database, [
      [left, 'regievoerder'],
      [now, 'regievoerder'],
    ]);
    const browser = await signedIn(person);
    await browser.mutate('accounts.chooseTenant', { tenantId: now.id });
    const ask = (shown: string) =>
      browser.send('/trpc/portfolio.list', { headers: { 'regietafel-tenant': shown } });
    expect(await ask(left.id)).toMatchObject({
      status: 401,
      error: { code: 'NOT_SIGNED_IN', messageKey: 'accounts.tenantSwitched' },
    });
    expect(await ask(now.id)).toMatchObject({ status: 200 });
  });

  it('chooses one and switches to the other, each time in a new session', async () => {
    const { first, second, browser } = await twoHats();
    const tokens = [tokenOf(browser)];
    for (const tenant of [first, second]) {
      await browser.mutate('accounts.chooseTenant', { tenantId: tenant.id });
      tokens.push(tokenOf(browser));
      expect((await browser.query('accounts.me')).data).toMatchObject({
        current: { tenant: { id: tenant.id } },
      });
    }
    expect(new Set(tokens).size).toBe(3);
    const old = openBrowser(api.url);
    old.cookies.set('regietafel_session', tokens[1] ?? '');
    expect((await old.query('accounts.me')).data).toMatchObject(NOBODY);
  });

  it('answers somebody else’s organisation and one that does not exist with the same bytes', async () => {
    const { browser } = await twoHats();
    const foreign = await buildTenant(api.database);
    const answers = await Promise.all(
      [foreign.id, crypto.randomUUID()].map((tenantId) =>
        browser.mutate('accounts.chooseTenant', { tenantId }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    expect(answers[0]?.body).toBe(answers[1]?.body);
  });
});

describe('without a session', () => {
  it.each(['chooseTenant', 'signOut', 'signOutEverywhere'])('%s is refused', async (procedure) => {
    const input = procedure === 'chooseTenant' ? { tenantId: crypto.randomUUID() } : {};
    const { status, error } = await openBrowser(api.url).mutate(`accounts.${procedure}`, input);
    expect(status).toBe(401);
    expect(error?.code).toBe('NOT_SIGNED_IN');
  });
});
