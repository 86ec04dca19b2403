import { type Cents, cents } from '../core/cents.ts';
import type { CashEventId, RiskId, TenantId } from '../core/ids.ts';
import {
  type CompiledEvent,
  type EventClass,
  type EventOverride,
  type NotInFigure,
  type NotInFigureReason,
  UNSCALED_PERCENT,
} from './compiled.ts';
import { type CashFigure, scaledFigure } from './figure.ts';
import { type Horizon, monthsOf, type Placed, shiftPlaced, spreadOf } from './place-event.ts';

/** Something that may become an event of the forecast: a risk, a recorded event or a property work, before overrides. */
export interface Candidate {
  readonly key: string;
  readonly kind: CompiledEvent['kind'];
  readonly class: EventClass;
  readonly title: string;
  readonly riskId: RiskId | null;
  readonly eventId: CashEventId | null;
  readonly number: number | null;
  readonly authorTenantId: TenantId;
  readonly figure: CashFigure;
  readonly probability: number | null;
  readonly placed: Placed;
  readonly spreadMonths: number;
  readonly isYearly: boolean;
}

/** A candidate, or why there is none. */
export type Considered =
  | { readonly candidate: Candidate; readonly left: null }
  | { readonly candidate: null; readonly left: NotInFigure };

export function leftOut(
  { key, title }: { readonly key: string; readonly title: string },
  reason: NotInFigureReason,
  amount: Cents | null,
  by: string | null = null,
): NotInFigure {
  return { key, title, reason, by, cents: amount };
}

/** Whether a candidate counts in the deterministic forecast: what stands in the base, unless the reader switches it. */
export function isOn(candidate: Pick<Candidate, 'class'>, override: EventOverride | undefined): boolean {
  return override?.isOn ?? candidate.class === 'base';
}

/** A candidate as an event of the forecast, moved and scaled as the reader asks. */
export function compileEvent(
  candidate: Candidate,
  override: EventOverride | undefined,
  horizon: Horizon,
): CompiledEvent {
  const { placed, isYearly, spreadMonths, ...rest } = candidate;
  const figure = scaledFigure(candidate.figure, override?.scalePercent ?? UNSCALED_PERCENT);
  const { from, to, isDated } = shiftPlaced(placed, override?.shift ?? 0, horizon.months);
  const spread = spreadOf(isYearly, spreadMonths, horizon.months);
  return {
    key: rest.key,
    kind: rest.kind,
    class: rest.class,
    title: rest.title,
    number: rest.number,
    riskId: rest.riskId,
    eventId: rest.eventId,
    authorTenantId: rest.authorTenantId,
    sign: figure.sign,
    cents: figure.cents,
    range: { min: figure.min, likely: figure.likely, max: figure.max },
    probability: rest.probability,
    drawn: chanceDrawn(candidate, override),
    from,
    to,
    isDated,
    spreadMonths: spread.parts,
    isYearly,
    isOn: isOn(candidate, override),
    months: monthsOf(cents(-figure.sign * figure.cents), spread, from, horizon.months),
  };
}

/**
 * The chance with which the simulation draws an event; null: it stands outside the probabilities.
 * - In the base: with its own chance, certain when nobody tells one; not at all when switched off.
 * - A possible cost: with its own chance; switched on it is supposed to happen, switched off not to.
 * - A possible receipt: only when switched on, and then as what stands in the base. Money that nobody has decided on does
 *   not make a forecast better.
 */
function chanceDrawn(candidate: Candidate, override: EventOverride | undefined): number | null {
  const { probability, figure } = candidate;
  if (candidate.class === 'base' || figure.sign === -1)
    return isOn(candidate, override) ? (probability ?? 1) : null;
  if (override?.isOn === undefined) return probability;
  return override.isOn ? 1 : null;
}
