import {
  hashPassword,
  MIN_PASSWORD_LENGTH,
  needsRehash,
  verifyNothing,
  verifyPassword,
} from '@regietafel/auth/passwords';
import { beginAttempt } from '@regietafel/auth/rate-limit';
import type { FoundSession } from '@regietafel/auth/session-store';
import { sessionsIn } from '@regietafel/auth/sessions';
import type { Database } from '@regietafel/db/kernel/database';
import { withSystem } from '@regietafel/db/kernel/with-system';
import {
  findCredential,
  recordPasswordHash,
  renewPasswordHash,
} from '@regietafel/db/queries/accounts/credentials';
import { listCurrentMemberships } from '@regietafel/db/queries/accounts/memberships';
import { recordFailedSignIn } from '@regietafel/db/queries/audit/refusals';
import { DomainError } from '@regietafel/domain/core/errors';
import type { AccountId, TenantId } from '@regietafel/domain/core/ids';
import type { Visitor } from '../trpc/context.ts';
import { attemptStoreIn, sessionStoreIn } from './stores.ts';

/** What a person gives to sign in, and the address from which. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly address: string;
}

/** A password in place of the one that the person has now. */
export interface PasswordChange {
  readonly password: string;
  readonly newPassword: string;
  readonly address: string;
}

/** Signing in and out, and choosing on behalf of whom. A token is handed out once and stored nowhere. */
export interface Accounts {
  /** The person behind a token with the memberships of this moment; undefined when the session does not hold. */
  findVisitor(token: string): Promise<{ visitor: Visitor; isExtended: boolean } | undefined>;
  /** A new session's token; SIGN_IN_FAILED without saying why, or TOO_MANY_ATTEMPTS. */
  signIn(credentials: Credentials, now: Date): Promise<string>;
  /** A new session's token for that organisation, in place of the one at hand; NOT_FOUND when it is not the person's. */
  chooseTenant(token: string, visitor: Visitor, tenantId: TenantId): Promise<string>;
  /**
   * Gives the person another password and ends every session; answers the token of a new one. INVALID_INPUT when
   * the present one is wrong, or the new one too short or the same.
   */
  changePassword(visitor: Visitor, change: PasswordChange, now: Date): Promise<string>;
  signOut(token: string): Promise<void>;
  signOutEverywhere(accountId: AccountId): Promise<void>;
  /** Removes sessions that have expired; for a timer, since nobody waits for it. */
  forgetExpiredSessions(): Promise<void>;
}

/** The accounts of a database. */
export function accountsIn(database: Database): Accounts {
  const sessions = sessionsIn(sessionStoreIn(database));
  const attempts = attemptStoreIn(database);
  return {
    findVisitor: async (token) => {
      const checked = await sessions.check(token);
      return checked && { visitor: visitorOf(checked.found), isExtended: checked.isExtended };
    },
    signIn: async ({ email, password, address }, now) => {
      const attempt = await beginAttempt(attempts, { email, address }, now);
      const accountId = await authenticate(database, email, password);
      await attempt.succeeded();
      const session = await sessions.open(accountId, await onlyTenantOf(database, accountId));
      return session.token;
    },
    chooseTenant: async (token, visitor, tenantId) => {
      if (!visitor.memberships.some(({ tenant }) => tenant.id === tenantId))
        throw new DomainError('NOT_FOUND', 'core.notFound');
      const session = await sessions.open(visitor.account.id, tenantId);
      await sessions.close(token);
      return session.token;
    },
    changePassword: async ({ account, current }, { password, newPassword, address }, now) => {
      const attempt = await beginAttempt(attempts, { email: account.email, address }, now);
      const accountId = await authenticate(database, account.email, password).catch(asWrongPassword);
      await attempt.succeeded();
      requireOther(password, newPassword);
      const hash = await hashPassword(newPassword);
      await withSystem(database, 'sign in', (tx) => recordPasswordHash(tx, accountId, hash), accountId);
      await sessions.closeAll(accountId);
      const session = await sessions.open(accountId, current?.tenant.id ?? null);
      return session.token;
    },
    signOut: (token) => sessions.close(token),
    signOutEverywhere: (accountId) => sessions.closeAll(accountId),
    forgetExpiredSessions: () => sessions.forgetExpired(),
  };
}

/** Who is signed in is told which field is wrong: there is no account to keep silent about. */
function asWrongPassword(error: unknown): never {
  if (!(error instanceof DomainError) || error.code !== 'SIGN_IN_FAILED') throw error;
  throw new DomainError('INVALID_INPUT', 'core.invalidInput', {
    fields: [{ path: 'password', messageKey: 'accounts.wrongPassword' }],
  });
}

/** Refuses a password that is too short, or the one that it should replace. */
function requireOther(password: string, newPassword: string): void {
  const refuse = (messageKey: string, values = {}) =>
    new DomainError('INVALID_INPUT', 'core.invalidInput', {
      fields: [{ path: 'newPassword', messageKey, values }],
    });
  if (newPassword.length < MIN_PASSWORD_LENGTH)
    throw refuse('field.tooShort', { count: MIN_PASSWORD_LENGTH });
  if (newPassword === password) throw refuse('accounts.samePassword');
}

/** The account of these credentials. An unknown account costs as much as a wrong password and fails in the same way. */
async function authenticate(database: Database, email: string, password: string): Promise<AccountId> {
  const credential = await withSystem(database, 'sign in', (tx) => findCredential(tx, email));
  const isRight =
    credential === undefined
      ? await verifyNothing(password)
      : await verifyPassword(credential.passwordHash, password);
  if (credential === undefined || !isRight) {
    await withSystem(database, 'sign in', (tx) => recordFailedSignIn(tx, email));
    throw new DomainError('SIGN_IN_FAILED', 'accounts.signInFailed');
  }
  const { accountId, passwordHash } = credential;
  if (needsRehash(passwordHash)) {
    const renewed = await hashPassword(password);
    await withSystem(database, 'sign in', (tx) => renewPasswordHash(tx, accountId, renewed), accountId);
  }
  return accountId;
}

/** The organisation of a person who has exactly one: then there is nothing to choose. */
async function onlyTenantOf(database: Database, accountId: AccountId): Promise<TenantId | null> {
  const memberships = await withSystem(database, 'session', (tx) => listCurrentMemberships(tx, accountId));
  const [only, ...others] = memberships;
  return only !== undefined && others.length === 0 ? only.tenant.id : null;
}

function visitorOf({ session, account, memberships }: FoundSession): Visitor {
  const current = memberships.find(({ tenant }) => tenant.id === session.tenantId) ?? null;
  return { account, memberships, current };
}
