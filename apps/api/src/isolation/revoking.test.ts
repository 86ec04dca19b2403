import { setTimeout as sleep } from 'node:timers/promises';
import { withSystem } from '@regietafel/db/kernel/with-system';
import { withTenant } from '@regietafel/db/kernel/with-tenant';
import { disableAccount, endMembership } from '@regietafel/db/queries/accounts/people';
import { dutchDayOf, type Instant } from '@regietafel/domain/core/dates';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type MailTable, openMailTable } from '../notifications/testing/mail-table.ts';
import { buildContent, NOW, type RiskTable, seatRiskTable } from '../risks/testing/risk-table.ts';
import type { Browser, Outcome } from '../testing/browser.ts';
import { openFeedIn } from '../testing/open-feed.ts';

/*
 * Access that ends has ended everywhere at the first statement after the commit: each way of ending it against each
 * door through which the dossier could still be seen. Nothing here waits for a cache to notice.
 */

const TODAY = dutchDayOf(new Date().toISOString() as Instant);
const TITLE = 'Een zeldzaamheid voor de proef';
/** Longer than any round of news takes. */
const A_WHILE = 1500;

let table: RiskTable;
let post: MailTable;

beforeEach(async () => {
  table = await seatRiskTable();
  post = await openMailTable({ ...table.api.urls, ownerUrl: table.api.ownerUrl });
});

afterEach(async () => {
  await post.close();
  await table.close();
});

const asOf = NOW;
const everywhere = {
  text: 'zeldzaamheid',
  dossierId: null,
  kinds: [],
  onlyOwn: false,
  from: null,
  to: null,
  withEarlier: false,
  asOf,
  cursor: null,
  limit: 50,
};

/** Every way to ask for the dossier, each of which shows something of it to who takes part. */
const DOORS: Readonly<Record<string, (browser: Browser, dossierId: string) => Promise<Outcome>>> = {
  'the list of dossiers': (browser) => browser.query('portfolio.list'),
  'the overview': (browser, dossierId) => browser.query('portfolio.overview', { dossierId, asOf }),
  'who takes part': (browser, dossierId) => browser.query('sharing.participants', { dossierId }),
  'the register': (browser, dossierId) => browser.query('risks.register', { dossierId, asOf }),
  'what changed': (browser, dossierId) =>
    browser.query('history.changes', { dossierId, asOf, kinds: [], cursor: null, limit: 20 }),
  'the news of all dossiers': (browser) => browser.query('portfolio.news'),
  'a search': (browser) => browser.query('search.find', everywhere),
  'a download by an address that was given before': (browser, dossierId) =>
    browser.send(
      `/trpc/risks.exportRegister?input=${encodeURIComponent(JSON.stringify({ dossierId, format: 'json', asOf }))}`,
    ),
  'what one was told': (browser) =>
    browser.query('notifications.list', { isUnreadOnly: false, cursor: null, limit: 50 }),
};

/** The doors that still show the dossier, its name or what stands in it. */
async function openDoors(browser: Browser): Promise<readonly string[]> {
  const { dossierId, slug } = table.dossier;
  const answers = await Promise.all(
    Object.entries(DOORS).map(async ([name, ask]) => ({ name, text: textOf(await ask(browser, dossierId)) })),
  );
  const marks = [TITLE, dossierId, slug, `"${table.tenantOf('owner').name}"`];
  return answers.filter(({ text }) => marks.some((mark) => text.includes(mark))).map(({ name }) => name);
}

/** All that an answer says; a file travels inside one in base64. */
function textOf({ body, data }: Outcome): string {
  const { content } = { content: '', ...(data as { content?: unknown } | undefined) };
  return typeof content === 'string' ? body + Buffer.from(content, 'base64').toString() : body;
}

const recordAs = async (seat: 'owner' | 'partner', number: number) =>
  (await table.as(seat)).mutate('risks.record', {
    dossierId: table.dossier.dossierId,
    riskId: null,
    supersedes: null,
    kringId: table.dossier.kringen.kernteam,
    standPer: TODAY,
    content: buildContent({ number, title: TITLE }),
  });

/** News is what came since a visit before. */
const visitLongAgo = () =>
  withTenant(table.api.database, table.actorOf('partner'), (tx) =>
    tx
      .insertInto('visit')
      .values({
        ...table.actorOf('partner'),
        dossierId: table.dossier.dossierId,
        visitedAt: '2024-01-01T00:00:00Z' as Instant,
        previousAt: null,
      })
      .execute(),
  );

const manage = (work: Parameters<typeof withSystem<void>>[2]) =>
  withSystem(table.api.database, 'manage organisations and people', work);

const ENDINGS: readonly (readonly [what: string, end: () => Promise<unknown>])[] = [
  [
    'the part that the organisation takes',
    () =>
      withSystem(table.api.database, 'open a dossier and admit participants', (tx) =>
        tx
          .updateTable('participation')
          .set({ validTo: TODAY })
          .where('dossierId', '=', table.dossier.dossierId)
          .where('tenantId', '=', table.tenantOf('partner').id)
          .execute(),
      ),
  ],
  ['the membership of the person', () => manage((tx) => endMembership(tx, table.actorOf('partner'), TODAY))],
  ['the account of the person', () => manage((tx) => disableAccount(tx, table.actorOf('partner').accountId))],
];

describe('in the statement after the commit (P22)', () => {
  test.each(ENDINGS)('the end of %s is the end of every way to the dossier', async (_what, end) => {
    const { dossierId, kringen } = table.dossier;
    const browser = await table.as('partner');
    await visitLongAgo();
    expect((await recordAs('owner', 1)).status).toBe(200);
    await post.choose(table.actorOf('partner'), {});
    await post.tell(table.actorOf('partner'), { kring: { dossierId, kringId: kringen.kernteam } });
    await post.plan();
    const feed = await openFeedIn(table.api.url, browser, table.tenantOf('partner').id);
    expect(await openDoors(browser)).toEqual(Object.keys(DOORS));

    await end();
    expect(await openDoors(browser)).toEqual([]);

    expect((await recordAs('partner', 2)).status).toBeGreaterThanOrEqual(400);
    expect(await post.send()).toEqual([]);
    expect(post.mailServer.received).toEqual([]);
    expect(await post.outcomes()).toEqual(['withheld']);

    const heard = feed.told.length;
    expect((await recordAs('owner', 3)).status).toBe(200);
    await sleep(A_WHILE);
    expect(feed.told.slice(heard).filter(({ kind }) => kind === 'changed')).toEqual([]);
    feed.close();
  });
});
