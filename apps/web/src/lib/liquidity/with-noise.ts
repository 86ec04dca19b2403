import type { CompiledFrom } from '@regietafel/contracts/liquidity/forecast';
import type { ForecastInput } from '@regietafel/domain/liquidity/forecast-input';
import { resultMisses } from '@regietafel/domain/liquidity/result-misses';
import { fitNoise } from '@regietafel/forecasting/noise/fit-noise';

/** What the server gives of a forecast, with how far months fell from their budget; without that when too few are known. */
export function withNoise(from: CompiledFrom): ForecastInput {
  const fit = fitNoise(resultMisses(from.sheets));
  return { ...from, noise: fit.ok ? { phi: fit.value.phi, sigma: fit.value.sigma } : null };
}
