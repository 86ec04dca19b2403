import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import cookie from '@fastify/cookie';
import type { Demo } from '@regietafel/contracts/accounts/accounts';
import { openDatabase } from '@regietafel/db/kernel/database';
import { assertSafe } from '@regietafel/db/kernel/preconditions';
import type { FastifyInstance } from 'fastify';
import fastify from 'fastify';
import type { Logger } from 'pino';
import { accountsIn } from '../accounts/service.ts';
import type { TrustProxy } from '../config/environment.ts';
import { startWorker } from '../jobs/worker.ts';
import { openLive } from '../live/live.ts';
import { type MailSettings, openMailer } from '../mail/mailer.ts';
import { createLogger, traceOf } from '../observability/logger.ts';
import { measure } from '../observability/metrics.ts';
import { logRequests } from '../observability/request-log.ts';
import { appRouter } from '../router.ts';
import { refuseCrossSite } from './cross-site.ts';
import { stopWithLastAnswer } from './graceful-stop.ts';
import { reportHealth } from './health.ts';
import { contextOf } from './request-context.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { routeTrpc } from './trpc-routes.ts';
import { trustedProxies } from './trusted-proxies.ts';
import { serveWebClient } from './web-client.ts';

const HOUR = 3_600_000;
/** Longest that a request may take to arrive: 20 MB over a slow line. */
const REQUEST_TIMEOUT = 120_000;

export interface ServeOptions {
  /** Port to listen on; 0 for any free one. */
  readonly port: number;
  readonly host: string;
  readonly database: { readonly appUrl: string; readonly systemUrl: string };
  /** Folder of the built web client; null to serve the API alone. */
  readonly webFolder: string | null;
  /** The accounts of a demonstration, which then is said on every page; null where the data are real. */
  readonly demo: Demo;
  readonly trustProxy?: TrustProxy;
  readonly metricsToken?: string | null;
  readonly logger?: Logger;
  /** Works through the queues in this process, with these settings of mail; absent where another process does. */
  readonly worker?: { readonly mail: MailSettings | null };
}

export interface RunningServer {
  readonly url: string;
  /** Stops accepting, answers what is in flight, then closes the database. */
  close(): Promise<void>;
}

/** Starts the server. Refuses, with the list of gaps, on a database that does not keep tenants apart. */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const database = openDatabase(options.database);
  const server = await refusedOr(
    () => buildSafeServer(options, database),
    () => database.close(),
  );
  server.addHook('onClose', () => database.close());
  return refusedOr(
    async () => {
      await runWorker(server, options);
      const url = await server.listen({ port: options.port, host: options.host });
      return { url, close: () => server.close() };
    },
    () => server.close(),
  );
}

/** Does the work, or tidies up and says why it was refused. */
async function refusedOr<T>(work: () => Promise<T>, tidyUp: () => Promise<unknown>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await tidyUp();
    throw error;
  }
}

async function buildSafeServer(
  options: ServeOptions,
  database: ReturnType<typeof openDatabase>,
): Promise<FastifyInstance> {
  await assertSafe(database);
  return buildServer(options, database);
}

/** Has the server work through the queues too, and lets it stop with the last job under way. */
async function runWorker(
  server: FastifyInstance,
  { database, worker: settings, logger = createLogger('info') }: ServeOptions,
): Promise<void> {
  if (settings === undefined) return;
  const { mail } = settings;
  if (mail === null) logger.warn('no mail is sent: SMTP_URL is not given');
  const worker = await startWorker({ database, mailer: mail === null ? null : openMailer(mail), logger });
  server.addHook('onClose', () => worker.close());
}

async function buildServer(
  options: ServeOptions,
  database: ReturnType<typeof openDatabase>,
): Promise<FastifyInstance> {
  const { webFolder, demo, trustProxy = false, metricsToken = null } = options;
  const logger = options.logger ?? createLogger('info');
  const accounts = accountsIn(database);
  const live = openLive(database, logger);
  const server = fastify({
    logger: false,
    trustProxy: trustedProxies(trustProxy),
    // Made here and never taken from the request: it ends up in the log.
    genReqId: () => crypto.randomUUID(),
    requestTimeout: REQUEST_TIMEOUT,
  });

  // Before the server waits for what is in flight: a feed would be so for ever.
  server.addHook('preClose', () => live.close());
  logRequests(server, logger);
  stopWithLastAnswer(server);
  await server.register(cookie);
  await setSecurityHeaders(
    server,
    webFolder === null ? '' : await readFile(join(webFolder, 'index.html'), 'utf8'),
  );
  refuseCrossSite(server);
  measure(server, { database, openFeeds: () => live.openFeeds, token: metricsToken });
  reportHealth(server, () => assertSafe(database));
  routeTrpc(server, {
    router: appRouter,
    createContext: contextOf({ database, accounts, live, demo }),
    logger,
  });
  await serveWebClient(server, webFolder);

  const housekeeping = setInterval(() => {
    accounts.forgetExpiredSessions().catch((error: unknown) => {
      logger.error({ error: traceOf(error) }, 'housekeeping');
    });
  }, HOUR);
  server.addHook('onClose', async () => clearInterval(housekeeping));
  return server;
}
