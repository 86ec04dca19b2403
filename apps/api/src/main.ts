import { fileURLToPath } from 'node:url';
import { EnvironmentError, readEnvironment } from './config/environment.ts';
import { createLogger, traceOf } from './observability/logger.ts';
import { serve } from './server/serve.ts';

const WEB_FOLDER = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** The server in production: a database of its own, no demonstration data, no demonstration accounts. */
async function main(): Promise<void> {
  const { host, port, database, webFolder, trustProxy, metricsToken, logLevel, mail, isWorker } =
    readEnvironment();
  if (database === null)
    throw new EnvironmentError('DATABASE_URL is missing; for a demonstration run `pnpm start`');
  const logger = createLogger(logLevel);
  const server = await serve({
    port,
    host,
    database,
    webFolder: webFolder ?? WEB_FOLDER,
    demo: null,
    trustProxy,
    metricsToken,
    logger,
    ...(isWorker ? { worker: { mail } } : {}),
  });
  logger.info({ url: server.url }, 'ready');

  const stop = (signal: NodeJS.Signals) => {
    logger.info({ signal }, 'stopping');
    server.close().catch((error: unknown) => {
      logger.fatal({ error: traceOf(error) }, 'stopping failed');
      process.exitCode = 1;
    });
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((error: unknown) => {
  // What stops a start is for the operator: our own messages name variables, gaps and ports, never content.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
