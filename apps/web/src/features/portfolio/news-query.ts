import type { TenantId } from '@regietafel/domain/core/ids';
import { api } from '../../lib/api/client.ts';
import { tenantQuery } from '../../lib/api/tenant-query.ts';

/** What is new since the person's last visits, by dossier. */
export function newsQuery(tenantId: TenantId) {
  return tenantQuery(tenantId, 'portfolio.news', {}, (options) => api.portfolio.news.query({}, options));
}
