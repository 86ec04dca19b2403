import { type Cents, cents, sumCents } from '../core/cents.ts';
import type { RiskId } from '../core/ids.ts';
import { riskKey } from './compile-risks.ts';
import type { CompiledForecast, EventClass, NotInFigureReason } from './compiled.ts';
import { costFigure } from './figure.ts';
import type { ForecastRisk } from './forecast-input.ts';

/** Where a risk of the register went in a forecast: into the base, the scenarios, or out of the figure for a reason. */
export type RegisterPlace = EventClass | Exclude<NotInFigureReason, 'no_probability'>;

export interface PlacedRisk {
  readonly riskId: RiskId;
  readonly place: RegisterPlace;
  /** The register's own amount with its sign (the upper one of a range or maximum); null when it tells none. */
  readonly registerCents: Cents | null;
}

/** Each risk of the register in exactly one place of the forecast: nothing of it is lost, and nothing is there twice. */
export function registerPlaces(
  risks: readonly ForecastRisk[],
  { events, notInFigure }: Pick<CompiledForecast, 'events' | 'notInFigure'>,
): readonly PlacedRisk[] {
  return risks.map(({ riskId, amount }) => {
    const event = events.find((one) => one.riskId === riskId);
    const left = notInFigure.find(
      ({ key, reason }) => key === riskKey(riskId) && reason !== 'no_probability',
    );
    const place = event?.class ?? (left?.reason as Exclude<NotInFigureReason, 'no_probability'> | undefined);
    if (place === undefined) throw new Error('a risk of the register is nowhere in the forecast');
    const figure = costFigure(amount);
    return { riskId, place, registerCents: figure ? cents(figure.sign * figure.cents) : null };
  });
}

/**
 * What the register's amounts come to per place; together they are the register's total. A place with only risks of which
 * nobody told an amount has no sum: unknown is not zero.
 */
export function sumByPlace(placed: readonly PlacedRisk[]): ReadonlyMap<RegisterPlace, Cents> {
  const known = placed.filter(({ registerCents }) => registerCents !== null);
  return new Map(
    [...Map.groupBy(known, ({ place }) => place)].map(([place, all]) => [
      place,
      sumCents(all.flatMap(({ registerCents }) => registerCents ?? [])),
    ]),
  );
}
