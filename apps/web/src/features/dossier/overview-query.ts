import type { DossierId, TenantId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { api } from '../../lib/api/client.ts';
import { tenantQuery } from '../../lib/api/tenant-query.ts';

/** Long enough for a page and its loader to share one answer; a return to the page asks anew. */
const FRESH_FOR_MS = 3_000;

/** One dossier on one screen, at a reading position. */
export function overviewQuery(tenantId: TenantId, dossierId: DossierId, asOf: AsOf) {
  const input = { dossierId, asOf };
  return {
    ...tenantQuery(tenantId, 'portfolio.overview', input, (options) =>
      api.portfolio.overview.query(input, options),
    ),
    staleTime: FRESH_FOR_MS,
  };
}
