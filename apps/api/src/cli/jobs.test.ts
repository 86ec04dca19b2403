import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { buildAccount } from '@regietafel/db/factories/build-organisation';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type MailTable, openMailTable } from '../notifications/testing/mail-table.ts';
import { runCommand, settingsOf } from '../testing/command-line.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));

let table: MailTable;
let worker: ChildProcess | undefined;

beforeAll(async () => {
  table = await openMailTable();
  const { actor } = await buildAccount(table.database);
  await table.choose(actor, {});
  await table.tell(actor);
  await table.plan();
});

afterEach(() => worker?.kill('SIGKILL'));
afterAll(() => table.close());

const environment = () => settingsOf(table.urls);

const regietafel = (...args: readonly string[]) => runCommand(args, environment());

describe('regietafel jobs', () => {
  test('lists what waits and what failed, and puts it back when asked', async () => {
    expect((await regietafel('jobs', 'list', '--json')).json().jobs).toMatchObject([
      { queue: 'send-mail', state: 'created', failure: null },
    ]);
    await table.owner(`update jobs.job set state = 'failed', output = '{"message": "Error ESOCKET"}'`);
    const failed = await regietafel('jobs', 'list', '--state', 'failed');
    expect(failed.stdout).toMatch(/send-mail.*Error ESOCKET\n$/);
    const [job] = (await regietafel('jobs', 'list', '--json')).json().jobs;
    expect((await regietafel('jobs', 'retry', job.id, '--json')).json()).toEqual({ retried: [job.id] });
    expect((await regietafel('jobs', 'list', '--state', 'failed', '--json')).json()).toEqual({ jobs: [] });
    expect((await regietafel('jobs', 'retry', '--all')).stdout).toBe('Er was niets om opnieuw te doen.\n');
  });

  test.each([
    [['jobs', 'retry'], 2],
    [['jobs', 'retry', '--all', crypto.randomUUID()], 2],
    [['jobs', 'retry', 'zomaar'], 2],
    [['jobs', 'retry', crypto.randomUUID()], 1],
    [['jobs', 'list', '--state', 'kapot'], 2],
  ])('refuses %j with %i, in words', async (args, exitCode) => {
    const refused = await regietafel(...args);
    expect(refused).toMatchObject({ exitCode, stdout: '' });
    expect(refused.stderr).not.toBe('');
  });

  test('works in a process of its own until it is told to stop', async () => {
    worker = spawn(process.execPath, [MAIN, 'jobs', 'run'], {
      env: {
        ...environment(),
        SMTP_URL: table.mailServer.url,
        MAIL_FROM: 'post@regietafel.example',
        PUBLIC_URL: 'https://regietafel.example',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    await table.owner(`update jobs.job set start_after = now()`);
    await vi.waitFor(() => expect(table.mailServer.received).toHaveLength(1), 30_000);
    worker.kill('SIGTERM');
    const [exitCode] = await once(worker, 'exit');
    expect(exitCode).toBe(0);
  });
});
