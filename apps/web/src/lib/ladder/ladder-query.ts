import type { DossierId, TenantId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { api } from '../api/client.ts';
import { tenantQuery } from '../api/tenant-query.ts';

/** Where a dossier stands on the ladder, and how it came there; the frame shows the trede above every page. */
export function ladderQuery(tenantId: TenantId, dossierId: DossierId, asOf: AsOf) {
  const input = { dossierId, asOf };
  return tenantQuery(tenantId, 'ladder.ladder', input, (options) => api.ladder.ladder.query(input, options));
}
