import type { CashEvent, CashModel, CheckedModel } from '../model/cash-model.ts';
import { checkModel } from '../model/check-model.ts';

/** A model without chance: twelve months, 1,000 at the opening, nothing coming in or going out. */
export function buildModel(overrides: Partial<CashModel> = {}): CashModel {
  const months = overrides.months ?? 12;
  return {
    months,
    opening: 1_000,
    limit: 0,
    net: Array.from({ length: months }, () => 0),
    dip: Array.from({ length: months }, () => 0),
    noise: [],
    noiseCorrelation: null,
    events: [],
    eventCorrelation: null,
    ...overrides,
  };
}

/** An event of 100, certain, in month 0. */
export function buildEvent(overrides: Partial<CashEvent> = {}): CashEvent {
  return {
    id: 'event',
    probability: 1,
    amount: { kind: 'fixed', value: 100 },
    onset: { from: 0, to: 0 },
    spread: 1,
    ...overrides,
  };
}

/** Checks a model that must be sound. */
export function checked(model: CashModel): CheckedModel {
  const result = checkModel(model);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
