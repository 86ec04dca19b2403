import type { TenantId } from '@regietafel/domain/core/ids';
import { api } from '../api/client.ts';
import { tenantQuery } from '../api/tenant-query.ts';

/** The letters of invitation to the organisation. */
export function invitationsQuery(tenantId: TenantId) {
  return tenantQuery(tenantId, 'sharing.invitations', {}, (options) =>
    api.sharing.invitations.query({}, options),
  );
}
