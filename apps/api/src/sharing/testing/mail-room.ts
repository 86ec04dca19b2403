import { withTenant } from '@regietafel/db/kernel/with-tenant';
import { recordSetting } from '@regietafel/db/queries/notifications/settings';
import type { Instant } from '@regietafel/domain/core/dates';
import type { JobContext } from '../../jobs/job-context.ts';
import { establishQueues, openBoss, queueOf } from '../../jobs/queue.ts';
import type { JobData } from '../../jobs/queues.ts';
import { openMailer } from '../../mail/mailer.ts';
import { planMail } from '../../notifications/plan-mail.ts';
import { sendMail } from '../../notifications/send-mail.ts';
import { ALWAYS } from '../../notifications/testing/mail-table.ts';
import { createLogger } from '../../observability/logger.ts';
import { startMailServer } from '../../testing/mail-server.ts';
import type { LeavingTable, Seat } from './leaving-table.ts';

/** A mail server and the queue beside a table, of which the test performs the jobs itself. */
export async function openMailRoom({ api, actorOf, parties }: LeavingTable) {
  const mailServer = await startMailServer();
  const mailer = openMailer({
    smtpUrl: mailServer.url,
    from: 'Regietafel <post@regietafel.example>',
    publicUrl: 'https://regietafel.example',
  });
  const boss = openBoss(api.database, createLogger('silent'), false);
  await boss.start();
  await establishQueues(boss);
  const context: JobContext = {
    database: api.database,
    mailer,
    queue: queueOf(boss),
    now: () => Temporal.Now.instant().toString() as Instant,
  };
  return {
    /** Has a person told at once and at all hours, so that a test does not depend on the hour at which it runs. */
    tellAlways: (seat: Seat) =>
      withTenant(api.database, actorOf(seat), (tx) => recordSetting(tx, actorOf(seat), ALWAYS)),
    /** Puts into the queue what is to be mailed. */
    plan: () => planMail(context),
    /** Performs what waits in the queue, once. */
    async send(): Promise<void> {
      const jobs = await boss.fetch<JobData['send-mail']>('send-mail', { batchSize: 100 });
      for (const { id, data } of jobs) {
        await sendMail(context, data);
        await boss.complete('send-mail', id);
      }
    },
    mailsTo: (seat: Seat) =>
      mailServer.received.filter(({ to }) => to.includes(parties[seat].person.email)).length,
    async close(): Promise<void> {
      await boss.stop({ graceful: false });
      mailer.close();
      await mailServer.shut();
    },
  };
}

export type MailRoom = Awaited<ReturnType<typeof openMailRoom>>;
