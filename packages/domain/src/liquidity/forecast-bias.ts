import { type Cents, cents } from '../core/cents.ts';

/** How far one delivery was off, over the months of it that came true. */
export interface DeliveryError {
  /** Mean of forecast less actual balance at the end of the month: positive is too favourable. */
  readonly meanErrorCents: number;
  /** Months that have an actual. */
  readonly months: number;
}

export const BIAS_VERDICTS = ['te_gunstig', 'te_somber', 'geen_duidelijke_afwijking'] as const;
export type BiasVerdict = (typeof BIAS_VERDICTS)[number];

/** What the deliveries so far say about the next one. */
export interface ForecastBias {
  readonly verdict: BiasVerdict;
  readonly deliveries: number;
  /** Mean over the deliveries: positive is too favourable. */
  readonly meanErrorCents: Cents;
  /** Standard error of that mean; null of one delivery, which says nothing of its own chance. */
  readonly standardErrorCents: Cents | null;
  /** The size of the mean, with no more digits than its error supports: what a sentence says. */
  readonly aboutCents: Cents;
}

/** A mean smaller than this is no deviation that anybody acts upon, whatever its error. */
const SMALLEST_CENTS = 1_000_00;
/** The finest step in which a sentence tells a mean without a known error. */
const USUAL_STEP_CENTS = 10_000_00;

/**
 * The mean error of deliveries, each counted once whatever its number of months, and whether it is a clear one: larger
 * than its own standard error s/√n (s with n − 1 degrees of freedom). Undefined without a delivery that has an actual.
 */
export function forecastBias(errors: readonly DeliveryError[]): ForecastBias | undefined {
  const told = errors.filter(({ months }) => months > 0).map(({ meanErrorCents }) => meanErrorCents);
  if (told.length === 0) return undefined;
  const mean = told.reduce((sum, error) => sum + error, 0) / told.length;
  const error = standardError(told, mean);
  return {
    verdict: verdictOf(mean, error),
    deliveries: told.length,
    meanErrorCents: cents(Math.round(mean)),
    standardErrorCents: error === null ? null : cents(Math.round(error)),
    aboutCents: roundedTo(stepOf(error), Math.abs(mean)),
  };
}

function standardError(values: readonly number[], mean: number): number | null {
  const n = values.length;
  if (n < 2) return null;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (n - 1) / n);
}

function verdictOf(mean: number, error: number | null): BiasVerdict {
  if (Math.abs(mean) < SMALLEST_CENTS || (error !== null && error > Math.abs(mean)))
    return 'geen_duidelijke_afwijking';
  return mean > 0 ? 'te_gunstig' : 'te_somber';
}

/** The power of ten of the error: digits below it are chance. Whole euros at the finest. */
function stepOf(error: number | null): number {
  if (error === null) return USUAL_STEP_CENTS;
  return Math.max(100, 10 ** Math.floor(Math.log10(Math.max(error, 1))));
}

function roundedTo(step: number, value: number): Cents {
  return cents(Math.round(value / step) * step);
}
