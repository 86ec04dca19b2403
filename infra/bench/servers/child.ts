import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own. */
export interface ChildServer {
  readonly url: string;
  /** Has the server say how it fares; only one that is made for it answers. */
  ask<Answer>(): Promise<Answer>;
  stop(): Promise<void>;
}

/** Starts a server module of this folder, hands it its options, and waits until it tells its address. */
export async function startChild(module: string, options: object): Promise<ChildServer> {
  const child = fork(fileURLToPath(new URL(module, import.meta.url)), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.send(options);
  const url = await Promise.race([firstMessage(child), died(child)]);
  return {
    url,
    async ask() {
      child.send('how do you fare');
      const [answer] = await once(child, 'message');
      return answer;
    },
    async stop() {
      if (child.exitCode !== null) return;
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

async function firstMessage(child: ChildProcess): Promise<string> {
  const [message] = await once(child, 'message');
  return String(message);
}

async function died(child: ChildProcess): Promise<never> {
  const [code] = await once(child, 'exit');
  throw new Error(`a server of the benchmarks ended with ${code}`);
}

/** In the child: takes the options, starts with them, tells the address, and stops when the parent is gone. */
export async function serveParent<Options>(
  start: (options: Options) => Promise<{ url: string; close(): Promise<void> }>,
): Promise<void> {
  const [options]: Options[] = await once(process, 'message');
  if (options === undefined) throw new Error('no options came');
  const server = await start(options);
  process.once('disconnect', () => server.close());
  process.send?.(server.url);
}
