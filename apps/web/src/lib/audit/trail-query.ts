import type { DossierId, TenantId } from '@regietafel/domain/core/ids';
import type { Subject } from '@regietafel/domain/core/subject';
import { api } from '../api/client.ts';
import { tenantQuery } from '../api/tenant-query.ts';

/** Who saw and who changed what the own organisation wrote about one thing. */
export function trailQuery(
  tenantId: TenantId,
  input: { readonly dossierId: DossierId; readonly subject: Subject },
) {
  return tenantQuery(tenantId, 'audit.trail', input, (options) => api.audit.trail.query(input, options));
}
