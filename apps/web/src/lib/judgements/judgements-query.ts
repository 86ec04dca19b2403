import type { DossierId, TenantId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { api } from '../api/client.ts';
import { tenantQuery } from '../api/tenant-query.ts';

/** What the parties of a dossier hold at a reading position; several pages show a part of it. */
export function judgementsQuery(tenantId: TenantId, dossierId: DossierId, asOf: AsOf) {
  const input = { dossierId, asOf };
  return tenantQuery(tenantId, 'judgements.judgements', input, (options) =>
    api.judgements.judgements.query(input, options),
  );
}

/** The joint positions of a dossier at a reading position. */
export function positionsQuery(tenantId: TenantId, dossierId: DossierId, asOf: AsOf) {
  const input = { dossierId, asOf };
  return tenantQuery(tenantId, 'judgements.positions', input, (options) =>
    api.judgements.positions.query(input, options),
  );
}
