import { SHOWN_TENANT_HEADER } from '@regietafel/contracts/core/shown-tenant';
import type { LookedAt } from '@regietafel/contracts/live/live';
import type { DossierId, TenantId } from '@regietafel/domain/core/ids';
import { useEffect } from 'react';
import { api } from '../api/client.ts';
import { shownTenant } from '../api/shown-tenant.ts';
import { tenantQuery } from '../api/tenant-query.ts';
import { shownViewing } from '../sharing/viewing.ts';
import { keepTold, type Place } from './looking.ts';

/** Names this window to the server, among the others of the same person. */
const TAB_ID = crypto.randomUUID();

const looking = keepTold({
  look: (place) => api.live.look.mutate({ tabId: TAB_ID, ...place }),
  // Sent so that it still leaves when the window closes.
  lookAway: () =>
    fetch('/trpc/live.lookAway', {
      method: 'POST',
      keepalive: true,
      headers: { 'content-type': 'application/json', [SHOWN_TENANT_HEADER]: shownTenant() ?? '' },
      body: JSON.stringify({ tabId: TAB_ID }),
    }),
});

// Some browsers tell of a page that is left by the one, some by the other.
globalThis.window?.addEventListener('pagehide', () => looking.hide());
globalThis.document?.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') looking.hide();
  else looking.show();
});

/**
 * Tells the others, as far as they may notice, that this window is at a place for as long as the component stands.
 * Null for who reads the past: that is no place to meet.
 */
export function useLookingAt(place: Place | null): void {
  // The same place in other words is no move.
  const key = JSON.stringify(place);
  useEffect(() => {
    const where: Place | null = JSON.parse(key);
    if (where === null || shownViewing !== null) return;
    return looking.enter(where);
  }, [key]);
}

/** Who else looks at a dossier. What comes is told by the feed; who falls silent is found out by asking. */
export function presentQuery(tenantId: TenantId, dossierId: DossierId, subject: LookedAt | null) {
  const input = { dossierId, subject };
  return {
    ...tenantQuery(tenantId, 'live.present', input, (options) => api.live.present.query(input, options)),
    refetchInterval: 30_000,
    enabled: shownViewing === null,
  };
}
