import { canonicalJson } from '../core/canonical-json.ts';
import type { Cents } from '../core/cents.ts';
import type { Instant, PlainDate, YearMonth } from '../core/dates.ts';
import type { AssumptionId, DeliveryId, DossierId, KringId, TenantId } from '../core/ids.ts';
import { sha256Hex } from '../core/sha256.ts';
import type { CompiledEvent, CompiledForecast, NotInFigure, Returns } from './compiled.ts';
import type { DerivedCash, DerivedGap, DerivedLine } from './derived.ts';
import type { CashPlan, ReturnChoice } from './plan.ts';
import type { Sheet } from './sheet.ts';

/** Names the form of a frozen delivery, so that one of today can still be read after the form has grown. */
export const DELIVERY_FORM = 'regietafel-delivery-1';

/** An assumption on which a delivery rests, as it was worded on the day. */
export interface DeliveredAssumption {
  readonly assumptionId: AssumptionId;
  readonly name: string;
  /** Null is PM. */
  readonly value: number | null;
  readonly unit: string;
  readonly owner: string;
  readonly source: string;
}

/** Share of the simulated courses below which a quantile lies. */
export interface BandQuantile {
  /** Between 0 and 1. */
  readonly level: number;
  /** Balance at the end of each month, rounded to the cent. */
  readonly months: readonly Cents[];
}

/** The spread of the balance at the end of each month, with all that is needed to compute it again. */
export interface DeliveredBand {
  readonly modelVersion: string;
  readonly seed: number;
  readonly paths: number;
  /** SHA-256 of the model that was simulated. */
  readonly inputHash: string;
  /** Rising in level. */
  readonly quantiles: readonly BandQuantile[];
}

/** What a worse forecast must be accompanied by. */
export interface DeliveryProtocol {
  readonly cause: string;
  readonly action: string;
}

/** What a delivery freezes. Nothing of it is computed again from data of later. */
export interface DeliveryContent {
  readonly form: typeof DELIVERY_FORM;
  readonly standPer: PlainDate;
  readonly plan: CashPlan;
  readonly sheets: readonly Sheet[];
  readonly months: readonly YearMonth[];
  readonly openingCents: Cents;
  readonly creditLimitCents: Cents;
  /** The base, line by line, without events. */
  readonly lines: readonly DerivedLine[];
  readonly events: readonly CompiledEvent[];
  readonly notInFigure: readonly NotInFigure[];
  readonly assumptions: readonly DeliveredAssumption[];
  readonly returns: Returns;
  readonly returnChoice: ReturnChoice;
  /** Base and switched events together. */
  readonly net: readonly Cents[];
  readonly closing: readonly Cents[];
  readonly lowest: readonly Cents[];
  /** Day on which the base is lowest in each month. */
  readonly lowestOn: readonly PlainDate[];
  readonly gaps: readonly DerivedGap[];
  /** Why it is delivered with gaps; empty when there are none. */
  readonly gapsNote: string;
  /** Null when it is no worse than the delivery before it. */
  readonly protocol: DeliveryProtocol | null;
  /** Null when it came from elsewhere without figures that can be simulated. */
  readonly band: DeliveredBand | null;
}

/** A delivery as it stands in the dossier. */
export interface ForecastDelivery {
  readonly deliveryId: DeliveryId;
  readonly dossierId: DossierId;
  readonly authorTenantId: TenantId;
  readonly kringId: KringId;
  readonly standPer: PlainDate;
  readonly recordedAt: Instant;
  readonly content: DeliveryContent;
  readonly contentHash: string;
  /** How it reached who typed it over; empty for who delivers its own forecast. */
  readonly sourceName: string;
  readonly isFictitious: boolean;
}

/** What of a delivery does not come out of the compiled forecast. */
export interface DeliveryFrame {
  readonly standPer: PlainDate;
  readonly plan: CashPlan;
  readonly sheets: readonly Sheet[];
  readonly assumptions: readonly DeliveredAssumption[];
  readonly gapsNote: string;
  readonly protocol: DeliveryProtocol | null;
  readonly band: DeliveredBand | null;
}

/** The content of a delivery out of a compiled forecast: figures are copied, so that nothing later can touch them. */
export function composeDelivery(forecast: CompiledForecast, frame: DeliveryFrame): DeliveryContent {
  const { cash } = forecast;
  return {
    form: DELIVERY_FORM,
    standPer: frame.standPer,
    plan: planOf(frame.plan),
    sheets: frame.sheets.map(({ year, kind, lines }) => ({ year, kind, lines })),
    months: cash.months,
    openingCents: cash.openingCents,
    creditLimitCents: cash.creditLimitCents,
    lines: cash.lines,
    events: forecast.events,
    notInFigure: forecast.notInFigure,
    assumptions: frame.assumptions,
    returns: forecast.returns,
    returnChoice: forecast.returnChoice,
    net: forecast.net,
    closing: forecast.closing,
    lowest: forecast.lowest,
    lowestOn: cash.lowestOn,
    gaps: cash.gaps,
    gapsNote: frame.gapsNote,
    protocol: frame.protocol,
    band: frame.band,
  };
}

/** SHA-256 of the canonical JSON of a delivery, in lower-case hex: equal contents have equal hashes. */
export function deliveryHash(content: DeliveryContent): Promise<string> {
  return sha256Hex(canonicalJson(content));
}

/** The plan alone: a revision carries more than what it says of the money. */
function planOf(plan: CashPlan): CashPlan {
  const { firstMonth, months, opening, creditLimitCents, lines, flows, drivers, returns, growthBp } = plan;
  return { firstMonth, months, opening, creditLimitCents, lines, flows, drivers, returns, growthBp };
}

/** The course of money that two forecasts are compared by. */
export type ForecastCourse = Pick<DeliveryContent, 'months' | 'lowest' | 'creditLimitCents'>;

/** The course of a compiled forecast that has not been delivered yet. */
export function courseOf({
  cash,
  lowest,
}: {
  readonly cash: DerivedCash;
  readonly lowest: readonly Cents[];
}): ForecastCourse {
  return { months: cash.months, lowest, creditLimitCents: cash.creditLimitCents };
}
