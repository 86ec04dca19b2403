import type { DossierId } from '@regietafel/domain/core/ids';
import type { Subject } from '@regietafel/domain/core/subject';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../api/client.ts';
import { useTenantId } from '../session/session.ts';
import { threadCountsQuery } from './queries.ts';

/** How long something new must be in sight before it counts as seen. */
const SEEN_AFTER_MS = 1500;

/**
 * Notes that a thread was seen, once there is something new in it that stayed in sight for a moment. What is marked as new
 * stays so until the thread is read again; the counts elsewhere change at once.
 */
export function useMarkSeen(dossierId: DossierId, { kind, id }: Subject, unseen: number): void {
  const tenantId = useTenantId();
  const queryClient = useQueryClient();
  useEffect(() => {
    if (unseen === 0) return;
    const timer = setTimeout(() => {
      if (document.visibilityState === 'hidden') return;
      void api.threads.seen
        .mutate({ dossierId, subject: { kind, id } })
        .then(() => queryClient.invalidateQueries(threadCountsQuery(tenantId, dossierId)))
        // A mark that was not made is made at the next look.
        .catch(() => undefined);
    }, SEEN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [dossierId, kind, id, unseen, tenantId, queryClient]);
}
