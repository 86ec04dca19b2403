import { type Cents, cents } from '../core/cents.ts';

/** The mean error of earlier deliveries, each counted once: forecast less actual, so positive is too favourable. */
export interface MeanError {
  readonly deliveries: number;
  /** In cents. */
  readonly meanError: number;
  /** Of that mean, in cents; null of one delivery, which says nothing of its own chance. */
  readonly standardError: number | null;
}

export const BIAS_VERDICTS = ['te_gunstig', 'te_somber', 'geen_duidelijke_afwijking'] as const;
export type BiasVerdict = (typeof BIAS_VERDICTS)[number];

/** What earlier deliveries say about the next one, for a sentence. */
export interface ForecastBias {
  readonly verdict: BiasVerdict;
  readonly deliveries: number;
  /** The size of the mean, with no more digits than its error supports. */
  readonly aboutCents: Cents;
}

/** A mean smaller than this is no deviation that anybody acts upon, whatever its error. */
const SMALLEST_CENTS = 1_000_00;
/** The step in which a sentence tells a mean of which the error is unknown. */
const USUAL_STEP_CENTS = 10_000_00;

/** Whether deliveries were off in a clear direction: by more than the error of the mean itself. */
export function forecastBias({ deliveries, meanError, standardError }: MeanError): ForecastBias {
  const size = Math.abs(meanError);
  const isUnclear = size < SMALLEST_CENTS || (standardError !== null && standardError > size);
  const step = stepOf(standardError);
  return {
    verdict: isUnclear ? 'geen_duidelijke_afwijking' : meanError > 0 ? 'te_gunstig' : 'te_somber',
    deliveries,
    aboutCents: cents(Math.round(size / step) * step),
  };
}

/** The power of ten of the error: digits below it are chance. Whole euros at the finest. */
function stepOf(error: number | null): number {
  if (error === null) return USUAL_STEP_CENTS;
  return Math.max(100, 10 ** Math.floor(Math.log10(Math.max(error, 1))));
}
