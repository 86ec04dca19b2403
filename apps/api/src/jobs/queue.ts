import type { Database } from '@regietafel/db/kernel/database';
import { queueDoor, queueDoorIn } from '@regietafel/db/kernel/queue-door';
import { JOBS_SCHEMA } from '@regietafel/db/kernel/registry';
import type { SystemTx } from '@regietafel/db/kernel/with-system';
import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import { traceOf } from '../observability/logger.ts';
import { type JobData, QUEUE_NAMES, QUEUES, type QueueName } from './queues.ts';

/** When a job may begin, and by which key it is recognised; at once, and by none, when absent. */
export interface SendOptions {
  readonly startAfter?: Date;
  readonly key?: string;
}

/** The queue, as those see it who put jobs in. */
export interface Queue {
  /** Puts a job in with the transaction: it is there if, and only if, the transaction commits. */
  send<Name extends QueueName>(
    tx: SystemTx,
    name: Name,
    data: JobData[Name],
    options?: SendOptions,
  ): Promise<void>;
}

/**
 * The queue in the database of the program. It makes nothing there, since its tables are made by the migrations, and refuses
 * to start on tables of another version.
 */
export function openBoss(database: Database, logger: Logger, isWorking: boolean): PgBoss {
  const boss = new PgBoss({
    db: queueDoor(database),
    schema: JOBS_SCHEMA,
    migrate: false,
    createSchema: false,
    // Needs to own the tables; a database administrator may do so.
    reindex: false,
    monitorVacuum: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
    schedule: isWorking,
    supervise: isWorking,
  });
  boss.on('error', (error) => logger.error({ error: traceOf(error) }, 'queue'));
  return boss;
}

/** Makes every queue of the list and brings its rules up to date. */
export async function establishQueues(boss: PgBoss): Promise<void> {
  for (const name of QUEUE_NAMES) {
    const { policy, cron: _cron, ...rule } = QUEUES[name];
    const options = { ...rule, retryBackoff: true };
    await boss.createQueue(name, { ...options, policy });
    await boss.updateQueue(name, options);
  }
}

/** The times at which jobs come by themselves; those of queues that are no longer in the list are taken away. */
export async function establishSchedules(boss: PgBoss): Promise<void> {
  for (const { name } of await boss.getSchedules())
    if (QUEUE_NAMES.every((known) => known !== name)) await boss.unschedule(name);
  for (const name of QUEUE_NAMES) {
    const { cron } = QUEUES[name];
    if (cron !== undefined) await boss.schedule(name, cron, {}, { tz: 'Europe/Amsterdam', missed: 'once' });
  }
}

export function queueOf(boss: PgBoss): Queue {
  return {
    async send(tx, name, data, { startAfter, key } = {}) {
      await boss.send(name, data, {
        db: queueDoorIn(tx),
        ...(startAfter === undefined ? {} : { startAfter }),
        ...(key === undefined ? {} : { singletonKey: key }),
      });
    },
  };
}
