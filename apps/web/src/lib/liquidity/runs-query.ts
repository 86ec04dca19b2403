import type { DossierId, TenantId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { api } from '../api/client.ts';
import { tenantQuery } from '../api/tenant-query.ts';

/** The long simulations that the server did, or does, for the own organisation. */
export function runsQuery(tenantId: TenantId, input: { readonly dossierId: DossierId; readonly asOf: AsOf }) {
  return tenantQuery(tenantId, 'liquidity.runs', input, (options) =>
    api.liquidity.runs.query(input, options),
  );
}
