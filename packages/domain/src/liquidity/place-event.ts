import { type Cents, cents, sumCents } from '../core/cents.ts';
import { monthsBetween, type YearMonth } from '../core/dates.ts';
import { spreadCents } from '../core/spread-cents.ts';

/** When something may begin, by month; null: its author does not say. */
export interface EventWindow {
  readonly from: YearMonth | null;
  readonly to: YearMonth | null;
}

/** The months that a forecast covers. */
export interface Horizon {
  readonly firstMonth: YearMonth;
  readonly months: number;
}

/** Months in which something may begin, 0 being the first of the forecast. The last may lie beyond the horizon. */
export interface Placed {
  readonly from: number;
  readonly to: number;
  /** False when nothing tells when: then it may be any month. */
  readonly isDated: boolean;
}

/**
 * Where in the forecast something falls that has not happened yet. What could have begun before the forecast may begin from
 * its first month; a window that has passed altogether tells nothing of what is to come, so that any month is left (a risk
 * that outlives its window is not gone). Undefined when it begins after the horizon.
 */
export function placeWindow(window: EventWindow | null, horizon: Horizon): Placed | undefined {
  const last = horizon.months - 1;
  const from = indexOf(window?.from ?? null, horizon);
  const to = indexOf(window?.to ?? null, horizon);
  if (from !== null && from > last) return undefined;
  if ((from === null && to === null) || (to !== null && to < 0)) return { from: 0, to: last, isDated: false };
  const begin = Math.max(0, from ?? 0);
  return { from: begin, to: Math.max(begin, to ?? last), isDated: true };
}

function indexOf(month: YearMonth | null, { firstMonth }: Horizon): number | null {
  return month === null ? null : monthsBetween(firstMonth, month);
}

/** Moves a window by whole months without letting its beginning leave the forecast. */
export function shiftPlaced(placed: Placed, shift: number, months: number): Placed {
  if (shift === 0) return placed;
  const from = Math.min(months - 1, Math.max(0, placed.from + shift));
  return { from, to: Math.max(from, placed.to + from - placed.from), isDated: placed.isDated };
}

/** Parts in which an amount moves: evenly over a number of months, or a twelfth a month for as long as the forecast runs. */
export interface Spread {
  readonly parts: number;
  /** How many times the amount is paid over all parts. */
  readonly times: number;
}

const MONTHS_PER_YEAR = 12;

/**
 * How an amount is spread. One that comes every year runs at a twelfth a month from its onset, whatever it was spread over:
 * so all its years come true together or not at all, in the forecast and in the simulation alike.
 */
export function spreadOf(isYearly: boolean, spreadMonths: number, months: number): Spread {
  if (!isYearly) return { parts: spreadMonths, times: 1 };
  const times = Math.ceil(months / MONTHS_PER_YEAR);
  return { parts: times * MONTHS_PER_YEAR, times };
}

/**
 * An amount month by month when it begins in month `from`, evenly spread by cumulative rounding; what falls after the
 * forecast is left out.
 */
export function monthsOf(amount: Cents, spread: Spread, from: number, months: number): readonly Cents[] {
  const parts = partsOf(amount, spread);
  return Array.from({ length: months }, (_, month) => parts[month - from] ?? cents(0));
}

/** What of an amount is still to move when its first `passed` parts have. */
export function restOf(amount: Cents, spread: Spread, passed: number): Cents {
  return sumCents(partsOf(amount, spread).slice(passed));
}

function partsOf(amount: Cents, { parts, times }: Spread): readonly Cents[] {
  return spreadCents(
    cents(amount * times),
    Array.from({ length: parts }, () => 1),
  );
}
