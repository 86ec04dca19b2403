import type { DossierId, TenantId } from '@regietafel/domain/core/ids';
import { api } from '../api/client.ts';
import { tenantQuery } from '../api/tenant-query.ts';

/** What of a dossier is released for comparison. */
export function releasesQuery(tenantId: TenantId, dossierId: DossierId) {
  const input = { dossierId };
  return tenantQuery(tenantId, 'release.list', input, (options) => api.release.list.query(input, options));
}
