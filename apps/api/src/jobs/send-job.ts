import type { Database } from '@regietafel/db/kernel/database';
import { withSystem } from '@regietafel/db/kernel/with-system';
import { createLogger } from '../observability/logger.ts';
import { establishQueues, openBoss, queueOf } from './queue.ts';
import type { JobData, QueueName } from './queues.ts';

/** Puts a job in its queue from outside the worker; one with the same key that waits or runs already is enough. */
export async function sendJob<Name extends QueueName>(
  database: Database,
  name: Name,
  data: JobData[Name],
  key: string,
): Promise<void> {
  const boss = openBoss(database, createLogger('silent'), false);
  await boss.start();
  try {
    await establishQueues(boss);
    await withSystem(database, 'look after jobs', (tx) => queueOf(boss).send(tx, name, data, { key }), key);
  } finally {
    await boss.stop({ graceful: false });
  }
}
