import type { FastifyInstance } from 'fastify';

/** How long an outcome is repeated, so that nobody makes the database work by asking often. */
const REPEATED_FOR_MS = 2000;

/** `/healthz`: the process answers. `/readyz`: it can do its work, as `check` finds out by resolving. */
export function reportHealth(server: FastifyInstance, check: () => Promise<void>): void {
  const isReady = repeated(() =>
    check().then(
      () => true,
      () => false,
    ),
  );

  server.get('/healthz', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'ok' }),
  );

  server.get('/readyz', async (_request, reply) => {
    const status = (await isReady()) ? 'ready' : 'not ready';
    return reply
      .status(status === 'ready' ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status });
  });
}

function repeated<T>(find: () => Promise<T>): () => Promise<T> {
  let last: { readonly outcome: Promise<T>; readonly until: number } | undefined;
  return () => {
    const now = performance.now();
    if (last === undefined || now >= last.until) last = { outcome: find(), until: now + REPEATED_FOR_MS };
    return last.outcome;
  };
}
