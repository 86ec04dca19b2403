import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, openBrowser } from '../testing/browser.ts';
import { buildPerson, buildTenant, PASSWORD, type Person } from '../testing/people.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';
import { BODY_LIMIT } from './trpc-routes.ts';

let api: TestApi;
let person: Person;

beforeAll(async () => {
  api = await startTestApi({ trustProxy: 1, metricsToken: 'een-lang-genoeg-kenmerk' });
  person = await buildPerson(api.database, [[await buildTenant(api.database), 'regievoerder']]);
});
afterAll(() => api.close());

const JSON_TYPE = { 'content-type': 'application/json' };

function signIn(browser: Browser) {
  return browser.mutate('accounts.signIn', { email: person.email, password: PASSWORD });
}

describe('the session cookie', () => {
  it('is out of reach of scripts and of other sites', async () => {
    const { headers } = await signIn(openBrowser(api.url));
    const [cookie = ''] = headers.getSetCookie();
    expect(cookie).toMatch(
      /^regietafel_session=[a-z2-7]{40}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });

  it('is bound to TLS and to this host behind a proxy that speaks TLS', async () => {
    const browser = openBrowser(api.url, { 'x-forwarded-proto': 'https' });
    const { headers } = await signIn(browser);
    expect(headers.getSetCookie()[0]).toMatch(
      /^__Host-regietafel_session=[a-z2-7]{40}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect((await browser.query('accounts.me')).data).toMatchObject({ account: { email: person.email } });
  });

  it('is not read from plain http when it was set behind TLS, nor the other way round', async () => {
    const browser = openBrowser(api.url, { 'x-forwarded-proto': 'https' });
    await signIn(browser);
    const plain = openBrowser(api.url);
    for (const [name, value] of browser.cookies) plain.cookies.set(name, value);
    expect((await plain.query('accounts.me')).data).toMatchObject({ account: null });
  });

  it('believes a forwarded protocol only from a proxy that is trusted', async () => {
    const direct = await startTestApi();
    try {
      const { email } = await buildPerson(direct.database, [[await buildTenant(direct.database), 'lezer']]);
      const browser = openBrowser(direct.url, { 'x-forwarded-proto': 'https' });
      const { headers } = await browser.mutate('accounts.signIn', { email, password: PASSWORD });
      expect(headers.getSetCookie()[0]).toMatch(/^regietafel_session=/);
    } finally {
      await direct.close();
    }
  });
});

describe('requests from elsewhere', () => {
  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sister host', { 'sec-fetch-site': 'same-site' }],
    [
      'another origin, from a browser that says no more',
      { 'sec-fetch-site': '', origin: 'http://kwaad.example' },
    ],
    ['a page without an origin', { 'sec-fetch-site': '', origin: 'null' }],
  ])('from %s are refused before anything is read', async (_what, headers) => {
    const browser = openBrowser(api.url);
    await signIn(browser);
    const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
    const foreign = {
      method: 'POST',
      body: '{}',
      headers: { ...JSON_TYPE, cookie: cookieOf(browser), ...given },
    };
    for (const path of ['/trpc/accounts.signOut', '/anything']) {
      const response = await fetch(`${api.url}${path}`, foreign);
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({
        error: { data: { code: 'FORBIDDEN', messageKey: 'core.crossSite' } },
      });
    }
    expect((await browser.query('accounts.me')).data).toMatchObject({ account: { email: person.email } });
  });

  it('are refused for reading too', async () => {
    const { status } = await openBrowser(api.url, { 'sec-fetch-site': 'cross-site' }).query('accounts.me');
    expect(status).toBe(403);
  });

  it('from our own origin and from programs are let in', async () => {
    const own = { method: 'POST', body: '{}', headers: { ...JSON_TYPE, origin: api.url } };
    expect((await fetch(`${api.url}/trpc/accounts.signOut`, own)).status).toBe(401);
    const program = { method: 'POST', body: '{}', headers: JSON_TYPE };
    expect((await fetch(`${api.url}/trpc/accounts.signOut`, program)).status).toBe(401);
  });
});

