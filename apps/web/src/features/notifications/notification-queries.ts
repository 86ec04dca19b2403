import type { TenantId } from '@regietafel/domain/core/ids';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api/client.ts';
import { tenantQuery } from '../../lib/api/tenant-query.ts';

const PAGE_SIZE = 50;

/** What the person was told, page by page, latest first. */
export function notificationsQuery(tenantId: TenantId, isUnreadOnly: boolean) {
  const input = { isUnreadOnly, limit: PAGE_SIZE };
  return infiniteQueryOptions({
    queryKey: [tenantId, 'notifications.list', input] as const,
    queryFn: ({ pageParam, signal }) =>
      api.notifications.list.query({ ...input, cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

/** How the person wants to be told. */
export function settingsQuery(tenantId: TenantId) {
  return tenantQuery(tenantId, 'notifications.settings', undefined, (options) =>
    api.notifications.settings.query(undefined, options),
  );
}
