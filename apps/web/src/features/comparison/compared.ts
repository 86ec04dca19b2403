import type { ComparedProvider, NamedAnswer } from '@regietafel/contracts/comparison/answer';
import {
  type ComparedValue,
  type ComparisonMatrix,
  matrixOf,
  onlyComparable,
  seriesOf,
  valuesAt,
} from '@regietafel/domain/comparison/matrix';
import type { GroupDimension } from '@regietafel/domain/comparison/question';
import type { ComparisonSetup } from '@regietafel/domain/comparison/setup';
import { type StandardRefusal, withoutSeason, withoutSize } from '@regietafel/domain/comparison/standards';
import { levelOf, type RankInterval, rankIntervals } from '@regietafel/domain/comparison/statistics/ranks';

export type Provider = ComparedProvider;
export type Matrix = ComparisonMatrix<Provider>;

/** What is shown of an answer: figures freed from what they should be, of the providers that the filters keep. */
export interface Compared {
  readonly matrix: Matrix;
  /** Positions of the providers that are shown. */
  readonly shown: ReadonlySet<number>;
  readonly refusal: StandardRefusal | null;
}

/** Prepares an answer for the pictures of one indicator. */
export function compare(
  answer: NamedAnswer,
  indicator: number,
  isSeasonal: boolean,
  setup: Pick<
    ComparisonSetup,
    'standard' | 'withIncomparable' | 'landsdeel' | 'region' | 'sizeClass' | 'mainKind'
  >,
): Compared {
  const whole = matrixOf(answer);
  const comparable = setup.withIncomparable ? whole : onlyComparable(whole);
  const shown = new Set(answer.providers.flatMap((provider, at) => (isKept(provider, setup) ? [at] : [])));
  switch (setup.standard) {
    case 'season':
      return { ...withoutSeason(comparable, indicator, isSeasonal), shown };
    case 'size':
      return { ...withoutSize(comparable, indicator), shown };
    case 'none':
      return { matrix: comparable, shown, refusal: null };
  }
}

function isKept(
  provider: Provider,
  {
    landsdeel,
    region,
    sizeClass,
    mainKind,
  }: Pick<ComparisonSetup, 'landsdeel' | 'region' | 'sizeClass' | 'mainKind'>,
): boolean {
  return (
    (landsdeel === null || provider.landsdeel === landsdeel) &&
    (region === null || provider.region === region) &&
    (sizeClass === null || provider.sizeClass === sizeClass) &&
    (mainKind === null || provider.mainKind === mainKind)
  );
}

/** The shown providers at one moment, those without a figure too. */
export function shownAt({ matrix, shown }: Compared, indicator: number, period: number) {
  return valuesAt(matrix, indicator, period).filter(({ at }) => shown.has(at));
}

/** A compared value that is there. */
export type Known = ComparedValue<Provider> & { readonly value: number };

/** The shown providers that have a figure at one moment. */
export function knownAt(compared: Compared, indicator: number, period: number): readonly Known[] {
  return shownAt(compared, indicator, period).filter((one): one is Known => one.value !== null);
}

/** The last period in which any shown provider has a figure; the last one when none has. */
export function lastKnownPeriod(compared: Compared, indicator: number): number {
  const last = compared.matrix.periods.length - 1;
  for (let period = last; period >= 0; period -= 1)
    if (knownAt(compared, indicator, period).length > 0) return period;
  return last;
}

const LEVEL_PERIODS = 8;

/**
 * The place of each shown provider by its level over the last two years, with the places that it may have; no place of who
 * has fewer than four figures there.
 */
export function placesAt(
  { matrix, shown }: Compared,
  indicator: number,
  period: number,
): ReadonlyMap<number, RankInterval> {
  const levels = [...shown].flatMap((at) => {
    const series = seriesOf(matrix, indicator, at).slice(Math.max(0, period + 1 - LEVEL_PERIODS), period + 1);
    const level = levelOf(series.filter((value) => value !== null));
    return level === null ? [] : [{ at, level }];
  });
  const ranks = rankIntervals(levels.map(({ level }) => level));
  return new Map(
    levels.flatMap(({ at }, place) => {
      const rank = ranks[place];
      return rank === undefined ? [] : [[at, rank] as const];
    }),
  );
}

/** The value of a dimension of a provider; null where it is unknown, and without a dimension. */
export function groupOf(provider: Provider, dimension: GroupDimension): string | null {
  switch (dimension) {
    case 'none':
      return null;
    case 'landsdeel':
      return provider.landsdeel;
    case 'region':
      return provider.region;
    case 'size_class':
      return provider.sizeClass;
    case 'main_kind':
      return provider.mainKind;
  }
}
