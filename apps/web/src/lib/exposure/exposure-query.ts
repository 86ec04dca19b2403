import type { DossierId, TenantId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { api } from '../api/client.ts';
import { tenantQuery } from '../api/tenant-query.ts';

/** Who leans on the provider of a dossier, at a reading position. */
export function exposureQuery(tenantId: TenantId, dossierId: DossierId, asOf: AsOf) {
  const input = { dossierId, asOf };
  return tenantQuery(tenantId, 'exposure.exposure', input, (options) =>
    api.exposure.exposure.query(input, options),
  );
}

/** On which providers the own region leans. */
export function ownExposureQuery(tenantId: TenantId) {
  return tenantQuery(tenantId, 'exposure.own', {}, (options) => api.exposure.own.query(undefined, options));
}
