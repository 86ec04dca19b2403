import type { ForecastNoise } from '@regietafel/domain/liquidity/forecast-input';
import { resultMisses } from '@regietafel/domain/liquidity/result-misses';
import type { Sheet } from '@regietafel/domain/liquidity/sheet';
import { fitNoise } from '@regietafel/forecasting/noise/fit-noise';

/** What months may vary by, out of how they did; null when too few came true to tell. */
export function noiseOf(sheets: readonly Sheet[]): ForecastNoise | null {
  const fit = fitNoise(resultMisses(sheets));
  return fit.ok ? { phi: fit.value.phi, sigma: fit.value.sigma } : null;
}
