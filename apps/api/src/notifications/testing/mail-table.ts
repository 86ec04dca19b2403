import { randomUUID } from 'node:crypto';
import { withConnection } from '@regietafel/db/embedded/connection';
import { createTestDatabase } from '@regietafel/db/embedded/test-database';
import { type Database, openDatabase } from '@regietafel/db/kernel/database';
import { withTenant } from '@regietafel/db/kernel/with-tenant';
import { recordSetting } from '@regietafel/db/queries/notifications/settings';
import type { Instant } from '@regietafel/domain/core/dates';
import type { NotificationKind } from '@regietafel/domain/notifications/notification';
import { DEFAULT_SETTING, type NotificationSetting } from '@regietafel/domain/notifications/setting';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import type { PgBoss } from 'pg-boss';
import type { JobContext } from '../../jobs/job-context.ts';
import { establishQueues, openBoss, queueOf } from '../../jobs/queue.ts';
import type { JobData } from '../../jobs/queues.ts';
import { type Mailer, openMailer } from '../../mail/mailer.ts';
import { createLogger } from '../../observability/logger.ts';
import { type MailServer, startMailServer } from '../../testing/mail-server.ts';
import { planMail } from '../plan-mail.ts';
import { sendMail } from '../send-mail.ts';

/** At once and at all hours, so that a test does not depend on the hour at which it runs. */
export const ALWAYS: NotificationSetting = { ...DEFAULT_SETTING, quiet: null, quietWeekend: false };

export interface Told {
  readonly kind?: NotificationKind;
  readonly kring?: { readonly dossierId: string; readonly kringId: string };
}

/** A database, a mail server and a queue of which the test performs the jobs itself. */
export interface MailTable {
  readonly database: Database;
  readonly urls: { readonly appUrl: string; readonly systemUrl: string; readonly ownerUrl: string };
  readonly mailServer: MailServer;
  readonly context: JobContext;
  readonly boss: PgBoss;
  /** What `now` says to jobs; moments beyond the database's own clock make what was told long ago. */
  clock: () => Instant;
  tell(person: Actor, told?: Told): Promise<void>;
  choose(person: Actor, setting: Partial<NotificationSetting>): Promise<void>;
  plan(): Promise<void>;
  /** Performs the mails that wait in the queue; the failures, in order. */
  send(mailer?: Mailer): Promise<readonly unknown[]>;
  outcomes(): Promise<readonly (string | null)[]>;
  owner<T>(text: string, values?: readonly unknown[]): Promise<readonly T[]>;
  close(): Promise<void>;
}

/** Opens one beside a database that is there, which it leaves as it is, or else with one of its own. */
export async function openMailTable(there?: MailTable['urls']): Promise<MailTable> {
  const { drop, ...urls } =
    there === undefined ? await createTestDatabase() : { ...there, drop: async () => undefined };
  const database = openDatabase(urls);
  const mailServer = await startMailServer();
  const mailer = openMailer({
    smtpUrl: mailServer.url,
    from: 'Regietafel <post@regietafel.example>',
    publicUrl: 'https://regietafel.example',
  });
  const boss = openBoss(database, createLogger('silent'), false);
  await boss.start();
  await establishQueues(boss);
  const context: JobContext = { database, mailer, queue: queueOf(boss), now: () => table.clock() };
  const owner = <T>(text: string, values: readonly unknown[] = []) =>
    withConnection(urls.ownerUrl, async (client) => (await client.query(text, [...values])).rows as T[]);

  const table: MailTable = {
    database,
    urls,
    mailServer,
    context,
    boss,
    clock: () => Temporal.Now.instant().toString() as Instant,
    async tell({ tenantId, accountId }, { kind = 'mention', kring } = {}) {
      await owner('select law.notify($1, $2, $3, $4, $5, $6, $7)', [
        tenantId,
        accountId,
        kind,
        kring?.dossierId ?? null,
        kring?.kringId ?? null,
        'risk',
        randomUUID(),
      ]);
    },
    choose: (person, setting) =>
      withTenant(database, person, (tx) => recordSetting(tx, person, { ...ALWAYS, ...setting })),
    plan: () => planMail(context),
    async send(other = mailer) {
      const failures: unknown[] = [];
      const jobs = await boss.fetch<JobData['send-mail']>('send-mail', { batchSize: 1000 });
      for (const { id, data } of jobs) {
        try {
          await sendMail({ ...context, mailer: other }, data);
          await boss.complete('send-mail', id);
        } catch (error) {
          failures.push(error);
          await boss.fail('send-mail', id);
        }
      }
      return failures;
    },
    async outcomes() {
      const rows = await queryAsSystem<{ outcome: string | null }>(
        urls.systemUrl,
        'select outcome from system.mail order by queued_at',
      );
      return rows.map(({ outcome }) => outcome);
    },
    owner,
    async close() {
      await boss.stop({ graceful: false });
      mailer.close();
      await mailServer.shut();
      await database.close();
      await drop();
    },
  };
  return table;
}

function queryAsSystem<T>(systemUrl: string, text: string): Promise<readonly T[]> {
  return withConnection(systemUrl, async (client) => (await client.query(text)).rows as T[]);
}
