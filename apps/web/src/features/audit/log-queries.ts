import type { TenantId } from '@regietafel/domain/core/ids';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api/client.ts';
import { tenantQuery } from '../../lib/api/tenant-query.ts';
import { filterOf, type LogSearch } from './log-search.ts';

/** The log of the own organisation, page by page, the latest first. */
export function logQuery(tenantId: TenantId, search: LogSearch) {
  const filter = filterOf(search);
  return infiniteQueryOptions({
    queryKey: [tenantId, 'audit.log', filter] as const,
    queryFn: ({ pageParam, signal }) => api.audit.log.query({ ...filter, before: pageParam }, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ before }) => before,
  });
}

/** Whom and what the log can be narrowed to. */
export function logChoicesQuery(tenantId: TenantId) {
  return tenantQuery(tenantId, 'audit.logChoices', null, (options) =>
    api.audit.logChoices.query(undefined, options),
  );
}

/** Who helps the organisation now, and who did. */
export function supportQuery(tenantId: TenantId) {
  return tenantQuery(tenantId, 'audit.support', null, (options) =>
    api.audit.support.query(undefined, options),
  );
}
