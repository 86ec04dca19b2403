import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = new URL('../../../../', import.meta.url);
const START = fileURLToPath(new URL('infra/scripts/start.ts', ROOT));
const TURBO = fileURLToPath(new URL('node_modules/turbo/bin/turbo', ROOT));
const WEB_FOLDER = fileURLToPath(new URL('apps/web/dist', ROOT));

export interface RunningServer {
  /** Where it serves, without a slash at the end. */
  readonly url: string;
  readonly dataFolder: string;
  stop(): Promise<void>;
}

/** Builds the client that the demos serve, unless it is as its sources are. One build for all: two would write the same files. */
export async function buildClient(): Promise<void> {
  await promisify(execFile)(process.execPath, [TURBO, 'run', 'build', '--filter=@regietafel/web'], {
    cwd: fileURLToPath(ROOT),
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
  });
}

/**
 * Starts the demo the way its start command does, on a free port and a data folder of its own, so that a demo that
 * already runs on this machine is left alone. The client must have been built. Throws with all that it printed when it ends
 * before it is ready.
 */
export async function startServer(folder: string): Promise<RunningServer> {
  const port = await findFreePort();
  const dataFolder = join(folder, 'data');
  const child = spawn(process.execPath, [START], {
    env: {
      ...process.env,
      DATABASE_URL: '',
      NODE_ENV: 'production',
      DATA_FOLDER: dataFolder,
      WEB_FOLDER,
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
  await untilReady(url, () => {
    if (child.exitCode !== null) throw new Error(`The server did not start.\n${output}`);
  });
  return {
    url,
    dataFolder,
    async stop() {
      if (child.exitCode === null) child.kill('SIGTERM');
      await closed;
    },
  };
}

async function untilReady(url: string, checkAlive: () => void): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    checkAlive();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