function cookieOf(browser: Browser): string {
  return [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
}

describe('bad input', () => {
  it('is told field by field, in the language of the person', async () => {
    const browser = openBrowser(api.url);
    browser.cookies.set('regietafel_language', 'en');
    const { status, error } = await browser.mutate('accounts.signIn', {
      email: 'a\u0000@b',
      password: '',
      tenantId: 1,
    });
    expect(status).toBe(400);
    expect(error?.fields).toEqual([
      { path: 'email', messageKey: 'field.control', message: 'E-mail address holds invisible characters.' },
      { path: 'password', messageKey: 'field.required', message: 'Password has not been filled in.' },
      { path: 'tenantId', messageKey: 'field.unknown', message: 'Organisation does not belong here.' },
    ]);
  });

  it.each([
    ['JSON that is cut off', '{"email":', JSON_TYPE, 400, 'INVALID_INPUT'],
    ['an array for an object', '[]', JSON_TYPE, 400, 'INVALID_INPUT'],
    ['no type of content', 'email=a', { 'content-type': 'text/plain' }, 400, 'INVALID_INPUT'],
    ['a form where none belongs', new FormData(), {}, 400, 'INVALID_INPUT'],
    ['more than 256 kB', JSON.stringify({ email: 'x'.repeat(BODY_LIMIT) }), JSON_TYPE, 413, 'TOO_LARGE'],
  ])('%s is refused', async (_what, body, headers, status, code) => {
    const response = await openBrowser(api.url).send('/trpc/accounts.signIn', {
      method: 'POST',
      headers,
      body,
    });
    expect(response.status).toBe(status);
    expect(response.error).toMatchObject({ code });
    expect(response.body).not.toMatch(/SyntaxError|Unexpected|at .*\.ts/);
  });

  it('is refused when it comes in pieces without saying how much', async () => {
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new TextEncoder().encode('x'.repeat(100_000))),
    });
    const request = { method: 'POST', headers: JSON_TYPE, body: endless, duplex: 'half' } as RequestInit;
    // The server may hang up on an endless request instead of answering; it must not go on reading.
    const status = await openBrowser(api.url)
      .send('/trpc/accounts.signIn', request)
      .then((outcome) => outcome.status)
      .catch(() => 413);
    expect(status).toBe(413);
  });

  it('is refused as a change that is asked for as a reading, and as a batch without end', async () => {
    const browser = openBrowser(api.url);
    expect((await browser.query('accounts.signOut')).error).toMatchObject({ code: 'INVALID_INPUT' });
    const batch = Array.from({ length: 21 }, () => 'accounts.me').join(',');
    expect((await browser.send(`/trpc/${batch}?batch=1`)).error).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('never gets into the log', async () => {
    const secret = 'geheim-van-het-kernteam';
    const browser = openBrowser(api.url);
    await browser.mutate('accounts.signIn', { email: secret, password: secret });
    await browser.send(`/trpc/accounts.${secret}?input=${secret}`);
    await browser.send(`/${secret}?${secret}`, { headers: { 'x-request-id': secret, 'user-agent': secret } });
    expect(api.log.length).toBeGreaterThan(2);
    expect(api.log.join('')).not.toContain(secret);
  });
});

describe('every answer', () => {
  it('of the API is private to the person and kept nowhere, in a batch too (P21)', async () => {
    const browser = openBrowser(api.url);
    const answers = [
      await browser.query('accounts.me'),
      await browser.send('/trpc/accounts.me,accounts.me?batch=1'),
      await browser.query('accounts.nothing'),
      await browser.send('/trpc/accounts.signIn', { method: 'POST', body: '{', headers: JSON_TYPE }),
    ];
    for (const { headers } of answers) expect(headers.get('cache-control')).toBe('private, no-store');
  });

  it('carries the headers that keep a page to itself', async () => {
    const { headers } = await openBrowser(api.url).query('accounts.me');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('is one line in the log, with who asked what and how it ended', async () => {
    const browser = openBrowser(api.url);
    await signIn(browser);
    await browser.query('accounts.me');
    const line = JSON.parse(api.log.at(-1) ?? '{}');
    expect(line).toMatchObject({
      method: 'GET',
      route: '/trpc/*',
      procedures: ['accounts.me'],
      status: 200,
      accountId: person.accountId,
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      ms: expect.any(Number),
    });
  });
});

describe('for operators', () => {
  it('says that it lives and that it can work', async () => {
    const browser = openBrowser(api.url);
    expect((await browser.send('/healthz')).data).toEqual({ status: 'ok' });
    expect((await browser.send('/readyz')).data).toEqual({ status: 'ready' });
  });

  it('gives figures to the bearer of the token alone', async () => {
    const browser = openBrowser(api.url);
    await browser.query('accounts.me');
    expect((await browser.send('/metrics')).status).toBe(404);
    expect((await browser.send('/metrics', { headers: { authorization: 'Bearer verkeerd' } })).status).toBe(
      404,
    );
    const { status, body } = await browser.send('/metrics', {
      headers: { authorization: 'Bearer een-lang-genoeg-kenmerk' },
    });
    expect(status).toBe(200);
    expect(body).toMatch(
      /regietafel_request_duration_seconds_count\{.*procedure="accounts.me".*status="200"\}/,
    );
    expect(body).toMatch(/regietafel_database_connections\{door="system",state="open"\} [1-9]/);
    expect(body).toContain('nodejs_eventloop_lag_seconds');
  });
});
