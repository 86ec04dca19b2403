import type { DossierId, TenantId } from '@regietafel/domain/core/ids';
import { api } from '../../lib/api/client.ts';
import { tenantQuery } from '../../lib/api/tenant-query.ts';

/** The kringen that were added to a dossier, also those that the organisation is not in. */
export function addedKringenQuery(tenantId: TenantId, dossierId: DossierId) {
  const input = { dossierId };
  return tenantQuery(tenantId, 'sharing.addedKringen', input, (options) =>
    api.sharing.addedKringen.query(input, options),
  );
}

/** Who takes part in a dossier and who sits in its kernteam. */
export function participantsQuery(tenantId: TenantId, dossierId: DossierId) {
  const input = { dossierId };
  return tenantQuery(tenantId, 'sharing.participants', input, (options) =>
    api.sharing.participants.query(input, options),
  );
}
