import type { TenantId } from '@regietafel/domain/core/ids';
import { api } from '../api/client.ts';
import { tenantQuery } from '../api/tenant-query.ts';

/** Long enough for a page and its loader to share one answer; a return to the page asks anew. */
const FRESH_FOR_MS = 3_000;

/** The dossiers of the organisation with what stands out in each. */
export function portfolioQuery(tenantId: TenantId) {
  return {
    ...tenantQuery(tenantId, 'portfolio.list', {}, (options) => api.portfolio.list.query({}, options)),
    staleTime: FRESH_FOR_MS,
  };
}
