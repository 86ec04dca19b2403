import type { News } from '@regietafel/contracts/live/live';

/** What is needed of the browser, so that a test can stand in for it. */
export interface Windows {
  /** Runs `lead` once nobody else holds the name, until `lead` is done or the signal comes. */
  readonly locks: Pick<LockManager, 'request'> | undefined;
  readonly openChannel: (name: string) => BroadcastChannel | undefined;
}

interface SharedFeedOptions {
  /** The same for all windows of one person at work for one organisation. */
  readonly name: string;
  /** Opens the feed itself; gives the way to stop. */
  readonly read: (onNews: (told: News) => void) => () => void;
  readonly onNews: (told: News) => void;
}

/**
 * Follows a feed that all windows of a browser share: one of them reads it and tells the others, and when it closes
 * another takes over. A browser holds few connections to one server, which feeds of many windows would use up. Gives the way to stop.
 */
export function shareFeed({ name, read, onNews }: SharedFeedOptions, windows: Windows): () => void {
  const { locks } = windows;
  if (locks === undefined) return read(onNews);
  const stopping = new AbortController();
  const channel = windows.openChannel(name);
  channel?.addEventListener('message', ({ data }: MessageEvent<News>) => onNews(data));
  const lead = () =>
    new Promise<void>((done) => {
      const stop = read((told) => {
        onNews(told);
        channel?.postMessage(told);
      });
      stopping.signal.addEventListener('abort', () => {
        stop();
        done();
      });
    });
  const waitForTurn = async () => {
    const isLed = await locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock === null || stopping.signal.aborted) return false;
      await lead();
      return true;
    });
    if (isLed || stopping.signal.aborted) return;
    // What was read before this window listened may be of before.
    onNews({ kind: 'again' });
    await locks.request(name, { signal: stopping.signal }, lead);
  };
  // Whoever stops waits for no turn. A browser that gives no locks after all has each window read for itself.
  waitForTurn().catch(async () => {
    if (!stopping.signal.aborted) await lead();
  });
  return () => {
    stopping.abort();
    channel?.close();
  };
}

/** The windows of this browser. Locks are there on secure pages alone, which all but a test on another machine are. */
export const BROWSER: Windows = {
  get locks() {
    return globalThis.isSecureContext ? navigator.locks : undefined;
  },
  openChannel: (name) => ('BroadcastChannel' in globalThis ? new BroadcastChannel(name) : undefined),
};
