import { DomainError } from '@regietafel/domain/core/errors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuse } from './refusal.ts';

/** Refuses what another website makes a browser ask: everything that changes something, and everything of the API. */
export function refuseCrossSite(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    if (!isGuarded(request) || isOwnSite(request)) return;
    return refuse(request, reply, new DomainError('FORBIDDEN', 'core.crossSite'));
  });
}

function isGuarded({ method, url }: FastifyRequest): boolean {
  return (method !== 'GET' && method !== 'HEAD') || url.startsWith('/trpc');
}

/**
 * Browsers tell where a request comes from by Sec-Fetch-Site, and, where that is lacking (plain http), by Origin at
 * least for every request that can change something. Programs that are no browser tell neither.
 */
function isOwnSite({ headers, host, method }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || (site === 'none' && method === 'GET');
  return headers.origin === undefined || hostOf(headers.origin) === host;
}

function hostOf(origin: string): string | null {
  return URL.parse(origin)?.host ?? null;
}
