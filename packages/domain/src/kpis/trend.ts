import { addMonths, monthsBetween, type YearMonth } from '../core/dates.ts';
import type { KpiDefinition, KpiDirection, KpiNorm, KpiTrendWord } from './kpi.ts';
import { type MannKendall, mannKendall } from './mann-kendall.ts';
import { shortfall } from './norm.ts';
import type { MonthValue } from './series.ts';
import { theilSenSlope } from './theil-sen.ts';

/** Months that a trend looks back over; a seasonal KPI needs the year before each of them as well. */
export const TREND_WINDOW_MONTHS = 12;
/** A movement counts as real when chance alone would give one like it at most this often. */
export const TREND_SIGNIFICANCE = 0.05;
/** Fewest values that can ever be significant: five in order happen by chance 2 in 120 times, four 2 in 24. */
export const TREND_MIN_VALUES = 5;
/** Fewest year-on-year pairs that can ever be significant: six alike happen by chance 2 in 64 times, five 2 in 32. */
export const TREND_MIN_YEAR_PAIRS = 6;

export interface TrendInput {
  readonly definition: Pick<KpiDefinition, 'direction' | 'isSeasonal'>;
  /** The norm that holds at the end of the window; undefined or null when there is none. */
  readonly norm: KpiNorm | null | undefined;
  /** One author's series (`seriesAsOf`), in any order, one value per month. */
  readonly values: readonly MonthValue[];
  /** Last month of the window. */
  readonly through: YearMonth;
  readonly windowMonths?: number;
  readonly significance?: number;
}

/** On what a trend word rests, so that it can be shown and checked. */
export interface TrendReasons {
  /** Values in the window; for a seasonal KPI the pairs of a month with the same month a year before. */
  readonly n: number;
  /** First and last month of the values that were used; null without values. */
  readonly from: YearMonth | null;
  readonly to: YearMonth | null;
  readonly windowMonths: number;
  /** Theil-Sen slope in the KPI's unit per month; for a band the slope of the distance to it. Null without a pair. */
  readonly slopePerMonth: number | null;
  /** Two-sided chance of such a movement without a trend; null when there are too few values to ask. */
  readonly pValue: number | null;
  readonly method: MannKendall['method'] | null;
  /** Which way it moved, significant or not. */
  readonly direction: 'better' | 'worse' | 'none';
  readonly isSignificant: boolean;
  /** Whether the newest value in the window meets the norm; null without a norm or a value. */
  readonly meetsNorm: boolean | null;
  /** True when months were only compared with the same month of another year. */
  readonly isSeasonal: boolean;
}

export interface KpiTrend {
  readonly word: KpiTrendWord;
  readonly why: TrendReasons;
}

interface Step {
  readonly month: YearMonth;
  readonly value: number;
}

/**
 * The trend of a KPI over a window of months, in one word:
 *
 * - `verbetert`, `verslechtert`: a significant movement to the better or the worse side (Mann-Kendall, two-sided);
 * - `stokt`: the newest value does not meet the norm and no significant improvement is seen, while it is needed;
 * - `stabiel`: no significant movement, and the norm is met or there is none;
 * - `onbekend`: too few values in the window, or a band without a norm, for which better and worse have no meaning.
 *
 * A band is judged by its distance to the band, so that moving about within it is no movement. A seasonal KPI is judged by
 * its year-on-year differences: every month only against the same month of another year (seasonal Kendall).
 */
export function kpiTrend(input: TrendInput): KpiTrend {
  const windowMonths = input.windowMonths ?? TREND_WINDOW_MONTHS;
  const { isSeasonal, direction } = input.definition;
  const steps = stepsIn(input, isSeasonal ? windowMonths + 12 : windowMonths);
  const seasons = isSeasonal ? bySeason(steps) : [steps];
  const n = isSeasonal ? countPairs(seasons) : steps.length;
  const test = n < (isSeasonal ? TREND_MIN_YEAR_PAIRS : TREND_MIN_VALUES) ? null : testOf(seasons);
  const why: TrendReasons = {
    n,
    from: steps.at(0)?.month ?? null,
    to: steps.at(-1)?.month ?? null,
    windowMonths,
    slopePerMonth: slopeOf(seasons),
    pValue: test?.pValue ?? null,
    method: test?.method ?? null,
    direction: movement(test, direction),
    isSignificant: test !== null && test.pValue <= (input.significance ?? TREND_SIGNIFICANCE),
    meetsNorm: meetsNormAt(input, steps.at(-1)?.month),
    isSeasonal,
  };
  return { word: test === null ? 'onbekend' : wordFor(why), why };
}

function testOf(seasons: readonly (readonly Step[])[]): MannKendall {
  return mannKendall(seasons.map((season) => season.map(({ value }) => value)));
}

/** More is better only when the KPI says so; for `lower`, and for the distance to a band, less is better. */
function movement(test: MannKendall | null, direction: KpiDirection): TrendReasons['direction'] {
  if (test === null || test.s === 0) return 'none';
  return test.s > 0 === (direction === 'higher') ? 'better' : 'worse';
}

function wordFor({ isSignificant, direction, meetsNorm }: TrendReasons): KpiTrendWord {
  if (isSignificant && direction === 'better') return 'verbetert';
  if (isSignificant && direction === 'worse') return 'verslechtert';
  return meetsNorm === false ? 'stokt' : 'stabiel';
}

/** The known values of the window, oldest first; for a band their distance to it. */
function stepsIn({ values, through, definition, norm }: TrendInput, months: number): readonly Step[] {
  const first = addMonths(through, 1 - months);
  return values
    .filter(({ month }) => first <= month && month <= through)
    .flatMap(({ month, value }) => {
      if (value === null) return [];
      if (definition.direction !== 'band') return [{ month, value }];
      const distance = norm == null ? null : shortfall(value, norm, 'band');
      return distance === null ? [] : [{ month, value: distance }];
    })
    .toSorted((a, b) => (a.month < b.month ? -1 : 1));
}

/** The values per calendar month, each list oldest first. */
function bySeason(steps: readonly Step[]): readonly (readonly Step[])[] {
  return [...Map.groupBy(steps, ({ month }) => month.slice(5)).values()];
}

/** How many values have a value of the same calendar month before them. */
function countPairs(seasons: readonly (readonly Step[])[]): number {
  return seasons.reduce((pairs, season) => pairs + season.length - 1, 0);
}

function slopeOf(seasons: readonly (readonly Step[])[]): number | null {
  const start = seasons[0]?.[0]?.month;
  if (start === undefined) return null;
  return theilSenSlope(
    seasons.map((season) => season.map(({ month, value }) => ({ at: monthsBetween(start, month), value }))),
  );
}

function meetsNormAt({ values, norm, definition }: TrendInput, month: YearMonth | undefined): boolean | null {
  const value = values.find((one) => one.month === month)?.value ?? null;
  const distance = value === null || norm == null ? null : shortfall(value, norm, definition.direction);
  return distance === null ? null : distance === 0;
}
