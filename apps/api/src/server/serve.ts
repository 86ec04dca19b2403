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
import { openLive } from '../live/live.ts';
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
}

export interface RunningServer {
  readonly url: string;
  /** Stops accepting, answers what is in flight, then closes the database. */
  close(): Promise<void>;
}

/** Starts the server. Refuses, with the list of gaps, on a database that does not keep tenants apart. */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const database = openDatabase(options.database);
  try {
    await assertSafe(database);
    const server = await buildServer(options, database);
    server.addHook('onClose', () => database.close());
    const url = await server.listen({ port: options.port, host: options.host });
    return { url, close: () => server.close() };
  } catch (error) {
    await database.close();
    throw error;
  }
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
