import type { LookBack } from '@regietafel/contracts/liquidity/delivery-figures';
import type { OriginatedActual } from '@regietafel/db/queries/liquidity/actuals';
import type { OriginatedOutline } from '@regietafel/db/queries/liquidity/deliveries';
import { type Cents, cents } from '@regietafel/domain/core/cents';
import type { TenantId } from '@regietafel/domain/core/ids';
import { forecastBias } from '@regietafel/domain/liquidity/forecast-bias';
import { type Backtest, backtest } from '@regietafel/forecasting/backtest/backtest';
import type { DeliveredForecast } from '@regietafel/forecasting/backtest/delivered-forecast';
import { actualsFor } from './actuals-for.ts';

/** Calibration over fewer deliveries than these says more about chance than about the forecaster. */
const FEWEST_CALIBRATED = 3;

/** How the deliveries of each author did, as far as they came true; whoever has none that did is left out. */
export function lookBacks(
  deliveries: readonly OriginatedOutline[],
  actuals: readonly OriginatedActual[],
): readonly LookBack[] {
  const authors = new Map(deliveries.map(({ origin }) => [origin.authorTenantId, origin.authorName]));
  return [...authors].flatMap(([author, name]) => {
    const own = deliveries.filter(({ origin }) => origin.authorTenantId === author).toReversed();
    return lookBackOf(author, name, own, actuals) ?? [];
  });
}

function lookBackOf(
  author: TenantId,
  name: string | null,
  deliveries: readonly OriginatedOutline[],
  actuals: readonly OriginatedActual[],
): LookBack | undefined {
  const known = actualsFor(actuals, author);
  const told = new Map(known.map(({ month, closingCents }) => [month, closingCents]));
  const last = known.at(-1)?.month;
  if (last === undefined) return undefined;
  const forecasts = deliveries.map(({ deliveryId, outline }) => ({
    id: deliveryId,
    // What lies ahead is not missing: it has not come yet.
    months: outline.months.flatMap((month, index) =>
      month > last ? [] : [forecastMonth(outline, index, told.get(month) ?? null)],
    ),
  }));
  const found = backtest(forecasts.filter(({ months }) => months.length > 0));
  return found.ok ? present(name, deliveries, found.value) : undefined;
}

function forecastMonth(
  { closing, band }: OriginatedOutline['outline'],
  index: number,
  actual: Cents | null,
): DeliveredForecast['months'][number] {
  const quantiles = (band?.quantiles ?? []).flatMap(({ level, months }) => {
    const value = months[index];
    return value === undefined ? [] : [{ level, value }];
  });
  return { horizon: index + 1, forecast: closing[index] ?? Number.NaN, quantiles, actual };
}

function present(
  author: string | null,
  deliveries: readonly OriginatedOutline[],
  { overall, bias, perDelivery, perHorizon, band, calibration, meanPinball }: Backtest,
): LookBack {
  const { verdict, aboutCents } = forecastBias(bias);
  const hasCalibration = bias.deliveries >= FEWEST_CALIBRATED && band.share !== null && meanPinball !== null;
  return {
    author,
    deliveries: bias.deliveries,
    points: overall.points,
    missing: overall.missing,
    bias: {
      verdict,
      aboutCents,
      meanErrorCents: whole(bias.meanError),
      standardErrorCents: wholeOrNull(bias.standardError),
    },
    meanAbsoluteErrorCents: whole(overall.meanAbsoluteError ?? 0),
    calibration: hasCalibration
      ? {
          ...band,
          share: band.share,
          levels: calibration.map(({ meanPinball: loss, ...row }) => ({
            ...row,
            meanPinballCents: whole(loss),
          })),
          meanPinballCents: whole(meanPinball),
        }
      : null,
    perDelivery: perDelivery.map(({ id, meanError, meanAbsoluteError, points, missing }) => ({
      standPer: standPerOf(deliveries, id),
      points,
      missing,
      meanErrorCents: wholeOrNull(meanError),
      meanAbsoluteErrorCents: wholeOrNull(meanAbsoluteError),
    })),
    perHorizon: perHorizon.flatMap(({ horizon, points, meanError, meanAbsoluteError }) =>
      meanError === null || meanAbsoluteError === null
        ? []
        : [
            {
              horizon,
              points,
              meanErrorCents: whole(meanError),
              meanAbsoluteErrorCents: whole(meanAbsoluteError),
            },
          ],
    ),
  };
}

function standPerOf(deliveries: readonly OriginatedOutline[], id: string) {
  const delivery = deliveries.find(({ deliveryId }) => deliveryId === id);
  if (delivery === undefined) throw new Error('a look back at a delivery that was not asked about');
  return delivery.standPer;
}

function whole(value: number): Cents {
  return cents(Math.round(value));
}

function wholeOrNull(value: number | null): Cents | null {
  return value === null ? null : whole(value);
}
