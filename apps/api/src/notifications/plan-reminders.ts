import { withSystem } from '@regietafel/db/kernel/with-system';
import { listTenantsAtWork } from '@regietafel/db/queries/notifications/reminders';
import { dutchDayOf } from '@regietafel/domain/core/dates';
import type { JobContext } from '../jobs/job-context.ts';

/** Sets every organisation to work of which people may have deadlines, each as a job of its own. */
export async function planReminders({ database, queue, now }: JobContext): Promise<void> {
  const day = dutchDayOf(now());
  await withSystem(database, 'tell people', async (tx) => {
    for (const tenantId of await listTenantsAtWork(tx))
      await queue.send(tx, 'remind', { tenantId, day }, { key: tenantId });
  });
}
