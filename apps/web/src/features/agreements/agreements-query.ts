import type { DossierId, TenantId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { api } from '../../lib/api/client.ts';
import { tenantQuery } from '../../lib/api/tenant-query.ts';

/** The agreements of a dossier at a reading position. */
export function agreementsQuery(tenantId: TenantId, dossierId: DossierId, asOf: AsOf) {
  const input = { dossierId, asOf };
  return tenantQuery(tenantId, 'agreements.list', input, (options) =>
    api.agreements.list.query(input, options),
  );
}
