import type { DossierId, TenantId } from '@regietafel/domain/core/ids';
import { api } from '../api/client.ts';
import { tenantQuery } from '../api/tenant-query.ts';

/** As whom a dossier can be looked at. */
export function viewpointsQuery(tenantId: TenantId, dossierId: DossierId) {
  const input = { dossierId };
  return tenantQuery(tenantId, 'sharing.viewpoints', input, (options) =>
    api.sharing.viewpoints.query(input, options),
  );
}
