import type { DossierId, TenantId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { api } from '../api/client.ts';
import { tenantQuery } from '../api/tenant-query.ts';

interface ForecastQuestion {
  readonly dossierId: DossierId;
  readonly asOf: AsOf;
  /** Whose plan; null: the provider's, or else the only one. */
  readonly planOf: TenantId | null;
}

/** All that a forecast is compiled from, as far as the reader sees it, at a reading position. */
export function forecastQuery(tenantId: TenantId, input: ForecastQuestion) {
  return tenantQuery(tenantId, 'liquidity.forecast', input, (options) =>
    api.liquidity.forecast.query(input, options),
  );
}
