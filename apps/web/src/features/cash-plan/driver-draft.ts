import type { YearMonth } from '@regietafel/domain/core/dates';
import type { AssumptionId } from '@regietafel/domain/core/ids';
import type { Driver, DriverKey } from '@regietafel/domain/liquidity/plan';
import { driverScale, hasPremium } from './driver-scale.ts';

export interface StepDraft {
  readonly from: YearMonth;
  readonly value: number | null;
}

/** What stands in the form for a driver, in the unit in which it is typed. */
export interface DriverDraft {
  readonly key: DriverKey;
  readonly budgeted: number | null;
  readonly steps: readonly StepDraft[];
  readonly lines: readonly string[];
  readonly premium: number | null;
  readonly assumptionId: AssumptionId | null;
}

export function driverDraft(driver: Driver): DriverDraft {
  const scale = driverScale(driver.key);
  const { key, budgeted, steps, lines, premiumBp, assumptionId } = driver;
  return {
    key,
    budgeted: budgeted / scale,
    steps: steps.map(({ from, value }) => ({ from, value: value / scale })),
    lines,
    premium: premiumBp === undefined ? null : premiumBp / 100,
    assumptionId,
  };
}

/** A driver that still has to be filled in. */
export function newDriver(key: DriverKey): DriverDraft {
  const budgeted = key === 'tarief' || key === 'formatie' ? 100 : null;
  return { key, budgeted, steps: [], lines: [], premium: null, assumptionId: null };
}

/** The driver that was typed; what is missing goes on as no number, which the server refuses by its field. */
export function driverOf(draft: DriverDraft): Driver {
  const scale = driverScale(draft.key);
  const figure = (typed: number | null) => (typed === null ? Number.NaN : Math.round(typed * scale));
  const { key, lines, assumptionId, premium } = draft;
  return {
    key,
    budgeted: figure(draft.budgeted),
    steps: draft.steps.map(({ from, value }) => ({ from, value: figure(value) })),
    lines,
    assumptionId,
    ...(hasPremium(key) && premium !== null ? { premiumBp: Math.round(premium * 100) } : {}),
  };
}
