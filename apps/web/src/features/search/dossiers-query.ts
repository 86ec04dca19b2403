import type { TenantId } from '@regietafel/domain/core/ids';
import { api } from '../../lib/api/client.ts';
import { tenantQuery } from '../../lib/api/tenant-query.ts';

/** The dossiers of the organisation, to search in one of them. */
export function dossiersQuery(tenantId: TenantId) {
  return tenantQuery(tenantId, 'portfolio.list', {}, (options) => api.portfolio.list.query({}, options));
}
