import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const START = fileURLToPath(new URL('../../../../infra/scripts/start.ts', import.meta.url));
const PATIENCE_MS = 120_000;

export interface RunningServer {
  /** Where it serves, without a slash at the end. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts the demo the way its start command does, on a free port and a data folder of its own, so that a demo that
 * already runs on this machine is left alone. Throws with all that it printed when it does not come up.
 */
export async function startServer(folder: string): Promise<RunningServer> {
  const port = await findFreePort();
  const child = spawn(process.execPath, [START], {
    env: {
      ...process.env,
      DATABASE_URL: '',
      NODE_ENV: 'production',
      DATA_FOLDER: join(folder, 'data'),
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const url = `http://127.0.0.1:${port}`;
  const closed = once(child, 'close');
  const isUp = await Promise.race([untilReady(url), closed.then(() => false)]);
  if (!isUp) {
    child.kill('SIGTERM');
    throw new Error(`The server did not start.\n${output}`);
  }
  return {
    url,
    async stop() {
      if (child.exitCode === null) child.kill('SIGTERM');
      await closed;
    },
  };
}

async function untilReady(url: string): Promise<boolean> {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
