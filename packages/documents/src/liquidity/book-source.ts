import { addMonths, type PlainDate, type YearMonth } from '@regietafel/domain/core/dates';
import type {
  CompiledEvent,
  CompiledForecast,
  ForecastOverrides,
} from '@regietafel/domain/liquidity/compiled';
import {
  lineAmounts,
  MONTHS_AFTER,
  MONTHS_BEFORE,
  type MonthAmount,
} from '@regietafel/domain/liquidity/derive-line';
import type { CashPlan, PlanLine } from '@regietafel/domain/liquidity/plan';
import type { Sheet } from '@regietafel/domain/liquidity/sheet';
import { SheetBook } from '@regietafel/domain/liquidity/sheet-cells';

/** A forecast to be written: what it was laid down with, and what came of it through one view. */
export interface ForecastToWrite {
  /** The provider, and through whose eyes. */
  readonly title: string;
  readonly viewName: string;
  readonly standPer: PlainDate;
  readonly plan: CashPlan;
  readonly sheets: readonly Sheet[];
  /** Points that the view and the reader add to drivers. */
  readonly driverPoints: Readonly<Record<string, number>>;
  readonly compiled: CompiledForecast;
  /** What the reader switched, moved and scaled, by the event's key. */
  readonly switched: ForecastOverrides['events'];
  /** The events of `compiled` as they stand where they were recorded: compiled with `switchesOf(switched)`. */
  readonly recorded: readonly CompiledEvent[];
}

/** The switches among what a reader did to events: with these the same events stand in a forecast, none moved or scaled. */
export function switchesOf(events: ForecastOverrides['events']): ForecastOverrides['events'] {
  return Object.fromEntries(
    Object.entries(events).flatMap(([key, { isOn }]) => (isOn === undefined ? [] : [[key, { isOn }]])),
  );
}

/** A line of the plan with its amounts from twelve months before the forecast until three after it. */
export interface SourceLine {
  readonly line: PlanLine;
  readonly amounts: readonly MonthAmount[];
}

/** What the sheets of a workbook are made from. */
export interface BookSource extends ForecastToWrite {
  readonly lines: readonly SourceLine[];
  /** The calendar months of `SourceLine.amounts`. */
  readonly calendar: readonly YearMonth[];
  /** The months of the forecast. */
  readonly months: readonly YearMonth[];
}

/** Months before the forecast that the exploitatie shows, because some of their money moves within it. */
export const BEFORE = MONTHS_BEFORE;

export function bookSource(forecast: ForecastToWrite): BookSource {
  const { plan, sheets, driverPoints } = forecast;
  const book = new SheetBook(sheets, plan.growthBp);
  const months = Array.from({ length: plan.months }, (_, index) => addMonths(plan.firstMonth, index));
  return {
    ...forecast,
    months,
    calendar: Array.from({ length: MONTHS_BEFORE + plan.months + MONTHS_AFTER }, (_, at) =>
      addMonths(plan.firstMonth, at - MONTHS_BEFORE),
    ),
    lines: plan.lines.map((line) => ({ line, amounts: lineAmounts(plan, line, book, driverPoints) })),
  };
}
