import { AsyncLocalStorage } from 'node:async_hooks';
import type { Language } from '@regietafel/contracts/core/language';

/** What an answer needs to know of its request even when no context could be made. */
export interface RequestScope {
  readonly language: Language;
  readonly requestId: string;
}

const scopes = new AsyncLocalStorage<RequestScope>();

/** Runs the handling of one request with its scope at hand. */
export function inRequestScope<T>(scope: RequestScope, handle: () => T): T {
  return scopes.run(scope, handle);
}

/** The scope of the request that is being handled; throws outside one. */
export function getRequestScope(): RequestScope {
  const scope = scopes.getStore();
  if (scope === undefined) throw new Error('no request is being handled');
  return scope;
}
