import type { TenantId } from '@regietafel/domain/core/ids';
import { queryOptions } from '@tanstack/react-query';
import { shownViewing } from '../sharing/viewing.ts';

/**
 * A read on behalf of a tenant. Its place in the cache starts with the tenant, so that an answer for one organisation is
 * never shown to another, and names as whom the page looks, where it does; `procedure` is the name in the router ("risks.list"), `input` what the call was given.
 *
 * @example tenantQuery(tenantId, 'risks.list', { dossierId }, (options) => api.risks.list.query({ dossierId }, options))
 */
export function tenantQuery<T>(
  tenantId: TenantId,
  procedure: string,
  input: unknown,
  read: (options: { signal: AbortSignal }) => Promise<T>,
) {
  return queryOptions({
    queryKey: [tenantId, procedure, input, ...(shownViewing === null ? [] : [shownViewing])] as const,
    queryFn: ({ signal }) => read({ signal }),
  });
}

/** The part of a cache key that all reads of an area share, for refreshing them after a change: `risks.`. */
export function isOfArea(queryKey: readonly unknown[], area: string): boolean {
  const procedure = queryKey[1];
  return typeof procedure === 'string' && procedure.startsWith(`${area}.`);
}
