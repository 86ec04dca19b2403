import { createTestDatabase } from '@regietafel/db/embedded/test-database';
import { type Database, openDatabase } from '@regietafel/db/kernel/database';
import { createLogger } from '../observability/logger.ts';
import { type RunningServer, type ServeOptions, serve } from '../server/serve.ts';

/** The real server on a database of its own. */
export interface TestApi extends RunningServer {
  /** A way of our own into the database, to prepare what the tests find. */
  readonly database: Database;
  readonly ownerUrl: string;
  readonly urls: ServeOptions['database'];
  /** Everything logged so far, one JSON text per line. */
  readonly log: readonly string[];
}

/** Starts a server on a free port; `close` ends it and drops its database. */
export async function startTestApi(overrides: Partial<ServeOptions> = {}): Promise<TestApi> {
  const { appUrl, systemUrl, ownerUrl, drop } = await createTestDatabase();
  const urls = { appUrl, systemUrl };
  const log: string[] = [];
  const logger = createLogger('info', { write: (line) => void log.push(line) });
  const server = await serve({
    port: 0,
    host: '127.0.0.1',
    database: urls,
    webFolder: null,
    demo: null,
    logger,
    ...overrides,
  });
  const database = openDatabase(urls);
  return {
    url: server.url,
    database,
    ownerUrl,
    urls,
    log,
    close: async () => {
      await server.close();
      await database.close();
      await drop();
    },
  };
}
