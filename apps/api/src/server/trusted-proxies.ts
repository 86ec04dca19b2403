import type { TrustProxy } from '../config/environment.ts';

type Trust = false | string | ((address: string, hop: number) => boolean);

/** Whom Fastify believes about the caller's address and TLS: the proxies named, or the nearest so many. */
export function trustedProxies(trust: TrustProxy): Trust {
  return typeof trust === 'number' ? (_address, hop) => hop < trust : trust;
}
