import { err, ok, type Result } from '../model/result.ts';
import { type BandCoverage, type CalibrationRow, calibrate, coverBand } from './calibration.ts';
import { type BacktestProblem, type DeliveredForecast, findBacktestProblem } from './delivered-forecast.ts';
import {
  type DeliveryBias,
  type ErrorSummary,
  errorsPerHorizon,
  findDeliveryBias,
  meanOf,
  summariseErrors,
} from './forecast-errors.ts';

/** How earlier deliveries of a forecast did. Errors are forecast - actual: above 0 is too favourable for a forecast of cash. */
export interface Backtest {
  /** All months together: each month counts once. */
  readonly overall: ErrorSummary;
  /** Each delivery counts once: what "the last six forecasts were on average so much too favourable" rests on. */
  readonly bias: DeliveryBias;
  readonly perDelivery: readonly ({ readonly id: string } & ErrorSummary)[];
  readonly perHorizon: readonly ({ readonly horizon: number } & ErrorSummary)[];
  readonly band: BandCoverage;
  readonly calibration: readonly CalibrationRow[];
  /** Mean over the levels of their mean pinball losses; null when no delivery gave quantiles. */
  readonly meanPinball: number | null;
}

/** The usual band of a fan chart: P5 to P95. */
const USUAL_BAND = { lower: 0.05, upper: 0.95 };

/**
 * Sets deliveries of a forecast beside what came true: bias and mean absolute error (overall, per delivery, per horizon),
 * share of the actuals within a band, calibration and pinball loss per quantile. A month whose actual is not known is left
 * out of every mean and counted in `missing`. The order of the deliveries is kept; amounts are in their unit.
 */
export function backtest(
  deliveries: readonly DeliveredForecast[],
  band: { readonly lower: number; readonly upper: number } = USUAL_BAND,
): Result<Backtest, BacktestProblem> {
  const problem = findBacktestProblem(deliveries);
  if (problem !== undefined) return err(problem);
  const months = deliveries.flatMap((delivery) => delivery.months);
  const bias = findDeliveryBias(deliveries);
  if (bias === undefined) return err({ code: 'no-actuals', missing: months.length });
  const calibration = calibrate(months);
  return ok({
    overall: summariseErrors(months),
    bias,
    perDelivery: deliveries.map(({ id, months: own }) => ({ id, ...summariseErrors(own) })),
    perHorizon: errorsPerHorizon(deliveries),
    band: coverBand(months, band.lower, band.upper),
    calibration,
    meanPinball: meanOf(calibration.map(({ meanPinball }) => meanPinball)),
  });
}
