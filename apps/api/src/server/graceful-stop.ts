import type { FastifyInstance } from 'fastify';

/**
 * Lets a stop wait for what is in flight and for nothing more: a connection that carries a late answer is closed with it,
 * or the browser would hold it open, and the server with it, for more than a minute.
 */
export function stopWithLastAnswer(server: FastifyInstance): void {
  let isStopping = false;
  server.addHook('preClose', async () => {
    isStopping = true;
  });
  server.addHook('onSend', async (_request, reply) => {
    if (isStopping) reply.header('connection', 'close');
  });
}
