import type { Database } from '@regietafel/db/kernel/database';
import { systemReader } from '@regietafel/db/kernel/with-system';
import { type HeldSession, listHeldSessions } from '@regietafel/db/queries/live/held-sessions';
import { DomainError } from '@regietafel/domain/core/errors';
import type { Feed } from './feed.ts';

/**
 * Ends the feeds of which the session, the account or the membership holds no longer, and has those look again whose role
 * changed. One question for all feeds together, so that it can be asked twice a second.
 */
export async function endWhatIsOver(database: Database, feeds: readonly Feed[]): Promise<void> {
  const asked = [...new Set(feeds.map(({ follower }) => follower.tokenHash))];
  const held = await listHeldSessions(systemReader(database, 'session'), asked);
  const byHash = new Map(held.map((session) => [session.tokenHash, session]));
  for (const feed of feeds) {
    const role = roleOf(byHash.get(feed.follower.tokenHash), feed);
    if (role === undefined) feed.end(new DomainError('NOT_SIGNED_IN', 'accounts.notSignedIn'));
    else if (role !== feed.follower.role) feed.end(new StartAnew());
  }
}

/** In what role the person still works for the organisation for which the feed was opened. */
function roleOf(session: HeldSession | undefined, { follower }: Feed) {
  const { tenantId } = follower.actor;
  if (session?.tenantId !== tenantId) return undefined;
  return session.memberships.find(({ tenant }) => tenant.id === tenantId)?.role;
}

/** Breaks a feed off without a word: the browser connects again, and is told to look at everything. */
export class StartAnew extends Error {
  constructor() {
    super('the feed starts anew');
    // By this name tRPC closes a stream as a lost connection, and not as one that came to its end.
    this.name = 'AbortError';
  }
}
