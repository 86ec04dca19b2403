import type { DossierId, TenantId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { api } from '../../lib/api/client.ts';
import { tenantQuery } from '../../lib/api/tenant-query.ts';

/** The register of a dossier at a reading position. */
export function registerQuery(tenantId: TenantId, input: { dossierId: DossierId; asOf: AsOf }) {
  return tenantQuery(tenantId, 'risks.register', input, (options) =>
    api.risks.register.query(input, options),
  );
}
