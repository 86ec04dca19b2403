import type { AccountId } from '@regietafel/domain/core/ids';
import type { AttemptStore } from '../rate-limit.ts';
import type { FoundSession, SessionStore, StoredSession } from '../session-store.ts';

type Person = Pick<FoundSession, 'account' | 'memberships'>;

/** A session store in memory, with its content in sight. `people` says who may sign in, and may change meanwhile. */
export interface MemorySessionStore extends SessionStore {
  readonly rows: Map<string, StoredSession>;
}

export function memorySessionStore(people: ReadonlyMap<AccountId, Person>): MemorySessionStore {
  const rows = new Map<string, StoredSession>();
  return {
    rows,
    find: async (tokenHash) => {
      const session = rows.get(tokenHash);
      const person = session && people.get(session.accountId);
      return session && person && { session, ...person };
    },
    insert: async (tokenHash, session) => {
      rows.set(tokenHash, session);
    },
    extend: async (tokenHash, expiresAt) => {
      const session = rows.get(tokenHash);
      if (session !== undefined) rows.set(tokenHash, { ...session, expiresAt });
    },
    delete: async (tokenHash) => {
      rows.delete(tokenHash);
    },
    deleteOfAccount: async (accountId) => {
      for (const [tokenHash, session] of rows) if (session.accountId === accountId) rows.delete(tokenHash);
    },
    deleteExpired: async (now) => {
      for (const [tokenHash, session] of rows) if (session.expiresAt < now) rows.delete(tokenHash);
    },
  };
}

/** Failed attempts in memory. Without awaits inside, one attempt after another is counted of itself. */
export function memoryAttemptStore(): AttemptStore {
  let failures: readonly { readonly key: string; readonly at: number }[] = [];
  return {
    book: async (limits, at, since) => {
      failures = failures.filter((failure) => failure.at > since.getTime());
      for (const { key, maxFailures } of limits) {
        const moments = failures.filter((failure) => failure.key === key).map((failure) => failure.at);
        if (moments.length >= maxFailures) return { oldestFailure: new Date(Math.min(...moments)) };
      }
      failures = [...failures, ...limits.map(({ key }) => ({ key, at: at.getTime() }))];
      return 'booked';
    },
    settle: async (keys, at, settledKey) => {
      failures = failures.filter(
        (failure) =>
          failure.key !== settledKey && !(keys.includes(failure.key) && failure.at === at.getTime()),
      );
    },
  };
}
