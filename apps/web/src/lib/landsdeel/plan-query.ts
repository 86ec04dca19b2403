import type { DossierId, TenantId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { api } from '../api/client.ts';
import { tenantQuery } from '../api/tenant-query.ts';

/** The plans that are followed in a dossier of the organisation. */
export function plansQuery(tenantId: TenantId) {
  return tenantQuery(tenantId, 'landsdeel.plans', undefined, (options) =>
    api.landsdeel.plans.query(undefined, options),
  );
}

/** A bovenregionaal plan at a reading position. */
export function planQuery(tenantId: TenantId, dossierId: DossierId, asOf: AsOf) {
  const input = { dossierId, asOf };
  return tenantQuery(tenantId, 'landsdeel.plan', input, (options) =>
    api.landsdeel.plan.query(input, options),
  );
}
