import type { AttemptStore } from '@regietafel/auth/rate-limit';
import type { SessionStore } from '@regietafel/auth/session-store';
import type { Database } from '@regietafel/db/kernel/database';
import { systemReader, withSystem } from '@regietafel/db/kernel/with-system';
import { bookFailedAttempt, settleAttempt } from '@regietafel/db/queries/accounts/attempts';
import {
  deleteSession,
  deleteSessionsExpiredBefore,
  deleteSessionsOf,
  extendSession,
  findSession,
  insertSession,
} from '@regietafel/db/queries/accounts/sessions';
import type { Instant } from '@regietafel/domain/core/dates';

/** Sessions in PostgreSQL, behind the system door. */
export function sessionStoreIn(database: Database): SessionStore {
  return {
    find: async (tokenHash) => {
      const row = await findSession(systemReader(database, 'session'), tokenHash);
      if (row === undefined) return undefined;
      const { accountId, tenantId, expiresAt, email, displayName, memberships, mustChoosePassword } = row;
      return {
        session: { accountId, tenantId, expiresAt: new Date(expiresAt) },
        account: {
          id: accountId,
          email,
          displayName,
          ...(mustChoosePassword ? { mustChoosePassword } : {}),
        },
        memberships,
      };
    },
    insert: (tokenHash, { accountId, tenantId, expiresAt }) =>
      withSystem(database, 'session', (tx) =>
        insertSession(tx, { tokenHash, accountId, tenantId, expiresAt: instantOf(expiresAt) }),
      ),
    extend: (tokenHash, expiresAt) =>
      withSystem(database, 'session', (tx) => extendSession(tx, tokenHash, instantOf(expiresAt))),
    delete: (tokenHash) => withSystem(database, 'session', (tx) => deleteSession(tx, tokenHash)),
    deleteOfAccount: (accountId) => withSystem(database, 'session', (tx) => deleteSessionsOf(tx, accountId)),
    deleteExpired: (now) =>
      withSystem(database, 'session', (tx) => deleteSessionsExpiredBefore(tx, instantOf(now))),
  };
}

/** Failed attempts to sign in, counted in PostgreSQL, so that every server counts the same. */
export function attemptStoreIn(database: Database): AttemptStore {
  return {
    book: async (limits, at, since) => {
      const outcome = await withSystem(database, 'sign in', (tx) =>
        bookFailedAttempt(tx, limits, instantOf(at), instantOf(since)),
      );
      return outcome === 'booked' ? outcome : { oldestFailure: new Date(outcome.oldestFailure) };
    },
    settle: (keys, at, settledKey) =>
      withSystem(database, 'sign in', (tx) => settleAttempt(tx, keys, instantOf(at), settledKey)),
  };
}

function instantOf(date: Date): Instant {
  return date.toISOString() as Instant;
}
