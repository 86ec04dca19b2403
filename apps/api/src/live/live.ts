import type { News } from '@regietafel/contracts/live/live';
import type { Database } from '@regietafel/db/kernel/database';
import { listenForSignals } from '@regietafel/db/kernel/listen';
import { withSystem } from '@regietafel/db/kernel/with-system';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { forgetSignals, getStanding } from '@regietafel/db/queries/live/signals';
import { dutchDayOf, type Instant, type PlainDate } from '@regietafel/domain/core/dates';
import { DomainError } from '@regietafel/domain/core/errors';
import type { Logger } from 'pino';
import { traceOf } from '../observability/logger.ts';
import { type Audience, deliver } from './delivery.ts';
import { type Feed, type Follower, openFeed } from './feed.ts';
import { endWhatIsOver, StartAnew } from './held.ts';
import { roundsOf } from './rounds.ts';

const CHECK_MS = 400;
const FORGET_MS = 60_000;
/** A browser shares one feed over its windows; more than this is no person. */
const MOST_FEEDS_OF_A_PERSON = 20;

/** The live feeds of this server. */
export interface Live {
  /** Follows as long as the session holds: first "look again", then whatever this person may know of. */
  follow(follower: Follower, signal: AbortSignal): AsyncGenerator<News, void>;
  readonly openFeeds: number;
  /** Breaks every feed off, so that the browsers connect elsewhere, and stops listening. */
  close(): Promise<void>;
}

/** Opens the feeds of a server on a database, with one connection that listens. */
export function openLive(database: Database, logger: Logger): Live {
  const audiences = new Map<string, Audience>();
  const allFeeds = () => [...audiences.values()].flatMap(({ feeds }) => [...feeds]);
  const everybodyLooksAgain = () => {
    for (const feed of allFeeds()) feed.again();
  };
  const fails = (what: string) => (error: unknown) => {
    logger.error({ error: traceOf(error) }, what);
  };

  const rounds = roundsOf((signalIds) =>
    deliver(database, [...audiences.values()], signalIds).catch((error: unknown) => {
      fails('delivering news')(error);
      everybodyLooksAgain();
    }),
  );
  const listening = listenForSignals(database, {
    onSignal: rounds.add,
    onListening: everybodyLooksAgain,
  });
  let day = dutchDay();
  const checks = repeat(CHECK_MS, async () => {
    // Rights begin and end with the day, and nothing is recorded then.
    if (day !== dutchDay()) everybodyLooksAgain();
    day = dutchDay();
    const feeds = allFeeds();
    if (feeds.length > 0) await endWhatIsOver(database, feeds).catch(fails('checking sessions of feeds'));
  });
  const forgetting = repeat(FORGET_MS, () =>
    withSystem(database, 'deliver news', forgetSignals).catch(fails('forgetting signals')),
  );

  return {
    follow: (follower, signal) => follow(database, audiences, follower, signal),
    get openFeeds() {
      return allFeeds().length;
    },
    close: async () => {
      for (const feed of allFeeds()) feed.end(new StartAnew());
      await Promise.all([listening.close(), rounds.close(), checks.close(), forgetting.close()]);
    },
  };
}

async function* follow(
  database: Database,
  audiences: Map<string, Audience>,
  follower: Follower,
  signal: AbortSignal,
): AsyncGenerator<News, void> {
  const { tenantId, accountId } = follower.actor;
  const key = `${tenantId} ${accountId}`;
  const audience = audiences.get(key) ?? {
    actor: follower.actor,
    feeds: new Set<Feed>(),
    standing: undefined,
  };
  if (audience.feeds.size >= MOST_FEEDS_OF_A_PERSON) throw new DomainError('UNAVAILABLE', 'core.unavailable');
  const feed = openFeed(follower);
  audiences.set(key, audience);
  audience.feeds.add(feed);
  try {
    const standing = await getStanding(tenantReader(database, follower.actor));
    // A change that was told meanwhile knows better.
    audience.standing ??= standing;
    // Nothing is missed: what was recorded before is seen by whoever looks again, what comes after is told.
    feed.again();
    for (;;) {
      const news = await feed.next(signal);
      if (news === undefined) return;
      yield news;
    }
  } finally {
    audience.feeds.delete(feed);
    if (audience.feeds.size === 0) audiences.delete(key);
  }
}

function dutchDay(): PlainDate {
  return dutchDayOf(new Date().toISOString() as Instant);
}

/** Does the work again and again, each time a pause after the last was done, until closed. */
function repeat(milliseconds: number, work: () => Promise<unknown>): { close(): Promise<void> } {
  let underWay: Promise<unknown> | undefined;
  let timer: NodeJS.Timeout;
  let isClosed = false;
  const plan = () => {
    timer = setTimeout(() => {
      underWay = work().finally(() => {
        underWay = undefined;
        if (!isClosed) plan();
      });
    }, milliseconds);
  };
  plan();
  return {
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await underWay;
    },
  };
}
