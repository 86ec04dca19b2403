import type { Database } from '@regietafel/db/kernel/database';
import { queueDoorIn } from '@regietafel/db/kernel/queue-door';
import { withSystem } from '@regietafel/db/kernel/with-system';
import { type JobRow, type JobState, listJobs } from '@regietafel/db/queries/jobs/jobs';
import { createLogger } from '../observability/logger.ts';
import { openBoss } from './queue.ts';

/** The latest jobs in these states, for who runs the installation. */
export function listLatestJobs(
  database: Database,
  wanted: { readonly states: readonly JobState[]; readonly limit: number },
): Promise<readonly JobRow[]> {
  return withSystem(database, 'look after jobs', (tx) => listJobs(tx, wanted), 'list');
}

/** Most jobs that are put back in one go. */
const AT_ONCE = 1000;

/**
 * Puts jobs that failed for good back into their queues: these, or all when `ids` is null. Gives the ids of those that were
 * put back; others are left as they are.
 */
export async function retryJobs(
  database: Database,
  ids: readonly string[] | null,
): Promise<readonly string[]> {
  const boss = openBoss(database, createLogger('silent'), false);
  await boss.start();
  try {
    return await withSystem(
      database,
      'look after jobs',
      async (tx) => {
        const failed = await listJobs(tx, { states: ['failed'], limit: AT_ONCE });
        const chosen = failed.filter(({ id }) => ids === null || ids.includes(id));
        for (const { queue, id } of chosen) await boss.retry(queue, id, { db: queueDoorIn(tx) });
        return chosen.map(({ id }) => id);
      },
      'retry',
    );
  } finally {
    await boss.stop({ graceful: false });
  }
}
