import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import type { ForecastOverrides } from '@regietafel/domain/liquidity/compiled';

/** Whether two ways of changing a forecast come to the same, whatever the order in which it was done. */
export function sameOverrides(one: ForecastOverrides, other: ForecastOverrides): boolean {
  return canonicalJson(withTogether(one)) === canonicalJson(withTogether(other));
}

function withTogether({ events, drivers, returnChoice, together = [] }: ForecastOverrides) {
  return { events, drivers, returnChoice, together };
}
