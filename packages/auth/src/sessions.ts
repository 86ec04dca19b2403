import type { AccountId, TenantId } from '@regietafel/domain/core/ids';
import type { Adapter } from 'lucia';
import { Lucia, TimeSpan } from 'lucia';
import type { FoundSession, SessionStore } from './session-store.ts';
import { tokenHash } from './token-hash.ts';

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<Record<never, never>, { found: FoundSession }>;
    UserId: AccountId;
    DatabaseSessionAttributes: { tenantId: TenantId | null };
    DatabaseUserAttributes: { found: FoundSession };
  }
}

/** How long a session lives after it was last used in its second half, in hours: a long working day. */
export const SESSION_HOURS = 12;

export interface OpenSession {
  /** The token for the browser; it stands nowhere else. */
  readonly token: string;
  readonly expiresAt: Date;
}

export interface CheckedSession {
  readonly found: FoundSession;
  readonly expiresAt: Date;
  /** Whether the expiry has just moved, so that the cookie must move with it. */
  readonly isExtended: boolean;
}

/** Sessions of signed-in people. */
export interface Sessions {
  open(accountId: AccountId, tenantId: TenantId | null): Promise<OpenSession>;
  /** The session of a token; undefined when it is unknown, expired or its person was disabled. Extends what is in use. */
  check(token: string): Promise<CheckedSession | undefined>;
  close(token: string): Promise<void>;
  /** Ends every session of the person, on every device. */
  closeAll(accountId: AccountId): Promise<void>;
  forgetExpired(): Promise<void>;
}

/** Sessions kept in a store of ours; lucia makes the tokens and decides when a session expires or is extended. */
export function sessionsIn(store: SessionStore): Sessions {
  const lucia = new Lucia(adapterOf(store), {
    sessionExpiresIn: new TimeSpan(SESSION_HOURS, 'h'),
    getUserAttributes: ({ found }) => ({ found }),
  });
  return {
    open: async (accountId, tenantId) => {
      const { id, expiresAt } = await lucia.createSession(accountId, { tenantId });
      return { token: id, expiresAt };
    },
    check: async (token) => {
      const { session, user } = await lucia.validateSession(token);
      if (session === null) return undefined;
      return { found: user.found, expiresAt: session.expiresAt, isExtended: session.fresh };
    },
    close: (token) => lucia.invalidateSession(token),
    closeAll: (accountId) => lucia.invalidateUserSessions(accountId),
    forgetExpired: () => lucia.deleteExpiredSessions(),
  };
}

/** Lucia takes the session's id for the token. Only the hash of it passes this line. */
function adapterOf(store: SessionStore): Adapter {
  return {
    getSessionAndUser: async (token) => {
      const found = await store.find(tokenHash(token));
      if (found === undefined) return [null, null];
      const { accountId, tenantId, expiresAt } = found.session;
      return [
        { id: token, userId: accountId, expiresAt, attributes: { tenantId } },
        { id: accountId, attributes: { found } },
      ];
    },
    setSession: ({ id, userId, expiresAt, attributes }) =>
      store.insert(tokenHash(id), { accountId: userId, tenantId: attributes.tenantId, expiresAt }),
    updateSessionExpiration: (token, expiresAt) => store.extend(tokenHash(token), expiresAt),
    deleteSession: (token) => store.delete(tokenHash(token)),
    deleteUserSessions: (accountId) => store.deleteOfAccount(accountId),
    deleteExpiredSessions: () => store.deleteExpired(new Date()),
    // Nobody can list tokens: only their hashes are kept.
    getUserSessions: () => Promise.resolve([]),
  };
}
