import type { News, Present } from '@regietafel/contracts/live/live';
import type { Notifications } from '@regietafel/contracts/notifications/notifications';
import type { Portfolio, PortfolioNews } from '@regietafel/contracts/portfolio/portfolio';
import type { SearchAnswer } from '@regietafel/contracts/search/search';
import type { Work } from '@regietafel/contracts/tasks/work';
import type { People } from '@regietafel/contracts/threads/threads';
import { vi } from 'vitest';
import { run } from '../../cli/run.ts';
import type { Ids } from '../../isolation/calls/call.ts';
import { type OpenFeed, openFeedIn } from '../../testing/open-feed.ts';
import { answerTo, dossierProcedures } from './dossier-reads.ts';
import { done, giveTask, type LeavingTable, mentionLeaver, recordRisk, type Seat } from './leaving-table.ts';
import type { MailRoom } from './mail-room.ts';

/** One way along which somebody who takes part gets something of a dossier. */
export interface Way {
  readonly name: string;
  /** What has to stand before it is tried: something queued, a feed that is open. */
  prepare?(): Promise<void>;
  /** Tries it once: whether the one who leaves still gets something. */
  isOpen(): Promise<boolean>;
}

/** How long a feed may take before it falls silent. */
const A_SECOND = 1000;
/** What is asked of a dossier and answers in another way than by refusing; each is among the ways by what it answers. */
const APART: Readonly<Record<string, string>> = {
  'sharing.organisations': 'whom one can invite: for who holds the account, never for a participant',
  'search.find': 'finds nothing',
  'audit.log': 'the own log stays the own, without the name of the dossier',
  'audit.exportLog': 'as audit.log',
  'landsdeel.plan': 'the dossier of a provider holds no plan, for whoever takes part',
};

/** The reads that are refused where the dossier is not there. */
export const READS = dossierProcedures('query').filter((path) => APART[path] === undefined);

/** Every way, in the names of the test. */
export function waysInto(table: LeavingTable, ids: Ids, mail: MailRoom): readonly Way[] {
  return [
    ...READS.map((path) => ({
      name: `the open page, by ${path}`,
      isOpen: async () => (await answerTo(table.parties.leaver.browser, 'query', path, ids)).status === 200,
    })),
    ...listWays(table),
    ...writingWays(table, ids),
    ...ownWays(table),
    ...logWays(table),
    ...namingWays(table, ids),
    feedWay(table),
    presenceWay(table),
    mailWay(table, ids, mail),
    ...commandWays(table),
  ];
}

const SEARCH = {
  dossierId: null,
  kinds: [],
  onlyOwn: false,
  from: null,
  to: null,
  withEarlier: false,
  asOf: { standPer: null, knownAt: null },
  cursor: null,
  limit: 20,
};

function listWays({ ask, dossier, provider }: LeavingTable): readonly Way[] {
  const found = async (text: string, narrowed: object = {}) =>
    (await done<SearchAnswer>(ask('leaver', 'search.find', { ...SEARCH, text, ...narrowed }))).total > 0;
  const has = (list: readonly { readonly dossierId: string }[]) =>
    list.some(({ dossierId }) => dossierId === dossier.dossierId);
  return [
    {
      name: 'the portfolio',
      isOpen: async () => has((await done<Portfolio>(ask('leaver', 'portfolio.list'))).dossiers),
    },
    {
      name: 'what changed since the last visit',
      isOpen: async () => has((await done<PortfolioNews>(ask('leaver', 'portfolio.news'))).dossiers),
    },
    { name: 'searching everywhere for a record', isOpen: () => found('leegstand') },
    {
      name: 'searching in the dossier',
      isOpen: () => found('leegstand', { dossierId: dossier.dossierId }),
    },
    { name: 'searching everywhere for the provider', isOpen: () => found(provider.name) },
  ];
}

function writingWays(table: LeavingTable, ids: Ids): readonly Way[] {
  const { tell, dossier } = table;
  const kringId = dossier.kringen.kernteam;
  const isDone = async (path: string, input: object) => (await tell('leaver', path, input)).status === 200;
  return [
    {
      name: 'writing a record',
      isOpen: () =>
        recordRisk(table, 'leaver', kringId).then(
          () => true,
          () => false,
        ),
    },
    {
      name: 'writing in the own kring',
      isOpen: () =>
        recordRisk(table, 'leaver', dossier.ownKringen.get(table.actorOf('leaver').tenantId)).then(
          () => true,
          () => false,
        ),
    },
    {
      name: 'answering in a thread',
      isOpen: () =>
        isDone('threads.write', {
          subject: { kind: 'risk', id: ids.risk },
          kringId,
          parentId: ids.comment,
          body: 'Ik kijk ernaar.',
          mentions: [],
        }),
    },
    { name: 'noting a visit', isOpen: () => isDone('portfolio.visit', {}) },
  ];
}

/** What the person who leaves finds on the pages of its own, outside the dossier. */
function ownWays({ ask, dossier }: LeavingTable): readonly Way[] {
  return [
    {
      name: 'the page of notifications',
      isOpen: async () => {
        const asked = { isUnreadOnly: false, cursor: null, limit: 50 };
        const { items } = await done<Notifications>(ask('leaver', 'notifications.list', asked));
        return items.some((item) => item.dossier !== null || item.title !== null);
      },
    },
    {
      name: 'the number of notifications',
      isOpen: async () => (await done<{ count: number }>(ask('leaver', 'notifications.unread'))).count > 0,
    },
    {
      name: 'mijn werk',
      isOpen: async () =>
        (await done<Work>(ask('leaver', 'tasks.work'))).items.some(
          (item) => item.dossier?.dossierId === dossier.dossierId,
        ),
    },
    {
      name: 'the number in the menu of mijn werk',
      isOpen: async () => (await done<{ total: number }>(ask('leaver', 'tasks.workCount'))).total > 0,
    },
  ];
}

