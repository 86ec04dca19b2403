import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Database, poolsFor } from './database.ts';

/** On which PostgreSQL wakes the servers. Everybody who can connect hears it, so that it carries random ids alone. */
const CHANNEL = 'regietafel_live';
const RETRY_MS = 500;
/** A connection that lies dead without a word is found out within this time and the time of an answer. */
const HEARTBEAT_MS = 5000;
const ANSWER_MS = 5000;

export interface Listener {
  /** A signal was announced; what it is about is asked of the law. */
  readonly onSignal: (signalId: string) => void;
  /** From here on everything is heard; what was announced before may have been missed. */
  readonly onListening: () => void;
}

export interface Listening {
  close(): Promise<void>;
}

/**
 * Listens on one connection of its own until closed. A connection that is lost is made anew, and whoever listens is told
 * that something may have been missed meanwhile.
 */
export function listenForSignals(db: Database, listener: Listener): Listening {
  const { connectionString } = poolsFor(db).app.options;
  const closing = new AbortController();
  const listening = keepListening(connectionString ?? '', listener, closing.signal);
  return {
    async close() {
      closing.abort();
      await listening;
    },
  };
}

async function keepListening(url: string, listener: Listener, closing: AbortSignal): Promise<void> {
  while (!closing.aborted) {
    const client = new pg.Client({ connectionString: url, keepAlive: true, query_timeout: ANSWER_MS });
    try {
      await listenUntilLost(client, listener, closing);
    } catch {
      // Whoever listens learns of it by `onListening`, once there is a connection again.
    }
    await endWithin(client, ANSWER_MS);
    await pause(RETRY_MS, closing);
  }
}

/** Resolves when the connection is gone or listening ends; rejects when it cannot be made or does not answer. */
async function listenUntilLost(client: pg.Client, listener: Listener, closing: AbortSignal): Promise<void> {
  const lost = Promise.withResolvers<void>();
  client.on('error', () => lost.resolve());
  client.on('end', () => lost.resolve());
  client.on('notification', ({ payload }) => listener.onSignal(payload ?? ''));
  closing.addEventListener('abort', () => lost.resolve(), { once: true });
  await client.connect();
  await client.query(`listen ${CHANNEL}`);
  listener.onListening();
  let isLost = false;
  const gone = lost.promise.then(() => {
    isLost = true;
  });
  while (!isLost) {
    const heartbeat = new AbortController();
    await Promise.race([gone, pause(HEARTBEAT_MS, heartbeat.signal)]);
    heartbeat.abort();
    if (!isLost) await client.query('select');
  }
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}

/** A connection that does not even take its leave is let go of. */
async function endWithin(client: pg.Client, milliseconds: number): Promise<void> {
  const patience = new AbortController();
  await Promise.race([client.end().catch(() => undefined), pause(milliseconds, patience.signal)]);
  patience.abort();
}
