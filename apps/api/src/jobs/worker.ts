import { openDatabase } from '@regietafel/db/kernel/database';
import { inOrigin } from '@regietafel/db/kernel/origin';
import type { Instant } from '@regietafel/domain/core/dates';
import type { Logger } from 'pino';
import { performRun } from '../liquidity/runs/perform-run.ts';
import type { Mailer } from '../mail/mailer.ts';
import { planMail } from '../notifications/plan-mail.ts';
import { planReminders } from '../notifications/plan-reminders.ts';
import { remindOrganisation } from '../notifications/remind.ts';
import { sendMail } from '../notifications/send-mail.ts';
import { traceOf } from '../observability/logger.ts';
import type { JobContext } from './job-context.ts';
import { establishQueues, establishSchedules, openBoss, queueOf } from './queue.ts';
import { type JobData, QUEUE_NAMES, type QueueName } from './queues.ts';

export interface WorkerOptions {
  readonly database: { readonly appUrl: string; readonly systemUrl: string };
  /** Null when no mail server is known: then no mail is made and none is sent. */
  readonly mailer: Mailer | null;
  readonly logger: Logger;
  readonly now?: () => Instant;
  /** How often each queue is looked at, in seconds. */
  readonly pollingSeconds?: number;
}

export interface RunningWorker {
  /** Takes no more jobs, waits for those under way, then closes its connections. */
  close(): Promise<void>;
}

type Handlers = { readonly [Name in QueueName]: (context: JobContext, data: JobData[Name]) => Promise<void> };

const HANDLERS: Handlers = {
  'plan-mail': planMail,
  'send-mail': sendMail,
  'plan-reminders': planReminders,
  remind: remindOrganisation,
  'run-forecast': performRun,
};

/** Longest that a stop waits for jobs under way; what is not done by then is tried again by the next worker. */
const PATIENCE = 20_000;

/** Works through the queues, on connections of its own so that no request waits for a mail server. */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { logger, mailer, pollingSeconds = 2 } = options;
  const database = openDatabase({ ...options.database, maxConnections: 2 });
  const boss = openBoss(database, logger, true);
  const context: JobContext = {
    database,
    mailer,
    queue: queueOf(boss),
    now: options.now ?? (() => Temporal.Now.instant().toString() as Instant),
  };
  try {
    await boss.start();
    await establishQueues(boss);
    for (const name of QUEUE_NAMES)
      await boss.work<JobData[typeof name]>(
        name,
        { pollingIntervalSeconds: pollingSeconds },
        async (jobs) => {
          for (const { id, data } of jobs) await perform(name, id, data);
        },
      );
    await establishSchedules(boss);
    // Today may not have been derived yet: by an installation that is new, or that was away.
    await boss.send('plan-reminders', {});
  } catch (error) {
    await boss.stop({ graceful: false });
    await database.close();
    throw error;
  }

  async function perform<Name extends QueueName>(name: Name, id: string, data: JobData[Name]): Promise<void> {
    try {
      await inOrigin({ kind: 'job', requestId: id }, () => HANDLERS[name](context, data));
    } catch (error) {
      logger.warn({ job: id, queue: name, error: traceOf(error) }, 'a job failed');
      // Operators read what is kept with the job, so that it tells no more than the log does.
      throw new JobError(error);
    }
  }

  return {
    async close() {
      await boss.stop({ graceful: true, timeout: PATIENCE });
      await database.close();
      mailer?.close();
    },
  };
}

/** Why a job failed, without what people wrote. */
class JobError extends Error {
  override readonly name = 'JobError';

  constructor(cause: unknown) {
    const code = cause instanceof Error && 'code' in cause ? ` ${String(cause.code)}` : '';
    super(cause instanceof Error ? `${cause.name}${code}` : typeof cause);
    this.stack = '';
  }
}
