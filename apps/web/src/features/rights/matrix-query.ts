import type { TenantId } from '@regietafel/domain/core/ids';
import { api } from '../../lib/api/client.ts';
import { tenantQuery } from '../../lib/api/tenant-query.ts';

/** What every procedure of the server comes to, for every role. */
export function matrixQuery(tenantId: TenantId) {
  return tenantQuery(tenantId, 'rights.matrix', undefined, (options) =>
    api.rights.matrix.query(undefined, options),
  );
}
