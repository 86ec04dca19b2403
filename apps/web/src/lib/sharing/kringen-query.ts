import type { DossierId, TenantId } from '@regietafel/domain/core/ids';
import { api } from '../api/client.ts';
import { tenantQuery } from '../api/tenant-query.ts';

/** The kringen of a dossier that the organisation is in, and who reads them. */
export function kringenQuery(tenantId: TenantId, dossierId: DossierId) {
  const input = { dossierId };
  return tenantQuery(tenantId, 'sharing.kringen', input, (options) =>
    api.sharing.kringen.query(input, options),
  );
}
