import type { CompiledForecast } from '@regietafel/domain/liquidity/compiled';
import { findSmallestBreach } from '@regietafel/forecasting/solve/reverse-stress';
import type { StressAnswer, StressProblem } from '@regietafel/forecasting/solve/stress';

/** Only parts equal sets: what nobody gave a chance comes after what somebody did. */
const UNKNOWN_CHANCE = 1e-6;

export type Stress =
  | { readonly ok: true; readonly value: StressAnswer }
  | { readonly ok: false; readonly error: StressProblem };

/**
 * The smallest combination of possible costs, beside what counts already, that takes the forecast under the limit: each in
 * its earliest month with its deterministic amount, in cents.
 */
export function smallestBreach({ lowest, cash, events }: CompiledForecast): Stress {
  return findSmallestBreach({
    headroom: lowest.map((low) => low + cash.creditLimitCents),
    events: events
      .filter((event) => !event.isOn && event.sign === 1)
      .map((event) => ({
        id: event.key,
        probability: event.drawn ?? event.probability ?? UNKNOWN_CHANCE,
        outflow: event.months.map((cents) => -cents + 0),
      })),
  });
}
