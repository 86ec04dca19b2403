import type { NoiseFactor } from '../model/cash-model.ts';
import { err, ok, type Result } from '../model/result.ts';
import { phiBias } from './phi-bias.ts';

/** A first-order autoregression of monthly results: x_t - m_t = φ (x_{t-1} - m_{t-1}) + σ z_t. */
export interface NoiseFit {
  /** Level of the known months, in the unit of the history. */
  readonly mean: number;
  /** What each of the twelve positions in the year (0: that of the first month) lies from the mean; null: not looked at. */
  readonly season: readonly number[] | null;
  /** φ corrected for the bias of short histories, and kept within ±0.98. */
  readonly phi: number;
  /** φ as least squares gives it. */
  readonly phiUncorrected: number;
  /** Whether the corrected φ lay outside ±0.98: the history looks like a random walk, which months alone cannot tell. */
  readonly isClamped: boolean;
  /** Standard deviation of the shock of one month, in the unit of the history, 0 or more. */
  readonly sigma: number;
  readonly standardErrors: { readonly mean: number; readonly phi: number; readonly sigma: number };
  /** Months with a figure, and neighbouring pairs of them: what the fit stands on. */
  readonly known: number;
  readonly pairs: number;
}

/** Why a history tells nothing about its noise. */
export type NoiseProblem =
  | { readonly code: 'not-finite'; readonly month: number }
  | { readonly code: 'too-short'; readonly known: number; readonly least: number }
  | { readonly code: 'too-few-neighbours'; readonly pairs: number; readonly least: number };

/** Fewer known months than these are refused: the error of φ would be larger than what it can be. */
export const LEAST_MONTHS = 8;
const LEAST_PAIRS = LEAST_MONTHS - 1;
const YEAR = 12;
const LARGEST_PHI = 0.98;

/**
 * Fits the autoregressive noise of a history of monthly results (any unit; null where a month is unknown, which is left out
 * and never taken for 0; months are equally spaced). Once every month of the year was seen twice (24 months and more)
 * their means are taken off first, else the overall mean. Then φ by conditional least squares over the neighbouring pairs, with d_t = x_t - m_t:
 * φ̂ = Σ d_t d_{t-1} / Σ d²_{t-1}, corrected for its bias (`phiBias`) and kept within ±0.98; σ² = Σ (d_t - φ̂ d_{t-1})²
 * / freedom, in which the means take their share of the pairs: freedom = pairs · (1 - means / known) - 1. Standard errors:
 * σ / √Σ d²_{t-1} of φ, σ / √(2 freedom) of σ, and σ / ((1 - φ) √known) of the mean.
 * Source: G.E.P. Box, G.M. Jenkins and G.C. Reinsel, Time Series Analysis, 4th ed., section 7.1 and appendix A7.5.
 */
export function fitNoise(history: readonly (number | null)[]): Result<NoiseFit, NoiseProblem> {
  const infinite = history.findIndex((value) => value !== null && !Number.isFinite(value));
  if (infinite >= 0) return err({ code: 'not-finite', month: infinite });
  const known = history.filter((value) => value !== null);
  if (known.length < LEAST_MONTHS)
    return err({ code: 'too-short', known: known.length, least: LEAST_MONTHS });
  const pairs = history.filter((value, t) => value !== null && (history[t - 1] ?? null) !== null).length;
  if (pairs < LEAST_PAIRS) return err({ code: 'too-few-neighbours', pairs, least: LEAST_PAIRS });
  const mean = average(known);
  const season = pairs >= LEAST_PAIRS + YEAR ? findSeason(history, mean) : null;
  return ok({ mean, season, ...fitPhi(history, mean, season), known: known.length, pairs });
}

/**
 * The noise of a fit as a factor of a cash model of so many months: amounts in the unit of the history (weight 1).
 */
export function noiseFactorOf(fit: Pick<NoiseFit, 'phi' | 'sigma'>, months: number): NoiseFactor {
  return { phi: fit.phi, sigma: fit.sigma, weight: Array.from({ length: months }, () => 1) };
}

/** Deviation of each month of the year from the mean; null when some month was not seen twice, as before two years. */
function findSeason(history: readonly (number | null)[], mean: number): readonly number[] | null {
  const perPosition = Array.from({ length: YEAR }, (_, position) =>
    history.filter((value, t) => value !== null && t % YEAR === position).map(Number),
  );
  return perPosition.some((values) => values.length < 2)
    ? null
    : perPosition.map((values) => average(values) - mean);
}

function fitPhi(history: readonly (number | null)[], mean: number, season: readonly number[] | null) {
  const deviations = history.map((value, t) =>
    value === null ? null : value - mean - (season?.[t % YEAR] ?? 0),
  );
  const pairs = deviations.flatMap((now, t) => {
    const before = deviations[t - 1] ?? null;
    return now === null || before === null ? [] : [{ now, before }];
  });
  const square = sum(pairs.map(({ before }) => before * before));
  // A history without any movement has no noise, and no φ either.
  const phiUncorrected = square === 0 ? 0 : sum(pairs.map(({ now, before }) => now * before)) / square;
  const means = season === null ? 1 : YEAR;
  const known = deviations.filter((value) => value !== null).length;
  const freedom = pairs.length * (1 - means / known) - 1;
  const left = sum(pairs.map(({ now, before }) => (now - phiUncorrected * before) ** 2));
  const sigma = Math.sqrt(left / freedom);
  const corrected =
    square === 0 ? 0 : phiUncorrected - phiBias(phiUncorrected, pairs.length, season !== null);
  const phi = Math.min(LARGEST_PHI, Math.max(-LARGEST_PHI, corrected));
  return {
    phi,
    phiUncorrected,
    isClamped: phi !== corrected,
    sigma,
    standardErrors: {
      mean: sigma / ((1 - phi) * Math.sqrt(known)),
      phi: square === 0 ? 0 : sigma / Math.sqrt(square),
      sigma: sigma / Math.sqrt(2 * freedom),
    },
  };
}

function average(values: readonly number[]): number {
  return sum(values) / values.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
