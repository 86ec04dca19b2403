import type { Account, Membership } from '@regietafel/auth/session-store';
import type { Demo } from '@regietafel/contracts/accounts/accounts';
import type { Language } from '@regietafel/contracts/core/language';
import type { Database } from '@regietafel/db/kernel/database';
import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { Accounts } from '../accounts/service.ts';
import type { Live } from '../live/live.ts';

/** The person behind a request, and on behalf of whom: only ever taken from the session. */
export interface Visitor {
  readonly account: Account;
  readonly memberships: readonly Membership[];
  /** The membership in which the person works now; null until an organisation is chosen, or after it was revoked. */
  readonly current: Membership | null;
}

/** The session token of the browser: what the request brought, and what the answer sets. */
export interface SessionHandle {
  readonly token: string | null;
  set(token: string): void;
  clear(): void;
}

/** What every procedure gets. */
export interface RequestContext {
  readonly database: Database;
  readonly accounts: Accounts;
  /** The live feeds of the server; null where there is no server to follow. */
  readonly live: Live | null;
  readonly visitor: Visitor | null;
  readonly session: SessionHandle;
  /** The organisation that the page says it shows; null when it says nothing. It can only make a call be refused. */
  readonly shownTenantId: string | null;
  /** As whom the page looks at which dossier, as it says itself; null for as oneself. It can only make less be seen. */
  readonly viewAs: string | null;
  readonly language: Language;
  /** Whom a visitor of a demonstration may sign in as; null where the data are real. */
  readonly demo: Demo;
  /** Network address of the caller, for the limit on failed attempts. */
  readonly address: string;
  /** When the request came in, as a clock, as a moment and as the Dutch day: the only clock of services. */
  readonly receivedAt: Date;
  readonly now: Instant;
  readonly today: PlainDate;
}
