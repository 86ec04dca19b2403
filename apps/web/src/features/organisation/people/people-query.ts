import type { TenantId } from '@regietafel/domain/core/ids';
import { api } from '../../../lib/api/client.ts';
import { tenantQuery } from '../../../lib/api/tenant-query.ts';

/** The people of the own organisation with their roles. */
export function peopleQuery(tenantId: TenantId) {
  return tenantQuery(tenantId, 'people.list', undefined, (options) =>
    api.people.list.query(undefined, options),
  );
}
