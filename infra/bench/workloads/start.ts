import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findFreePort } from '../../../packages/db/src/embedded/server-process.ts';
import { startEmbedded } from '../../../packages/db/src/embedded/start-embedded.ts';
import { buildWebClient } from '../../scripts/web-client.ts';
import { median } from '../measure/statistics.ts';
import type { Figure } from '../report/figure.ts';
import { withFolder } from '../scenario/folder.ts';
import type { Workload } from '../workload.ts';

const START = fileURLToPath(new URL('../../scripts/start.ts', import.meta.url));
/** A start takes seconds: more rounds than these would be felt, and tell little more. */
const MOST_ROUNDS = 3;
const POLL_MS = 10;

interface Seconds {
  readonly empty: number;
  readonly existing: number;
}

/** How long a person waits for the start command, against the database server alone. */
export const start: Workload = {
  name: 'start',
  async measure({ effort }) {
    // Whoever starts twice has built once.
    await buildWebClient();
    const rounds = Math.min(effort.rounds, MOST_ROUNDS);
    const product: Seconds[] = [];
    const server: Seconds[] = [];
    for (let round = 0; round < rounds; round += 1) {
      server.push(await withFolder((folder) => timeBoth(() => timeServer(folder))));
      product.push(await withFolder((folder) => timeBoth(() => timeStart(join(folder, 'data')))));
    }
    return [...figuresOf('empty', product, server), ...figuresOf('existing', product, server)];
  },
};

function figuresOf(
  when: keyof Seconds,
  product: readonly Seconds[],
  server: readonly Seconds[],
): readonly Figure[] {
  const seconds = median(product.map((round) => round[when]));
  const serverSeconds = median(server.map((round) => round[when]));
  return [
    { name: `start.${when}`, value: seconds, details: { serverSeconds } },
    { name: `start.${when}Ratio`, value: seconds / serverSeconds, details: { seconds, serverSeconds } },
  ];
}

/** The first time the folder is empty, the second time it is not. */
async function timeBoth(time: () => Promise<number>): Promise<Seconds> {
  return { empty: await time(), existing: await time() };
}

async function timeServer(dataFolder: string): Promise<number> {
  const begun = performance.now();
  const { stop } = await startEmbedded({ dataFolder });
  const seconds = (performance.now() - begun) / 1000;
  await stop();
  return seconds;
}

/** From the command to the first answer that the server is ready. */
async function timeStart(dataFolder: string): Promise<number> {
  const port = await findFreePort();
  const begun = performance.now();
  const child = spawn(process.execPath, [START], {
    env: {
      ...process.env,
      DATABASE_URL: '',
      DATABASE_SYSTEM_URL: '',
      DATA_FOLDER: dataFolder,
      PORT: String(port),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const closed = once(child, 'close');
  try {
    await untilReady(child, `http://127.0.0.1:${port}/readyz`);
    return (performance.now() - begun) / 1000;
  } finally {
    child.kill('SIGTERM');
    await closed;
  }
}

async function untilReady(child: ChildProcess, address: string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`start ended with ${child.exitCode}`);
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.status === 200) return;
    await sleep(POLL_MS);
  }
}
