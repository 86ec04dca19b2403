import {
  createDatabaseFromTemplate,
  startTestServer,
} from '../../../packages/db/src/embedded/test-server.ts';
import { migrate } from '../../../packages/db/src/migrate/migrate.ts';
import { ensureRoles } from '../../../packages/db/src/migrate/roles.ts';
import { median } from '../measure/statistics.ts';
import type { Workload } from '../workload.ts';

const COPIES = 15;

/** How long a test file waits for a database of its own. */
export const databaseCopy: Workload = {
  name: 'database-copy',
  async measure() {
    const { server, stop } = await startTestServer({ ensureRoles, migrate });
    try {
      const seconds: number[] = [];
      for (let copy = 0; copy < COPIES; copy += 1) {
        const begun = performance.now();
        const { drop } = await createDatabaseFromTemplate(server);
        seconds.push((performance.now() - begun) / 1000);
        await drop();
      }
      return [{ name: 'database.copy', value: median(seconds), details: { copies: COPIES } }];
    } finally {
      await stop();
    }
  },
};
