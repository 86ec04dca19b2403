import type { DossierId, TenantId } from '@regietafel/domain/core/ids';
import { api } from '../../../lib/api/client.ts';
import { tenantQuery } from '../../../lib/api/tenant-query.ts';

/** What the reader can do about the seats of a dossier. */
export function seatDeskQuery(tenantId: TenantId, dossierId: DossierId) {
  const input = { dossierId };
  return tenantQuery(tenantId, 'seats.desk', input, (options) => api.seats.desk.query(input, options));
}
