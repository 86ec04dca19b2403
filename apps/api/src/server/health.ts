import type { FastifyInstance } from 'fastify';

/** `/healthz`: the process answers. `/readyz`: it can do its work, as `check` finds out by resolving. */
export function reportHealth(server: FastifyInstance, check: () => Promise<void>): void {
  server.get('/healthz', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'ok' }),
  );

  server.get('/readyz', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    try {
      await check();
      return await reply.send({ status: 'ready' });
    } catch {
      return await reply.status(503).send({ status: 'not ready' });
    }
  });
}
