import type { TenantId } from '@regietafel/domain/core/ids';
import { api } from '../api/client.ts';
import { tenantQuery } from '../api/tenant-query.ts';

/** All that waits for the person, over all dossiers. */
export function workQuery(tenantId: TenantId) {
  return tenantQuery(tenantId, 'tasks.work', {}, (options) => api.tasks.work.query({}, options));
}

/** How much waits, for the menu. */
export function workCountQuery(tenantId: TenantId) {
  return tenantQuery(tenantId, 'tasks.workCount', {}, (options) => api.tasks.workCount.query({}, options));
}
