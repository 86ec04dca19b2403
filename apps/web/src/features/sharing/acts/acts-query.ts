import type { DossierId, TenantId } from '@regietafel/domain/core/ids';
import { api } from '../../../lib/api/client.ts';
import { tenantQuery } from '../../../lib/api/tenant-query.ts';

/** What was proposed and decided about who takes part. */
export function actsQuery(tenantId: TenantId, dossierId: DossierId) {
  const input = { dossierId };
  return tenantQuery(tenantId, 'sharing.acts', input, (options) => api.sharing.acts.query(input, options));
}

/** Whom something can be proposed about; only for who may propose. */
export function organisationsQuery(tenantId: TenantId, dossierId: DossierId) {
  const input = { dossierId };
  return tenantQuery(tenantId, 'sharing.organisations', input, (options) =>
    api.sharing.organisations.query(input, options),
  );
}
