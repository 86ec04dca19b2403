import type { Cents } from '../core/cents.ts';
import type { PlainDate, YearMonth } from '../core/dates.ts';
import type { CashEventId, RiskId, TenantId } from '../core/ids.ts';
import type { DerivedCash } from './derived.ts';
import type { ReturnChoice } from './plan.ts';

/** Whose eyes a forecast is seen through: one party's own assessments, or those of the kernteam together. */
export type ForecastView =
  | { readonly kind: 'party'; readonly tenantId: TenantId }
  | { readonly kind: 'kernteam' };

/** Where an event stands: `base` is counted always (facts, measures taken up), `scenario` is a risk or a possible measure. */
export type EventClass = 'base' | 'scenario';

/** What the chosen phasing of property works adds to a month, beside the maintenance that the budget already holds. */
export interface WorksCost {
  readonly key: string;
  readonly title: string;
  readonly month: YearMonth;
  /** Positive costs more than budgeted; negative leaves room. */
  readonly cents: Cents;
  readonly coversRiskIds: readonly RiskId[];
}

/** A dated cash event, ready for the timeline and for the simulation. */
export interface CompiledEvent {
  /** Stable name of the event in overrides, attribution and results: `risk:<id>`, `event:<id>` or `works:<key>`. */
  readonly key: string;
  readonly kind: 'risico' | 'feit' | 'maatregel' | 'steun' | 'garantie' | 'overig' | 'vastgoed';
  readonly class: EventClass;
  readonly title: string;
  /** Its number in the register; null for what is no risk. */
  readonly number: number | null;
  readonly riskId: RiskId | null;
  readonly eventId: CashEventId | null;
  /** Whose judgement the figures are. */
  readonly authorTenantId: TenantId;
  /** 1: costs money; -1: brings money. */
  readonly sign: 1 | -1;
  /** The deterministic amount, positive: the register's own figure (the upper one of a range or a maximum). */
  readonly cents: Cents;
  /** Lowest, most likely and highest amount, positive, for the simulation; the middle is null where the author gives none. */
  readonly range: { readonly min: Cents; readonly likely: Cents | null; readonly max: Cents };
  /** 0-1; null: the author does not say, so that it stands outside the probabilities (`not_in_figure`). */
  readonly probability: number | null;
  /**
   * The chance with which the simulation draws it, the reader's switches included: a possible cost that is switched on is
   * supposed to happen (1), a possible receipt counts only once it is switched on. Null: not drawn at all.
   */
  readonly drawn: number | null;
  /** First and last month in which it may begin, 0 being the first of the forecast; the last may lie beyond it. */
  readonly from: number;
  readonly to: number;
  /** Whether the author told when; otherwise the whole horizon is taken, and the screen says so. */
  readonly isDated: boolean;
  /** Months over which it is spread evenly. */
  readonly spreadMonths: number;
  /** Comes every year: `cents` a year, a twelfth a month for as long as the forecast runs. */
  readonly isYearly: boolean;
  /** Whether the deterministic forecast counts it. */
  readonly isOn: boolean;
  /** What it adds to each month's cash when on (a cost is negative): from the earliest month, evenly spread. */
  readonly months: readonly Cents[];
}

/** Why a risk or event adds nothing to a figure, or not to the probabilities. Unknown is not zero. */
export const NOT_IN_FIGURE_REASONS = [
  'pm',
  'no_amount',
  'no_probability',
  'resolved',
  'covered',
  'outside_horizon',
] as const;
export type NotInFigureReason = (typeof NOT_IN_FIGURE_REASONS)[number];

export interface NotInFigure {
  readonly key: string;
  readonly title: string;
  readonly reason: NotInFigureReason;
  /** The key of the event that covers it. */
  readonly by: string | null;
  readonly cents: Cents | null;
}

/** A settled risk that has to be judged anew: it adds nothing to the figures, and comes back on this day. */
export interface WakingRisk {
  readonly riskId: RiskId;
  readonly number: number;
  readonly title: string;
  readonly on: PlainDate;
  /** Month of the forecast; negative before it, beyond its length after it. */
  readonly month: number;
  /** The register's own figure; null when it tells none. */
  readonly cents: Cents | null;
}

/** Events that go together, told in words: `enig` is a correlation of 0.3, `sterk` of 0.6. */
export const TOGETHERNESS = ['enig', 'sterk'] as const;
export type Togetherness = (typeof TOGETHERNESS)[number];

export interface EventsTogether {
  readonly title: string;
  readonly strength: Togetherness;
  /** Keys of the events. */
  readonly keys: readonly string[];
}

/** What a reader does to the forecast while looking: it changes no record. */
export interface ForecastOverrides {
  /** By the event's key. */
  readonly events: Readonly<Record<string, EventOverride>>;
  readonly returnChoice: ReturnChoice | null;
  /** Points added to a driver from the first month on, in the driver's own unit. */
  readonly drivers: Readonly<Record<string, number>>;
  /** Groups of events that go together; absent: all are independent. */
  readonly together?: readonly EventsTogether[] | undefined;
}

export interface EventOverride {
  readonly isOn?: boolean | undefined;
  /** Whole months later (positive) or earlier. */
  readonly shift?: number | undefined;
  /** Whole per cents of the amount, 0-1000. */
  readonly scalePercent?: number | undefined;
}

/** Per cents of an event that is not scaled. */
export const UNSCALED_PERCENT = 100;

export const NO_OVERRIDES: ForecastOverrides = { events: {}, returnChoice: null, drivers: {} };

/** The return on which the forecast rests, in basis points of turnover, by choice; null: not known. */
export type Returns = Readonly<Record<ReturnChoice, number | null>>;

/** A forecast seen through one view: exact in cents, and ready for the simulation. */
export interface CompiledForecast {
  readonly view: ForecastView;
  readonly cash: DerivedCash;
  readonly returns: Returns;
  readonly returnChoice: ReturnChoice;
  readonly events: readonly CompiledEvent[];
  readonly notInFigure: readonly NotInFigure[];
  readonly waking: readonly WakingRisk[];
  /** Base and switched events together. */
  readonly net: readonly Cents[];
  readonly closing: readonly Cents[];
  readonly lowest: readonly Cents[];
  /** Index of the first month in which the lowest balance lies under minus the credit limit; null: never. */
  readonly firstBreach: number | null;
  readonly model: CompiledModel;
}

/** The same, as the simulation takes it (`CashModel` of the forecasting package): amounts in whole cents as plain numbers. */
export interface CompiledModel {
  readonly months: number;
  readonly opening: number;
  readonly limit: number;
  readonly net: readonly number[];
  readonly dip: readonly number[];
  readonly noise: readonly {
    readonly phi: number;
    readonly sigma: number;
    readonly weight: readonly number[];
  }[];
  readonly noiseCorrelation: readonly (readonly number[])[] | null;
  readonly events: readonly {
    readonly id: string;
    readonly probability: number;
    readonly amount:
      | { readonly kind: 'fixed'; readonly value: number }
      | { readonly kind: 'uniform'; readonly min: number; readonly max: number }
      | { readonly kind: 'triangular'; readonly min: number; readonly mode: number; readonly max: number };
    readonly onset: { readonly from: number; readonly to: number };
    readonly spread: number;
  }[];
  readonly eventCorrelation: readonly (readonly number[])[] | null;
}
