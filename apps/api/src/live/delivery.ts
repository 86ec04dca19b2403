import type { Database } from '@regietafel/db/kernel/database';
import { systemReader } from '@regietafel/db/kernel/with-system';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import {
  getStanding,
  listSignals,
  listVisibleSignals,
  type Signal,
} from '@regietafel/db/queries/live/signals';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import type { Feed } from './feed.ts';
import { newsAreasOf, touchesSight } from './news-areas.ts';

/** People that are asked for at the same time: pages must not wait for the news. */
const AT_ONCE = 4;

/** The open feeds of one person at work for one organisation: the law is asked once for all of them. */
export interface Audience {
  readonly actor: Actor;
  readonly feeds: Set<Feed>;
  /** What the person reads and as what, when it was last asked; undefined before the first time. */
  standing: string | undefined;
}

/**
 * Tells every audience what it may know of these signals. Each is asked of the law as its own person, so that who reads
 * nothing of it hears nothing. What could not be asked becomes "look again", so that nothing is lost.
 */
export async function deliver(
  database: Database,
  audiences: readonly Audience[],
  signalIds: readonly string[],
): Promise<void> {
  if (audiences.length === 0) return;
  const signals = await listSignals(systemReader(database, 'deliver news'), signalIds);
  // One that was forgotten before it was read can have been about anything.
  if (signals.length < signalIds.length) throw new Error('signals were forgotten before they were read');
  const mayMoveSight = signals.some(({ source }) => touchesSight(source));
  const waiting = audiences.values();
  const workers = Array.from({ length: AT_ONCE }, async () => {
    for (const audience of waiting) {
      await tell(database, audience, signals, mayMoveSight).catch(() => {
        for (const feed of audience.feeds) feed.again();
      });
    }
  });
  await Promise.all(workers);
}

async function tell(
  database: Database,
  audience: Audience,
  signals: readonly Signal[],
  mayMoveSight: boolean,
): Promise<void> {
  const { actor, feeds } = audience;
  const reader = tenantReader(database, actor);
  if (mayMoveSight && hasMoved(audience, await getStanding(reader))) {
    for (const feed of feeds) feed.again();
    return;
  }
  const concerning = signals.filter(({ tenantIds }) => tenantIds.includes(actor.tenantId));
  if (concerning.length === 0) return;
  const visible = new Set(
    await listVisibleSignals(
      reader,
      concerning.map(({ signalId }) => signalId),
    ),
  );
  for (const { signalId, dossierId, source } of concerning)
    if (visible.has(signalId)) for (const feed of feeds) feed.changed(dossierId, newsAreasOf(source));
}

/** Notes what the person reads now, and says whether it is something else than before. */
function hasMoved(audience: Audience, standing: string): boolean {
  const hasMovedNow = audience.standing !== standing;
  audience.standing = standing;
  return hasMovedNow;
}