const LOG = { kind: null, accountId: null, dossierId: null, from: null, to: null };

/** The own log tells for good what one did; in which dossier, only as long as one reads it. */
function logWays({ ask, dossier, provider }: LeavingTable): readonly Way[] {
  const names = async (path: string, input?: object) =>
    JSON.stringify(await done(ask('leaver', path, input))).includes(provider.name);
  return [
    {
      name: 'the name of the dossier in the own log',
      isOpen: () => names('audit.log', { ...LOG, before: null }),
    },
    {
      name: 'the name of the dossier in the own log of that dossier',
      isOpen: () => names('audit.log', { ...LOG, dossierId: dossier.dossierId, before: null }),
    },
    { name: 'the choice of the dossier at the own log', isOpen: () => names('audit.logChoices') },
    {
      name: 'the name of the dossier in a file of the own log',
      isOpen: async () => {
        const asked = { ...LOG, format: 'csv' };
        const { content } = await done<{ content: string }>(ask('leaver', 'audit.exportLog', asked));
        return Buffer.from(content, 'base64').toString().includes(provider.name);
      },
    },
  ];
}

/** Whether the others can still call the one who leaves, or give it work. */
function namingWays(table: LeavingTable, ids: Ids): readonly Way[] {
  const { ask, dossier, actorOf } = table;
  const place = { dossierId: dossier.dossierId, kringId: dossier.kringen.kernteam };
  return [
    {
      name: 'being offered as somebody to mention',
      isOpen: async () =>
        (await done<People>(ask('first', 'threads.people', place))).some(
          ({ tenantId }) => tenantId === actorOf('leaver').tenantId,
        ),
    },
    {
      name: 'being mentioned all the same',
      isOpen: async () => (await mentionLeaver(table, ids.risk)).status === 200,
    },
    {
      name: 'being given a task',
      isOpen: async () => (await giveTask(table, ids.risk)).status === 200,
    },
  ];
}

/** Somebody who stays records something: it is told to who stays, and to the other within a second or never. */
function feedWay(table: LeavingTable): Way {
  const feeds = new Map<Seat, OpenFeed>();
  const follow = async (seat: Seat) => {
    feeds.get(seat)?.close();
    const { browser, tenant } = table.parties[seat];
    feeds.set(seat, await openFeedIn(table.api.url, browser, tenant.id));
  };
  const heard = (seat: Seat) => feeds.get(seat)?.told.filter(tellsOfRisks).length ?? 0;
  return {
    name: 'the live feed',
    prepare: async () => void (await Promise.all([follow('leaver'), follow('stayer')])),
    isOpen: async () => {
      const [before, beforeStayer] = [heard('leaver'), heard('stayer')];
      await recordRisk(table, 'first', table.dossier.kringen.kernteam);
      // How soon that is told is measured elsewhere; here it only has to have been told.
      await vi.waitUntil(() => heard('stayer') > beforeStayer, { timeout: 10 * A_SECOND });
      return vi.waitUntil(() => heard('leaver') > before, { timeout: A_SECOND }).catch(() => false);
    },
  };
}

function tellsOfRisks(news: News): boolean {
  return news.kind === 'changed' && news.changes.some(({ areas }) => areas.includes('risks'));
}

/** Whether the others see the one who leaves at the page where it still is. */
function presenceWay({ tell, ask, dossier, parties }: LeavingTable): Way {
  return {
    name: 'being seen at the open page',
    prepare: () =>
      done(tell('leaver', 'live.look', { tabId: crypto.randomUUID(), at: null, isEditing: false })),
    isOpen: async () => {
      const asked = { dossierId: dossier.dossierId, subject: null };
      const { people } = await done<Present>(ask('first', 'live.present', asked));
      return people.some(({ organisation }) => organisation === parties.leaver.tenant.name);
    },
  };
}

/** A mail that waits in the queue when the access ends; the worker runs once. */
function mailWay(table: LeavingTable, ids: Ids, mail: MailRoom): Way {
  return {
    name: 'a mail that was queued before',
    prepare: async () => {
      await mail.tellAlways('leaver');
      await done(mentionLeaver(table, ids.risk));
      await mail.plan();
    },
    isOpen: async () => {
      const before = mail.mailsTo('leaver');
      await mail.send();
      return mail.mailsTo('leaver') > before;
    },
  };
}

function commandWays({ api, parties, dossier }: LeavingTable): readonly Way[] {
  const { appUrl, systemUrl } = api.urls;
  const succeeds = async (...args: readonly string[]) => {
    const shell = {
      env: { DATABASE_URL: appUrl, DATABASE_SYSTEM_URL: systemUrl, DATABASE_OWNER_URL: api.ownerUrl },
      now: new Date(),
      stdout: () => undefined,
      stderr: () => undefined,
      readStdin: async () => '',
    };
    return (await run([...args, '--as', parties.leaver.person.email], shell)) === 0;
  };
  const where = ['--dossier', dossier.slug];
  return [
    {
      name: 'a download from the command line',
      isOpen: () => succeeds('export', 'register', '--format', 'json', ...where),
    },
    {
      name: 'the acts of the dossier from the command line',
      isOpen: () => succeeds('dossier', 'acts', ...where),
    },
  ];
}
