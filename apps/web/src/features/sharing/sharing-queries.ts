import type { DossierId, TenantId } from '@regietafel/domain/core/ids';
import { api } from '../../lib/api/client.ts';
import { tenantQuery } from '../../lib/api/tenant-query.ts';

/** Who takes part in a dossier and who sits in its kernteam. */
export function participantsQuery(tenantId: TenantId, dossierId: DossierId) {
  const input = { dossierId };
  return tenantQuery(tenantId, 'sharing.participants', input, (options) =>
    api.sharing.participants.query(input, options),
  );
}

/** The kringen of a dossier that the organisation is in. */
export function kringenQuery(tenantId: TenantId, dossierId: DossierId) {
  const input = { dossierId };
  return tenantQuery(tenantId, 'sharing.kringen', input, (options) =>
    api.sharing.kringen.query(input, options),
  );
}
