import type { OpenSession } from '@regietafel/auth/sessions';
import type { TenantId } from '@regietafel/domain/core/ids';
import type { Visitor } from '../trpc/context.ts';

/** What signing in takes: the words of the person, and the address they came from. */
export interface SignInAttempt {
  readonly email: string;
  readonly password: string;
  readonly address: string;
}

/** A session that has just been opened, and the person in it. */
export interface SignedIn extends OpenSession {
  readonly visitor: Visitor;
}

/** Signing in and out, and choosing on behalf of whom. */
export interface Accounts {
  findVisitor(token: string): Promise<{ visitor: Visitor; isExtended: boolean } | undefined>;
  signIn(attempt: SignInAttempt): Promise<SignedIn>;
  /** Opens a new session for the chosen organisation and closes the one at hand; NOT_FOUND when it is not the person's. */
  chooseTenant(token: string, visitor: Visitor, tenantId: TenantId): Promise<SignedIn>;
  signOut(token: string): Promise<void>;
  signOutEverywhere(visitor: Visitor): Promise<void>;
}
