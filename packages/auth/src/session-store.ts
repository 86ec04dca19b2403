import type { Instant } from '@regietafel/domain/core/dates';
import type { AccountId, TenantId } from '@regietafel/domain/core/ids';
import type { MembershipRole, Tenant } from '@regietafel/domain/sharing/tenant';

/** A person as shown to that person. */
export interface Account {
  readonly id: AccountId;
  readonly email: string;
  readonly displayName: string;
  /** Present while the password is one that somebody else has seen: until then nothing else opens. */
  readonly mustChoosePassword?: true;
}

/** A current membership: the organisation, and the role of the person in it. */
export interface Membership {
  readonly tenant: Tenant;
  readonly role: MembershipRole;
  /** Absent for who works there; present for who helps the organisation for a while, and only reads. */
  readonly support?: { readonly reason: string; readonly expiresAt: Instant };
}

export interface StoredSession {
  readonly accountId: AccountId;
  /** The organisation chosen in this session; null until one is. */
  readonly tenantId: TenantId | null;
  readonly expiresAt: Date;
}

/** A session with the person behind it, whose memberships are those of today: what was revoked is not among them. */
export interface FoundSession {
  readonly session: StoredSession;
  readonly account: Account;
  readonly memberships: readonly Membership[];
}

/**
 * Where sessions are kept. It only ever sees the SHA-256 of a token (lower-case hex), so that whoever reads the store
 * cannot take over a session.
 */
export interface SessionStore {
  /** The session, expired or not; undefined when there is none or its person may no longer sign in. */
  find(tokenHash: string): Promise<FoundSession | undefined>;
  insert(tokenHash: string, session: StoredSession): Promise<void>;
  extend(tokenHash: string, expiresAt: Date): Promise<void>;
  delete(tokenHash: string): Promise<void>;
  deleteOfAccount(accountId: AccountId): Promise<void>;
  deleteExpired(now: Date): Promise<void>;
}
