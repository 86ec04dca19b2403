import type { DossierId, TenantId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { api } from '../api/client.ts';
import { tenantQuery } from '../api/tenant-query.ts';

/** The indicators of a provider at a reading position. */
export function indicatorsQuery(tenantId: TenantId, dossierId: DossierId, asOf: AsOf) {
  const input = { dossierId, asOf };
  return tenantQuery(tenantId, 'indicators.board', input, (options) =>
    api.indicators.board.query(input, options),
  );
}
