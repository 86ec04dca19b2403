import { setTimeout as sleep } from 'node:timers/promises';

/** How long signals are gathered before they are looked into: a save leaves several. */
const GATHER_MS = 50;
/** Most signals of one round; an import of everything leaves more. */
const MOST = 500;

export interface Rounds {
  add(signalId: string): void;
  /** Resolves when the round that is under way is done; nothing is begun afterwards. */
  close(): Promise<void>;
}

/**
 * Gathers signals and looks into them round by round. While a round is under way the next ones wait together, so that a
 * server under load makes larger rounds instead of more. `deliver` answers for its own failures.
 */
export function roundsOf(deliver: (signalIds: readonly string[]) => Promise<void>): Rounds {
  const waiting = new Set<string>();
  let isClosed = false;
  let running: Promise<void> | undefined;
  const run = async () => {
    while (waiting.size > 0 && !isClosed) {
      await sleep(GATHER_MS);
      const taken = [...waiting].slice(0, MOST);
      for (const id of taken) waiting.delete(id);
      await deliver(taken);
    }
    running = undefined;
  };
  return {
    add: (signalId) => {
      waiting.add(signalId);
      if (!isClosed) running ??= run();
    },
    close: async () => {
      isClosed = true;
      await running;
    },
  };
}
