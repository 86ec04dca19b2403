import type { Kpi, KpiBoard, KpiDetail } from '@regietafel/contracts/kpis/kpis';
import type { DossierId, KpiId, TenantId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { api } from '../../lib/api/client.ts';
import { tenantQuery } from '../../lib/api/tenant-query.ts';

export type { Kpi, KpiBoard, KpiDetail };

/** All KPI's of a dossier, judged at a reading position. */
export function boardQuery(tenantId: TenantId, input: { dossierId: DossierId; asOf: AsOf }) {
  return tenantQuery(tenantId, 'kpis.board', input, (options) => api.kpis.board.query(input, options));
}

/** One KPI with its whole series, its norms and all that was recorded of it. */
export function kpiQuery(tenantId: TenantId, input: { dossierId: DossierId; kpiId: KpiId; asOf: AsOf }) {
  return tenantQuery(tenantId, 'kpis.kpi', input, (options) => api.kpis.kpi.query(input, options));
}
