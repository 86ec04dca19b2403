import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor } from '@regietafel/domain/sharing/tenant';

/** Whence a transaction comes: it goes with it into the audit trail. */
export interface Origin {
  readonly kind: 'web' | 'cli' | 'job' | 'system';
  /** Of the request, so that its lines in the log of the server can be found; empty when there is none. */
  readonly requestId: string;
  /** The person on whose behalf the system door is entered. Absent when nobody in particular asks. */
  readonly behalf?: Actor | undefined;
}

const HOUSEHOLD: Origin = { kind: 'system', requestId: '' };
const origins = new AsyncLocalStorage<Origin>();

/** Has every transaction that `work` opens carry this origin. */
export function inOrigin<T>(origin: Origin, work: () => T): T {
  return origins.run(origin, work);
}

/** The origin of what is going on; of the household itself when nobody said otherwise. */
export function currentOrigin(): Origin {
  return origins.getStore() ?? HOUSEHOLD;
}

/** The same as the texts of two settings. */
export function originValues(): readonly [kind: string, requestId: string] {
  const { kind, requestId } = currentOrigin();
  return [kind, requestId];
}
