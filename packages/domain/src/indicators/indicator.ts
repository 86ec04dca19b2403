import type { PlainDate } from '../core/dates.ts';
import type { IndicatorId } from '../core/ids.ts';
import type { Standing } from '../ladder/ladder.ts';
import type { Grain } from './period.ts';

/**
 * What a provider is asked for, once: a figure on its balance, in its exploitatie, of its staff or of its care. A `stock` is
 * counted on the last day of the period, a `flow` over the period.
 */
export interface IndicatorItem {
  /** Stable code (`eigen_vermogen`); names drift, codes do not. */
  readonly code: ItemCode;
  readonly name: string;
  readonly definition: string;
  readonly unit: ItemUnit;
  readonly kind: 'stock' | 'flow';
  /** The part of the form or sheet in which it is asked. */
  readonly group: ItemGroup;
  /** Whether it may be below zero: own capital and results may, a number of beds may not. */
  readonly mayBeNegative: boolean;
  readonly standing: Standing;
  readonly source: string;
}

export type ItemCode = string;
/** `cents`: whole euro cents; `fte`, `days`, `hours`: with decimals; `count`: whole, never below zero. */
export const ITEM_UNITS = ['cents', 'fte', 'days', 'hours', 'count'] as const;
export type ItemUnit = (typeof ITEM_UNITS)[number];
export const ITEM_GROUPS = ['balans', 'exploitatie', 'personeel', 'zorg'] as const;
export type ItemGroup = (typeof ITEM_GROUPS)[number];

/** `percent`: per cent points; `ratio`: times; `cents`: whole euro cents. */
export const INDICATOR_UNITS = ['percent', 'ratio', 'days', 'count', 'cents'] as const;
export type IndicatorUnit = (typeof INDICATOR_UNITS)[number];

/** One item in a sum. `perYear`: a flow of a quarter counts four times, so that it speaks of a year. */
export interface FormulaTerm {
  readonly item: ItemCode;
  readonly sign: 1 | -1;
  readonly perYear?: boolean;
}

/** (sum of the terms) ÷ (sum of the divisor, when there is one) × factor. The one meaning of an indicator, for people and machine. */
export interface Formula {
  readonly terms: readonly FormulaTerm[];
  readonly divisor: readonly FormulaTerm[] | null;
  readonly factor: number;
}

/** From which value on an indicator asks for a look, during some time. It is no norm, and is never called so. */
export interface SignalValue {
  readonly value: number;
  readonly from: PlainDate | null;
  /** First day on which it holds no more; null while it holds. */
  readonly to: PlainDate | null;
  readonly source: string;
  readonly standing: Standing;
}

/** Entry of the catalogue: reference data, the same for everybody. */
export interface IndicatorDefinition {
  readonly id: IndicatorId;
  readonly code: string;
  readonly name: string;
  readonly definition: string;
  /** The formula in words; `formula` is what is computed. */
  readonly formulaText: string;
  readonly formula: Formula;
  readonly unit: IndicatorUnit;
  readonly domain: 'financieel' | 'operationeel';
  /** Which way is better; a band is best within limits and has no signal value of its own. */
  readonly direction: 'higher' | 'lower' | 'band';
  /** Compared with the same period of the year before only. */
  readonly isSeasonal: boolean;
  readonly grains: readonly Grain[];
  readonly signalValues: readonly SignalValue[];
  readonly standing: Standing;
  readonly source: string;
}
