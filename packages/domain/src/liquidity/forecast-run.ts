import type { PlainDate } from '../core/dates.ts';
import type { TenantId } from '../core/ids.ts';
import type { ForecastOverrides, ForecastView } from './compiled.ts';

/** How far a long simulation on the server is. */
export const FORECAST_RUN_STATES = ['asked', 'drawing', 'done', 'failed', 'stopped'] as const;
export type ForecastRunState = (typeof FORECAST_RUN_STATES)[number];

/** What was asked: which forecast, through whose eyes, with what switched, and how many futures. */
export interface ForecastRunRequest {
  readonly planOf: TenantId | null;
  readonly standPer: PlainDate | null;
  readonly view: ForecastView;
  readonly overrides: ForecastOverrides;
  readonly paths: number;
  readonly seed: number;
}

/** A share of futures or an amount in cents, with its standard error. */
export interface Estimated {
  readonly value: number;
  readonly standardError: number;
}

/** What it came to, with all that it takes to find the same again. */
export interface ForecastRunResult {
  readonly modelVersion: string;
  readonly modelHash: string;
  /** By number of months from the opening (from 0): the chance that the money ran short within them. The last is that it ever does. */
  readonly breachBefore: readonly Estimated[];
  /** Per month: the shares asked (0-1) with their amounts. */
  readonly months: readonly {
    readonly quantiles: readonly (Estimated & { readonly share: number })[];
    readonly breach: Estimated;
  }[];
}

/** Whether nothing more will come of a run. */
export function isEnded(state: ForecastRunState): boolean {
  return state === 'done' || state === 'failed' || state === 'stopped';
}
