import { randomUUID } from 'node:crypto';
import { buildAccount } from '@regietafel/db/factories/build-organisation';
import { withSystem } from '@regietafel/db/kernel/with-system';
import { countJobs, listJobs } from '@regietafel/db/queries/jobs/jobs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openMailer } from '../mail/mailer.ts';
import { type MailTable, openMailTable } from '../notifications/testing/mail-table.ts';
import { createLogger } from '../observability/logger.ts';
import { retryJobs } from './operators.ts';
import { type RunningWorker, startWorker } from './worker.ts';

let table: MailTable;
let worker: RunningWorker | undefined;
let person: Awaited<ReturnType<typeof buildAccount>>;
const log: string[] = [];

beforeEach(async () => {
  table = await openMailTable();
  person = await buildAccount(table.database);
  await table.choose(person.actor, {});
  log.length = 0;
});

afterEach(async () => {
  await worker?.close();
  worker = undefined;
  await table.close();
});

async function work(): Promise<void> {
  const settings = {
    smtpUrl: table.mailServer.url,
    from: 'post@regietafel.example',
    publicUrl: 'https://regietafel.example',
  };
  worker = await startWorker({
    database: table.urls,
    mailer: openMailer(settings),
    logger: createLogger('info', { write: (line) => void log.push(line) }),
    pollingSeconds: 0.5,
  });
}

const jobsOf = (queue: string) =>
  withSystem(table.database, 'look after jobs', async (tx) =>
    (await listJobs(tx, { states: ['created', 'retry', 'active', 'completed', 'failed'], limit: 50 })).filter(
      (job) => job.queue === queue,
    ),
  );

describe('the worker', () => {
  test('performs what is in the queue, and keeps it as done', async () => {
    await table.tell(person.actor);
    await table.plan();
    await work();
    await vi.waitFor(() => expect(table.mailServer.received).toHaveLength(1), 10_000);
    await vi.waitFor(
      async () => expect(await jobsOf('send-mail')).toMatchObject([{ state: 'completed' }]),
      5_000,
    );
  });

  test('tries again what failed, later and later, and says why without content', async () => {
    await table.mailServer.shut();
    await table.tell(person.actor);
    await table.plan();
    await work();
    await vi.waitFor(
      async () => expect(await jobsOf('send-mail')).toMatchObject([{ state: 'retry' }]),
      10_000,
    );
    const [job] = await jobsOf('send-mail');
    expect(job?.retryLimit).toBe(12);
    expect(Date.parse(job?.startAfter ?? '')).toBeGreaterThan(Date.now() + 10_000);
    expect(job?.failure).toMatch(/^Error (ESOCKET|ECONNECTION|ECONNREFUSED)$/);
    expect(log.join('\n')).not.toContain(person.email);
    await table.mailServer.reopen();
    await table.owner(`update jobs.job set start_after = now() where state = 'retry'`);
    await vi.waitFor(() => expect(table.mailServer.received).toHaveLength(1), 10_000);
  });

  test('gives up in the end, and does it again when an operator asks', async () => {
    await table.mailServer.shut();
    await table.tell(person.actor);
    await table.plan();
    await table.owner('update jobs.job set retry_limit = 0');
    await work();
    await vi.waitFor(
      async () => expect(await jobsOf('send-mail')).toMatchObject([{ state: 'failed' }]),
      10_000,
    );
    const counts = await withSystem(table.database, 'count jobs', countJobs);
    expect(counts).toContainEqual({ queue: 'send-mail', state: 'failed', count: 1 });
    await table.mailServer.reopen();
    expect(await retryJobs(table.database, [randomUUID()])).toEqual([]);
    const [failed] = await jobsOf('send-mail');
    expect(await retryJobs(table.database, null)).toEqual([failed?.id]);
    expect(await retryJobs(table.database, null)).toEqual([]);
    await vi.waitFor(() => expect(table.mailServer.received).toHaveLength(1), 10_000);
  });

  test('finishes the job under way before it stops', async () => {
    await table.tell(person.actor);
    await table.plan();
    table.mailServer.delay = 1_500;
    await work();
    await vi.waitFor(() => expect(table.mailServer.underWay).toBe(1), 10_000);
    await worker?.close();
    worker = undefined;
    expect(table.mailServer.received).toHaveLength(1);
    expect(await table.outcomes()).toEqual(['sent']);
    expect(await jobsOf('send-mail')).toMatchObject([{ state: 'completed' }]);
  });

  test('is known to the queue with every schedule of the list, on Dutch clocks', async () => {
    await work();
    const schedules = await table.boss.getSchedules();
    expect(schedules.map(({ name, cron, timezone }) => ({ name, cron, timezone }))).toEqual([
      { name: 'plan-mail', cron: '* * * * *', timezone: 'Europe/Amsterdam' },
      { name: 'plan-reminders', cron: '30 5 * * *', timezone: 'Europe/Amsterdam' },
    ]);
  });
});
