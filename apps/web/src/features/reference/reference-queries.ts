import type { PlainDate } from '@regietafel/domain/core/dates';
import type { TenantId } from '@regietafel/domain/core/ids';
import { api } from '../../lib/api/client.ts';
import { tenantQuery } from '../../lib/api/tenant-query.ts';

/** In which region a municipality lies on a day. */
export function regionOfQuery(tenantId: TenantId, municipality: string, on: PlainDate) {
  const input = { municipality, on };
  return tenantQuery(tenantId, 'reference.regionOf', input, (options) =>
    api.reference.regionOf.query(input, options),
  );
}

/** The regions of a day with their municipalities. */
export function regionsQuery(tenantId: TenantId, on: PlainDate) {
  const input = { on };
  return tenantQuery(tenantId, 'reference.regions', input, (options) =>
    api.reference.regions.query(input, options),
  );
}

/** Names that hold a text. */
export function searchQuery(tenantId: TenantId, name: string, on: PlainDate) {
  const input = { name, on };
  return tenantQuery(tenantId, 'reference.search', input, (options) =>
    api.reference.search.query(input, options),
  );
}

/** Who supervises continuity on a day. */
export function supervisorQuery(tenantId: TenantId, on: PlainDate) {
  const input = { on };
  return tenantQuery(tenantId, 'reference.supervisorOn', input, (options) =>
    api.reference.supervisorOn.query(input, options),
  );
}
