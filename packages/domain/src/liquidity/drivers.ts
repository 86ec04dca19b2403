import { type Cents, cents } from '../core/cents.ts';
import type { YearMonth } from '../core/dates.ts';
import { roundedShare } from '../core/spread-cents.ts';
import { type CashPlan, type Driver, type DriverKey, WHOLE_SHARE } from './plan.ts';

/** Points that a reader adds to drivers from the first month on, in each driver's own unit. */
export type DriverPoints = Readonly<Record<string, number>>;

/** What a driver is expected to be in a month: its last step by then, else what the budget started from, plus the points. */
export function driverValue(driver: Driver, month: YearMonth, points: number): number {
  const step = driver.steps.findLast((candidate) => candidate.from <= month);
  return Math.max(0, (step?.value ?? driver.budgeted) + points);
}

/**
 * What a driver adds to (or takes from) a month's amount of one of its lines.
 *
 * - `capaciteit`, `bezetting`, `tarief`, `productiviteit`, `formatie`: the line moves in proportion, amount × (value ÷ budgeted − 1).
 * - `verzuim`: the absent are paid on and their hours hired: amount × (value − budgeted) × (1 + premium), in basis points.
 * - `inhuur`: hours move from salaried to hired staff: amount × (value − budgeted) × premium, in basis points.
 *
 * Source: the usual build-up of cost and yield in youth care (hours × tariff × occupancy; absence replaced by hired staff), as a
 * controller does it by hand; the premium is the author's own figure. Whole cents, halves away from zero.
 */
export function driverEffect(driver: Driver, amount: Cents, value: number): Cents {
  const moved = value - driver.budgeted;
  const premium = driver.premiumBp ?? 0;
  switch (driver.key) {
    case 'verzuim':
      return roundedShare(amount, moved * (WHOLE_SHARE + premium), WHOLE_SHARE * WHOLE_SHARE);
    case 'inhuur':
      return roundedShare(amount, moved * premium, WHOLE_SHARE * WHOLE_SHARE);
    default:
      return cents(roundedShare(amount, value, driver.budgeted) - amount);
  }
}

/** The drivers of a line with their effect in one month, each on top of the ones before it in the plan. */
export function driverEffects(
  drivers: readonly Driver[],
  month: YearMonth,
  amount: Cents,
  points: DriverPoints,
): readonly { readonly key: DriverKey; readonly cents: Cents }[] {
  let reached = amount;
  return drivers.map((driver) => {
    const effect = driverEffect(driver, reached, driverValue(driver, month, points[driver.key] ?? 0));
    reached = cents(reached + effect);
    return { key: driver.key, cents: effect };
  });
}

/** The drivers of a plan that move one of its lines. */
export function driversOf(plan: CashPlan, line: string): readonly Driver[] {
  return plan.drivers.filter((driver) => driver.lines.includes(line));
}
