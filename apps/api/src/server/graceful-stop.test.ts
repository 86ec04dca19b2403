import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { withConnection } from '@regietafel/db/embedded/connection';
import { createTestDatabase } from '@regietafel/db/embedded/test-database';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openBrowser } from '../testing/browser.ts';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let server: ChildProcess;

beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  server.kill('SIGKILL');
  await database.drop();
});

/** Starts the server as production does and waits until it says where it listens. */
async function start(): Promise<string> {
  server = spawn(process.execPath, [MAIN], {
    env: {
      PORT: '0',
      DATABASE_URL: database.appUrl,
      DATABASE_SYSTEM_URL: database.systemUrl,
      WEB_FOLDER: fileURLToPath(new URL('../testing/web-folder', import.meta.url)),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    server.once('exit', () => reject(new Error('the server ended without starting')));
    server.stdout?.on('data', (chunk: Buffer) => {
      const url = /"url":"([^"]+)"/.exec(chunk.toString())?.[1];
      if (url !== undefined) resolve(url);
    });
  });
}

it('answers what is in flight at SIGTERM, lets nobody else in, and ends cleanly', async () => {
  const url = await start();
  const exit = once(server, 'exit');

  const answer = await withConnection(database.ownerUrl, async (owner) => {
    // The server's query waits for this lock, so that the request is under way for as long as the test likes.
    await owner.query('begin');
    await owner.query('lock table public.account in access exclusive mode');
    const inFlight = openBrowser(url).mutate('accounts.signIn', {
      email: 'niemand@regio.example',
      password: 'x',
    });
    const isWaiting = () =>
      owner.query('select from pg_locks where not granted').then(({ rowCount }) => rowCount);
    await expect.poll(isWaiting, { timeout: 5000 }).toBeGreaterThan(0);

    server.kill('SIGTERM');
    const door = () =>
      fetch(`${url}/healthz`).then(
        () => 'open',
        () => 'closed',
      );
    await expect.poll(door, { timeout: 5000 }).toBe('closed');
    await owner.query('rollback');
    return inFlight;
  });

  expect(answer.status).toBe(401);
  expect(answer.error).toMatchObject({ code: 'SIGN_IN_FAILED' });
  expect(await exit).toEqual([0, null]);
});
