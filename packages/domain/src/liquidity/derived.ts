import type { Cents } from '../core/cents.ts';
import type { PlainDate, YearMonth } from '../core/dates.ts';
import type { FlowNature, LineNature } from './lines.ts';
import type { DriverKey } from './plan.ts';

/**
 * Where a month's amount comes from: the actual, the author's own projection, the budget, the last year known carried on, the
 * plan itself (flows and the correction to the return), or nowhere.
 */
export type CashSource = 'realisatie' | 'prognose' | 'begroting' | 'doorgetrokken' | 'plan' | 'onbekend';

/** How one line came from the exploitatie to cash, so that every figure can be retraced. All lists have one entry per month. */
export interface DerivedLine {
  readonly key: string;
  readonly title: string;
  readonly nature: LineNature | FlowNature | 'rendement';
  /** 1: money in; -1: money out. */
  readonly sign: 1 | -1;
  /** Where the month's amount comes from. */
  readonly sources: readonly CashSource[];
  /** As in the sheet, positive. Null: unknown; the forecast then says that it is incomplete. */
  readonly sheet: readonly (Cents | null)[];
  /** What each driver adds or takes, after the ones before it. */
  readonly drivers: readonly { readonly key: DriverKey; readonly months: readonly Cents[] }[];
  /** Sheet and drivers together. */
  readonly exploitatie: readonly Cents[];
  /** What moves in the month, with its sign: positive comes in. */
  readonly cash: readonly Cents[];
  /**
   * What of the exploitatie still has to move after the last month, less what the horizon already paid of later months; and
   * what moved from before the first month, less what had been paid in advance. So Σ exploitatie + before = Σ cash + after,
   * all in the line's own sign; both 0 for a line that never becomes cash.
   */
  readonly after: Cents;
  readonly before: Cents;
}

export const GAP_KINDS = [
  /** No sheet tells the year, and no earlier one that could be carried on. */
  'sheet_missing',
  /** The year is told, but not this line in this month. */
  'month_unknown',
  /** Money moves at the start from months that neither a sheet nor the opening balance tells. */
  'before_unknown',
  /** A sheet tells a line that the plan does not turn into cash. */
  'rule_missing',
  'return_unknown',
  'driver_unknown',
] as const;
export type GapKind = (typeof GAP_KINDS)[number];

/** Something that the derivation had to do without. It is shown, never filled in with zero. */
export interface DerivedGap {
  readonly kind: GapKind;
  /** The line of the plan or sheet, or the driver, by its key; null: all of it. */
  readonly line: string | null;
  readonly months: readonly YearMonth[];
}

/** The cash of the base, without risks, measures and other events, exact to the cent. */
export interface DerivedCash {
  readonly months: readonly YearMonth[];
  readonly openingCents: Cents;
  readonly creditLimitCents: Cents;
  readonly lines: readonly DerivedLine[];
  readonly net: readonly Cents[];
  readonly closing: readonly Cents[];
  /** Lowest balance at the end of any day of the month, and that day. */
  readonly lowest: readonly Cents[];
  readonly lowestOn: readonly PlainDate[];
  /** Thirteen weeks from the first day: the same days added up otherwise, so they agree with the months. */
  readonly weeks: readonly DerivedWeek[];
  readonly gaps: readonly DerivedGap[];
}

export interface DerivedWeek {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly receipts: Cents;
  readonly payments: Cents;
  readonly closing: Cents;
  readonly lowest: Cents;
  readonly lines: readonly { readonly key: string; readonly cents: Cents }[];
}
