import type { Cents } from '../core/cents.ts';
import type { PlainDate, YearMonth } from '../core/dates.ts';
import type { AssumptionId } from '../core/ids.ts';
import type { Revision } from '../history/revision.ts';
import type { FlowNature, LineNature } from './lines.ts';

/** Fewest and most months that a forecast covers. */
export const FEWEST_MONTHS = 24;
export const MOST_MONTHS = 36;
/** Shares are told in basis points: hundredths of a per cent. */
export const WHOLE_SHARE = 10_000;

/** Day of the month on which money moves (clipped to its last day), or evenly over all its days. */
export type PaymentDay = number | 'spread';

/** A share of a month's amount that moves some months later (0-12), or earlier (-3 to -1: paid in advance). */
export interface CashPart {
  readonly shareBp: number;
  readonly delayMonths: number;
  readonly day: PaymentDay;
}

/** How a line of the exploitatie becomes cash. */
export type CashRule =
  /** The parts add up to the whole (10,000 basis points). */
  | { readonly kind: 'parts'; readonly parts: readonly CashPart[] }
  /** Saved up month by month, paid at once in one calendar month (1-12) over the twelve months that end with it. */
  | { readonly kind: 'yearly'; readonly month: number; readonly day: PaymentDay }
  /** Never cash. */
  | { readonly kind: 'none' };

/** How one line of the sheets becomes cash in this plan. */
export interface PlanLine {
  readonly key: string;
  readonly title: string;
  readonly nature: LineNature;
  readonly rule: CashRule;
  /**
   * What still has to move at the start from months that no sheet tells: claims and debts of the opening balance, each in
   * the month in which it is expected; positive figures.
   */
  readonly outstanding: readonly { readonly month: YearMonth; readonly cents: Cents }[];
}

/** Money that moves in one month without being income or cost; negative goes out. The moves of one key are one line. */
export interface PlanFlow {
  readonly key: string;
  readonly title: string;
  readonly nature: FlowNature;
  readonly month: YearMonth;
  readonly day: PaymentDay;
  readonly cents: Cents;
}

/** What drives income and cost. Each tells where the budget starts from, and what is now expected from a month on. */
export const DRIVER_KEYS = [
  'capaciteit',
  'bezetting',
  'tarief',
  'productiviteit',
  'formatie',
  'verzuim',
  'inhuur',
] as const;
export type DriverKey = (typeof DRIVER_KEYS)[number];

export interface Driver {
  readonly key: DriverKey;
  /** Places for `capaciteit`, hundredths of an index for `tarief` (10,000 is the tariff of the budget), otherwise basis points. */
  readonly budgeted: number;
  readonly steps: readonly { readonly from: YearMonth; readonly value: number }[];
  /** Keys of the plan's lines that move with it. */
  readonly lines: readonly string[];
  /** For `verzuim` and `inhuur`: what hired staff costs above salaried staff for the same hours, in basis points. */
  readonly premiumBp?: number | undefined;
  readonly assumptionId: AssumptionId | null;
}

/** The result on which the forecast rests, as a share of turnover. */
export const RETURN_CHOICES = ['theoretisch', 'begroot', 'gerealiseerd'] as const;
export type ReturnChoice = (typeof RETURN_CHOICES)[number];

/** A forecast as its author lays it down; everything else is derived from it and the sheets. */
export interface CashPlan {
  readonly firstMonth: YearMonth;
  readonly months: number;
  /** What the forecast starts from, and what the bank says of the evening before. They must be equal. */
  readonly opening: { readonly cents: Cents; readonly bankCents: Cents; readonly bankOn: PlainDate };
  /** Credit that the bank allows, positive: below minus this the provider cannot pay. */
  readonly creditLimitCents: Cents;
  readonly lines: readonly PlanLine[];
  readonly flows: readonly PlanFlow[];
  readonly drivers: readonly Driver[];
  readonly returns: {
    readonly choice: ReturnChoice;
    /** The assumption that tells the theoretical return in per cents; null when the plan has none. */
    readonly assumptionId: AssumptionId | null;
  };
  /** Growth per year, in basis points, of lines in a year that no sheet tells: then the last year known is carried on. */
  readonly growthBp: { readonly income: number; readonly cost: number };
}

/** One recorded state of an author's plan. One chain per author. */
export interface CashPlanRevision extends CashPlan, Revision {
  readonly note: string;
  readonly isFictitious: boolean;
}
