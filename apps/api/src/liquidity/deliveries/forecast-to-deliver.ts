import type { KringId, TenantId } from '@regietafel/domain/core/ids';
import type { CompiledForecast } from '@regietafel/domain/liquidity/compiled';
import type { DeliveredAssumption } from '@regietafel/domain/liquidity/delivery';
import type { CashPlan } from '@regietafel/domain/liquidity/plan';
import type { Sheet } from '@regietafel/domain/liquidity/sheet';

/** A record that a delivery tells something of, with who reads it. */
export interface DeliverySource {
  readonly authorTenantId: TenantId;
  readonly kringId: KringId;
}

/** A forecast, compiled and not delivered yet, with all that it rests on. */
export interface ForecastToDeliver {
  readonly forecast: CompiledForecast;
  readonly plan: CashPlan;
  readonly sheets: readonly Sheet[];
  readonly assumptions: readonly DeliveredAssumption[];
  /** The records out of which it was compiled. */
  readonly sources: readonly DeliverySource[];
}
