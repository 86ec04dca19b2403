import type { News } from '@regietafel/contracts/live/live';

/** Longer without a sign of life and the feed is opened anew: the server gives one every ten seconds. */
const SILENCE_MS = 30_000;
/** How long to wait before a feed that the server or a proxy would not give is asked for again. */
const RETRY_MS = 5000;
/** Refusals that asking again does not change. */
const FINAL = ['NOT_SIGNED_IN', 'FORBIDDEN'];

/** The parts of the browser's `EventSource` that are used, so that a test can stand in for it. */
export interface Source {
  readonly readyState: number;
  addEventListener(name: string, listener: (event: { readonly data?: unknown }) => void): void;
  close(): void;
}

interface FeedOptions {
  readonly url: string;
  readonly open: (url: string) => Source;
  readonly onNews: (told: News) => void;
}

/**
 * Reads a feed of tRPC with what the browser has of itself: the reader of tRPC's own client would stand in every first
 * load. It is opened anew for as long as it takes, and each time the server begins with "look again". Gives the way to stop.
 */
export function readFeed({ url, open, onNews }: FeedOptions): () => void {
  let source: Source | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    source?.close();
    source = undefined;
  };
  const connectIn = (milliseconds: number) => {
    stop();
    timer = setTimeout(connect, milliseconds);
  };
  const connect = () => {
    stop();
    const opened = open(url);
    source = opened;
    const isAlive = () => {
      clearTimeout(timer);
      timer = setTimeout(connect, SILENCE_MS);
    };
    const on = (name: string, listener: (data: unknown) => void) =>
      opened.addEventListener(name, ({ data }) => {
        if (source !== opened) return;
        isAlive();
        listener(data);
      });
    on('connected', () => undefined);
    on('ping', () => undefined);
    on('message', (data) => onNews(parsed(data)));
    on('return', () => connectIn(RETRY_MS));
    on('serialized-error', (data) => {
      if (!FINAL.includes(codeOf(data))) {
        connectIn(RETRY_MS);
        return;
      }
      stop();
      // The next read says what is the matter, and the page acts upon it as at any other refusal.
      onNews({ kind: 'again' });
    });
    // A connection that was merely lost is made anew by the browser itself.
    on('error', () => {
      if (opened.readyState === CLOSED) connectIn(RETRY_MS);
    });
    isAlive();
  };
  connect();
  return stop;
}

const CLOSED = 2;

/** What a later server tells that this page does not know of: something changed. */
function parsed(data: unknown): News {
  try {
    const told: unknown = JSON.parse(String(data));
    return isChange(told) ? told : { kind: 'again' };
  } catch {
    return { kind: 'again' };
  }
}

/** By hand instead of by schema: every page follows the news. An area it does not know of is for `isTouched` to judge. */
function isChange(told: unknown): told is Extract<News, { kind: 'changed' }> {
  const { kind, changes } = Object(told);
  const isRead = (change: unknown) => {
    const { dossierId, areas } = Object(change);
    return typeof dossierId === 'string' && Array.isArray(areas);
  };
  return kind === 'changed' && Array.isArray(changes) && changes.every(isRead);
}

function codeOf(data: unknown): string {
  try {
    return String(JSON.parse(String(data)).data.code);
  } catch {
    return '';
  }
}
