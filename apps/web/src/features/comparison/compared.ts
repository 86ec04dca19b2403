import type { ComparedGroup, ComparedProvider } from '@regietafel/contracts/comparison/answer';
import { type ComparisonFilters, keepsProvider } from '@regietafel/domain/comparison/filters';
import {
  type ComparedValue,
  type ComparisonMatrix,
  onlyComparable,
  placeOf,
  seriesOf,
  valueAt,
  valuesAt,
} from '@regietafel/domain/comparison/matrix';
import type { GroupDimension } from '@regietafel/domain/comparison/question';
import type { ComparisonSetup } from '@regietafel/domain/comparison/setup';
import { type StandardRefusal, withoutSeason, withoutSize } from '@regietafel/domain/comparison/standards';
import { levelOf, type RankInterval, rankIntervals } from '@regietafel/domain/comparison/statistics/ranks';
import type { IndicatorId } from '@regietafel/domain/core/ids';
import { COMPARABILITIES } from '@regietafel/domain/indicators/comparable';
import type { PeriodCode } from '@regietafel/domain/indicators/period';

/** One of those that stand beside each other: a provider by name, or providers together. */
export interface Subject extends ComparisonFilters {
  readonly key: string;
  readonly name: string;
  readonly isCombined: boolean | null;
  readonly isFictitious: boolean;
}

export type Matrix = ComparisonMatrix<Subject>;

/** What is shown of an answer: figures freed from what they should be, of the subjects that the filters keep. */
export interface Compared {
  readonly matrix: Matrix;
  /** Positions of the subjects that are shown. */
  readonly shown: ReadonlySet<number>;
  readonly refusal: StandardRefusal | null;
}

/** A provider as one of those that are compared. */
export function subjectOf({ dossierId, ...provider }: ComparedProvider): Subject {
  return { ...provider, key: dossierId };
}

/** Prepares the values of an answer for the pictures of one indicator. */
export function compare(
  whole: Matrix,
  indicator: number,
  isSeasonal: boolean,
  setup: ComparisonFilters & Pick<ComparisonSetup, 'standard' | 'withIncomparable'>,
): Compared {
  const comparable = setup.withIncomparable ? whole : onlyComparable(whole);
  const shown = new Set(whole.providers.flatMap((one, at) => (keepsProvider(setup, one) ? [at] : [])));
  switch (setup.standard) {
    case 'season':
      return { ...withoutSeason(comparable, indicator, isSeasonal), shown };
    case 'size':
      return { ...withoutSize(comparable, indicator), shown };
    case 'none':
      return { matrix: comparable, shown, refusal: null };
  }
}

/** The means of groups that are given, in the places in which pictures look for values; what is not given has none. */
export function compareGroups(
  groups: readonly ComparedGroup[],
  indicatorIds: readonly IndicatorId[],
  periods: readonly PeriodCode[],
  subjects: readonly Subject[],
): Compared {
  const size = subjects.length * indicatorIds.length * periods.length;
  const matrix: Matrix = {
    ...{ providers: subjects, indicatorIds, periods },
    values: new Float64Array(size).fill(Number.NaN),
    marks: new Uint8Array(size),
  };
  const positions = new Map(subjects.map(({ key }, at) => [key, at]));
  for (const { indicatorId, period, group, mean } of groups) {
    const [indicator, at] = [indicatorIds.indexOf(indicatorId), periods.indexOf(period)];
    const position = positions.get(group ?? '');
    if (mean === null || position === undefined || indicator < 0 || at < 0) continue;
    const place = placeOf(matrix, indicator, at) + position;
    matrix.values[place] = mean;
    matrix.marks[place] = COMPARABILITIES.indexOf('yes') + 1;
  }
  return { matrix, shown: new Set(positions.values()), refusal: null };
}

/** The shown subjects at one moment, those without a figure too. */
export function shownAt({ matrix, shown }: Compared, indicator: number, period: number) {
  return valuesAt(matrix, indicator, period).filter(({ at }) => shown.has(at));
}

/** A compared value that is there. */
export type Known = ComparedValue<Subject> & { readonly value: number };

/** The shown subjects that have a figure at one moment. */
export function knownAt(compared: Compared, indicator: number, period: number): readonly Known[] {
  return shownAt(compared, indicator, period).filter((one): one is Known => one.value !== null);
}

/** The last period in which any shown subject has a figure; the last one when none has. */
export function lastKnownPeriod({ matrix, shown }: Compared, indicator: number): number {
  const last = matrix.periods.length - 1;
  for (let period = last; period >= 0; period -= 1) {
    const start = placeOf(matrix, indicator, period);
    for (const at of shown) if (valueAt(matrix, start + at) !== null) return period;
  }
  return last;
}

const LEVEL_PERIODS = 8;

/** The place of a subject by its level, of how many that have one, with the places that it may have. */
export type Place = RankInterval & { readonly count: number };

/**
 * The place of each shown subject by its level over the last eight periods; no place of who has fewer than four figures there.
 */
export function placesAt(
  { matrix, shown }: Compared,
  indicator: number,
  period: number,
): ReadonlyMap<number, Place> {
  const levels = [...shown].flatMap((at) => {
    const series = seriesOf(matrix, indicator, at).slice(Math.max(0, period + 1 - LEVEL_PERIODS), period + 1);
    const level = levelOf(series.filter((value) => value !== null));
    return level === null ? [] : [{ at, level }];
  });
  const ranks = rankIntervals(levels.map(({ level }) => level));
  return new Map(
    levels.flatMap(({ at }, place) => {
      const rank = ranks[place];
      return rank === undefined ? [] : [[at, { ...rank, count: levels.length }] as const];
    }),
  );
}

/** The value of a dimension of a subject; null where it is unknown, and without a dimension. */
export function groupOf(subject: ComparisonFilters, dimension: GroupDimension): string | null {
  switch (dimension) {
    case 'none':
      return null;
    case 'landsdeel':
      return subject.landsdeel;
    case 'region':
      return subject.region;
    case 'size_class':
      return subject.sizeClass;
    case 'main_kind':
      return subject.mainKind;
  }
}
