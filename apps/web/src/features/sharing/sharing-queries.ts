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
