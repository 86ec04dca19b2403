import { tokenHash } from '@regietafel/auth/token-hash';
import type { News, Present } from '@regietafel/contracts/live/live';
import { tenantReader, withTenant } from '@regietafel/db/kernel/with-tenant';
import {
  type LookedAt,
  listLookers,
  type Place,
  recordLeaving,
  recordPlace,
} from '@regietafel/db/queries/live/presence';
import { getDossier } from '@regietafel/db/queries/sharing/dossiers';
import { DomainError } from '@regietafel/domain/core/errors';
import type { DossierId, TenantId } from '@regietafel/domain/core/ids';
import type { Asker } from '../sharing/asker.ts';
import type { Live } from './live.ts';

interface Following {
  readonly asker: Asker;
  readonly live: Live | null;
  readonly token: string;
  /** The organisation that the page shows. */
  readonly shownTenantId: TenantId;
  readonly signal: AbortSignal | undefined;
}

/** What the asker may know of from now on; refused for a page of another organisation than the session's. */
export function followNews({ asker, live, token, shownTenantId, signal }: Following): AsyncIterable<News> {
  if (shownTenantId !== asker.actor.tenantId)
    throw new DomainError('NOT_SIGNED_IN', 'accounts.tenantSwitched');
  // Whoever looks as somebody else sees a moment, not a feed; and nobody follows without a server.
  if (live === null || asker.actor.viewing !== undefined)
    throw new DomainError('FORBIDDEN', 'core.forbidden');
  const follower = { actor: asker.actor, role: asker.role, tokenHash: tokenHash(token) };
  return live.follow(follower, signal ?? new AbortController().signal);
}

/** Notes where a window of the asker is; NOT_FOUND when that is not the asker's to see. */
export async function look({ database, actor }: Asker, place: Place): Promise<void> {
  const isSeen = await withTenant(database, actor, (tx) => recordPlace(tx, place));
  if (!isSeen) throw new DomainError('NOT_FOUND', 'core.notFound');
}

/** Notes that a window of the asker is closed or looks at no dossier. */
export async function lookAway({ database, actor }: Asker, tabId: string): Promise<void> {
  await withTenant(database, actor, (tx) => recordLeaving(tx, tabId));
}

/** Who else looks at a dossier, as far as the asker may notice; NOT_FOUND when it is absent or not shared. */
export async function getPresent(
  { database, actor }: Asker,
  dossierId: DossierId,
  subject: LookedAt | null,
): Promise<Present> {
  const reader = tenantReader(database, actor, { dossierId });
  const [, people] = await Promise.all([
    getDossier(reader, dossierId),
    listLookers(reader, dossierId, subject),
  ]);
  return { people };
}
