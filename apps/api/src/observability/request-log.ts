import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { traceFor } from './trace.ts';

/** Logs one line per answered request: no body, no query, no path but the route's own. */
export function logRequests(server: FastifyInstance, logger: Logger): void {
  server.addHook('onResponse', async (request, reply) => {
    const { accountId, tenantId, procedures } = traceFor(request);
    const line = {
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      procedures,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      accountId,
      tenantId,
    };
    if (reply.statusCode >= 500) logger.error(line, 'request');
    else logger.info(line, 'request');
  });
}
