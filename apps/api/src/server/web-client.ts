import compress from '@fastify/compress';
import serveStatic from '@fastify/static';
import { DomainError } from '@regietafel/domain/core/errors';
import type { FastifyInstance } from 'fastify';
import { refuse } from './refusal.ts';

const INDEX = 'index.html';
const A_YEAR_IN_SECONDS = 31_536_000;

/**
 * Serves the built web client: its hashed files for ever, everything else anew each time. An address that is no file is
 * a page of the client, unless it belongs to the API. Without a folder every such address is not found.
 */
export async function serveWebClient(server: FastifyInstance, folder: string | null): Promise<void> {
  server.setNotFoundHandler((request, reply) =>
    folder !== null && isPage(request.method, request.url)
      ? reply.header('cache-control', 'no-store').sendFile(INDEX, { cacheControl: false })
      : refuse(request, reply, new DomainError('NOT_FOUND', 'core.notFound')),
  );
  if (folder === null) return;
  await server.register(compress, { global: true, threshold: 1024 });
  await server.register(serveStatic, {
    root: folder,
    index: [INDEX],
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isHashed = path.includes('/assets/');
      reply.header(
        'cache-control',
        isHashed ? `public, max-age=${A_YEAR_IN_SECONDS}, immutable` : 'no-store',
      );
    },
  });
}

function isPage(method: string, url: string): boolean {
  const path = url.split('?', 1)[0] ?? '';
  return (method === 'GET' || method === 'HEAD') && !/^\/(trpc|api|assets)(\/|$)/.test(path);
}
