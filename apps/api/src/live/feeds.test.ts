import { setTimeout as sleep } from 'node:timers/promises';
import { withConnection } from '@regietafel/db/embedded/connection';
import { databaseUrl } from '@regietafel/db/embedded/database-url';
import { withSystem } from '@regietafel/db/kernel/with-system';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { disableAccount, endMembership } from '@regietafel/db/queries/accounts/people';
import { findDesk } from '@regietafel/db/queries/sharing/desk';
import { dutchDayOf, type Instant } from '@regietafel/domain/core/dates';
import { newId, type TenantId } from '@regietafel/domain/core/ids';
import type { KringKind } from '@regietafel/domain/sharing/tenant';
import { afterAll, afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { buildContent, type RiskTable, seatRiskTable } from '../risks/testing/risk-table.ts';
import { openBrowser } from '../testing/browser.ts';
import { type OpenFeed, openFeedIn } from '../testing/open-feed.ts';
import { slowness } from '../testing/pace.ts';

type Seat = Parameters<RiskTable['as']>[0];

const AGAIN = { kind: 'again' };
const TODAY = dutchDayOf(new Date().toISOString() as Instant);
/** Longer than any round of news takes, and shorter than the pause between two signs of life. */
const A_WHILE = 1500;
/** What seating a table and recording a risk take at most on a machine that does nothing else. */
const QUIET_SEATING_MS = 1000;
const QUIET_RECORDING_MS = 150;

let table: RiskTable;
let isClosed = false;
/** How slow the machine was at its slowest since the test began: its tables, and each risk recorded. */
let slowest = 1;
const open: OpenFeed[] = [];

beforeEach(async () => {
  await table?.close();
  slowest = 1;
  table = await paced(QUIET_SEATING_MS, seatRiskTable);
  isClosed = false;
});
afterEach(() => {
  for (const feed of open.splice(0)) feed.close();
});
afterAll(async () => {
  if (!isClosed) await table.close();
});

/** Does work that takes so long at most on a quiet machine, and notes how long it took on this one. */
async function paced<T>(quietMs: number, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const done = await work();
  slowest = Math.max(slowest, slowness(performance.now() - begun, quietMs));
  return done;
}

/** A promise in time, for the machine of this moment. */
const within = (ms: number): number => ms * slowest;

async function feedOf(seat: Seat): Promise<OpenFeed> {
  const feed = await openFeedIn(table.api.url, await table.as(seat), table.tenantOf(seat).id);
  open.push(feed);
  return feed;
}

async function feedsOf(...seats: readonly Seat[]): Promise<OpenFeed[]> {
  return Promise.all(seats.map(feedOf));
}

let number = 0;

/** The owner records a risk for the readers of a kring. */
async function record(kind: KringKind): Promise<void> {
  number += 1;
  const { dossierId } = table.dossier;
  const desk = await findDesk(tenantReader(table.api.database, table.actorOf('owner')), dossierId);
  const kringId = desk?.places.find(({ kring }) => kring.kind === kind)?.kring.id;
  const owner = await table.as('owner');
  const { status } = await paced(QUIET_RECORDING_MS, () =>
    owner.mutate('risks.record', {
      dossierId,
      riskId: null,
      supersedes: null,
      kringId,
      standPer: TODAY,
      content: buildContent({ number }),
    }),
  );
  expect(status).toBe(200);
}

const risksChanged = () => ({
  kind: 'changed',
  changes: [{ dossierId: table.dossier.dossierId, areas: ['risks'] }],
});

describe('a feed', () => {
  it('begins with looking at everything, since nobody knows what was missed', async () => {
    const [feed] = await feedsOf('owner');
    expect(feed?.told).toEqual([AGAIN]);
  });

  it('tells within two seconds who reads the kring, and not a byte to anybody else', async () => {
    const [partner, ...others] = await feedsOf('partner', 'provider', 'council', 'outsider');
    const before = others.map(({ bytes }) => bytes());
    await record('kernteam');
    await expect.poll(() => partner?.told, { timeout: within(2000) }).toEqual([AGAIN, risksChanged()]);
    await sleep(A_WHILE);
    expect(others.map(({ bytes }) => bytes())).toEqual(before);

    // The same feeds are alive: what they may know of reaches them.
    await record('breed');
    const [provider, council, outsider] = others;
    await expect.poll(() => provider?.told, { timeout: within(2000) }).toEqual([AGAIN, risksChanged()]);
    await expect.poll(() => council?.told, { timeout: within(2000) }).toEqual([AGAIN, risksChanged()]);
    expect(outsider?.bytes()).toBe(before[2]);
  });

  it('has a word after every record, however many come', async () => {
    const [partner, council] = await feedsOf('partner', 'council');
    for (let turn = 0; turn < 10; turn += 1) {
      const before = [partner?.told.length ?? 0, council?.told.length ?? 0] as const;
      await record(turn % 2 === 0 ? 'kernteam' : 'breed');
      await expect.poll(() => partner?.told.length, { timeout: within(2000) }).toBeGreaterThan(before[0]);
      if (turn % 2 === 1)
        await expect.poll(() => council?.told.length, { timeout: within(2000) }).toBeGreaterThan(before[1]);
    }
    expect(council?.told).toHaveLength(1 + 5);
  });

  it('is refused without a session, for another organisation, and for what is no organisation', async () => {
    const browser = await table.as('owner');
    const refusedFor = async (cookies: Map<string, string>, tenantId: string) => {
      const feed = await openFeedIn(table.api.url, { cookies }, tenantId);
      expect(await feed.ended).toBe('done');
      expect(feed.told).toEqual([]);
      return feed.refusals.map(({ data }) => data.code);
    };
    const own = table.tenantOf('owner').id;
    expect(await refusedFor(new Map(), own)).toEqual(['NOT_SIGNED_IN']);
    expect(await refusedFor(browser.cookies, newId<TenantId>())).toEqual(['NOT_SIGNED_IN']);
    expect(await refusedFor(browser.cookies, table.tenantOf('partner').id)).toEqual(['NOT_SIGNED_IN']);
    expect(await refusedFor(browser.cookies, 'regio')).toEqual(['INVALID_INPUT']);
  });

  it('is refused to another website', async () => {
    const browser = openBrowser(table.api.url, { 'sec-fetch-site': 'cross-site' });
    const { status } = await browser.query('live.feed', { tenantId: table.tenantOf('owner').id });
    expect(status).toBe(403);
  });

  it('leaves nothing behind when the browser is gone', async () => {
    const count = async () => {
      const metrics = await (await fetch(`${table.api.url}/metrics`)).text();
      return Number(/^regietafel_live_feeds (\d+)$/m.exec(metrics)?.[1]);
    };
    const feeds = await feedsOf('owner', 'owner', 'partner');
    expect(await count()).toBe(3);
    for (const feed of feeds) feed.close();
    await expect.poll(count, { timeout: within(2000) }).toBe(0);
  });
});

describe('within a second a feed ends (P22)', () => {
  const manage = (work: Parameters<typeof withSystem<void>>[2]) =>
    withSystem(table.api.database, 'manage organisations and people', work);

  it.each([
    [
      'the session is closed',
      async () => void (await (await table.as('partner')).mutate('accounts.signOut')),
    ],
    [
      'the session is closed everywhere else',
      async () => {
        const elsewhere = openBrowser(table.api.url);
        await elsewhere.mutate('accounts.signIn', {
          email: table.personOf('partner').email,
          password: 'samen aan een tafel',
        });
        await elsewhere.mutate('accounts.signOutEverywhere');
      },
    ],
    ['the membership ends', () => manage((tx) => endMembership(tx, table.actorOf('partner'), TODAY))],
    ['the account is disabled', () => manage((tx) => disableAccount(tx, table.actorOf('partner').accountId))],
  ])('when %s', async (_what, end) => {
    const [partner, owner] = await feedsOf('partner', 'owner');
    await end();
    const begun = performance.now();
    expect(await partner?.ended).toBe('done');
    expect(performance.now() - begun).toBeLessThan(within(1000));
    expect(partner?.refusals.map(({ data }) => data.code)).toEqual(['NOT_SIGNED_IN']);
    await record('kernteam');
    await expect.poll(() => owner?.told.length, { timeout: within(2000) }).toBe(2);
    expect(partner?.told).toEqual([AGAIN]);
  });
});

describe('an organisation that takes part no longer', () => {
  it('is told to look again, hears nothing after, and others only what concerns them', async () => {
    const [council, partner, outsider] = await feedsOf('council', 'partner', 'outsider');
    const quiet = outsider?.bytes();
    await withSystem(table.api.database, 'open a dossier and admit participants', async (tx) => {
      await tx
        .updateTable('participation')
        .set({ validTo: TODAY })
        .where('dossierId', '=', table.dossier.dossierId)
        .where('tenantId', '=', table.tenantOf('council').id)
        .execute();
    });
    await expect.poll(() => council?.told, { timeout: within(1000) }).toEqual([AGAIN, AGAIN]);
    await expect.poll(() => partner?.told[1]?.kind, { timeout: within(1000) }).toBe('changed');
    const heard = council?.bytes();
    await record('breed');
    await expect.poll(() => partner?.told.length, { timeout: within(2000) }).toBe(3);
    await sleep(A_WHILE);
    expect(council?.bytes()).toBe(heard);
    expect(outsider?.bytes()).toBe(quiet);
  });
});

describe('a server', () => {
  it('that lost its ear for a while has everybody look again', async () => {
    const [partner] = await feedsOf('partner');
    const { pathname } = new URL(table.api.urls.appUrl);
    await withConnection(
      databaseUrl(inject('testServer'), 'superuser', pathname.slice(1)),
      async (superuser) => {
        const { rowCount } = await superuser.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'listen regietafel_live'`,
        );
        expect(rowCount).toBe(1);
      },
    );
    await expect.poll(() => partner?.told, { timeout: within(3000) }).toEqual([AGAIN, AGAIN]);
    await record('kernteam');
    await expect.poll(() => partner?.told, { timeout: within(2000) }).toEqual([AGAIN, AGAIN, risksChanged()]);
  });

  it('that stops breaks its feeds off at once, so that browsers connect anew', async () => {
    const feeds = await feedsOf('owner', 'partner');
    const begun = performance.now();
    isClosed = true;
    await table.close();
    expect(performance.now() - begun).toBeLessThan(within(2000));
    expect(await Promise.all(feeds.map(({ ended }) => ended))).toEqual(['broken off', 'broken off']);
    table = await seatRiskTable();
    isClosed = false;
  });
});
