import { type Cents, cents, sumCents } from '../core/cents.ts';
import type { PropertyWorkId } from '../core/ids.ts';
import { countedCost, indexedCents, type PriceLevel, turnsOf } from './cost.ts';
import { yearsOf } from './horizon.ts';
import type { Horizon, MeansContent } from './means.ts';
import type { WorkContent } from './work.ts';

/** What of a work its cost per year is made of. */
export type CostedWork = Pick<
  WorkContent,
  'category' | 'cost' | 'naturalReplacementCents' | 'firstYear' | 'cycleYears'
> & { readonly workId: PropertyWorkId };

/** What the works of a plan cost in one year, in the prices of that year. */
export interface YearCost {
  readonly year: number;
  /** Planned upkeep, replacement and repair. */
  readonly maintenanceCents: Cents;
  /** What verduurzaming costs above the natural replacement. */
  readonly sustainabilityCents: Cents;
  /** Both together: the most that the works of the year come to. */
  readonly totalCents: Cents;
  /** The least that they come to. */
  readonly lowestCents: Cents;
  /** Works of this year of which the cost is not known: the sums are incomplete by these. */
  readonly openWorkIds: readonly PropertyWorkId[];
}

/** Cost per year of the works of one plan, each work starting in the year that `startOf` gives (its own first year). */
export function yearlyCosts(
  level: PriceLevel,
  works: readonly CostedWork[],
  horizon: Horizon,
  startOf: (work: CostedWork) => number = (work) => work.firstYear,
): readonly YearCost[] {
  const last = horizon.firstYear + horizon.years - 1;
  const turns = works.flatMap((work) =>
    turnsOf(work, startOf(work), last).map((year) => ({ work, year, counted: countedCost(work) })),
  );
  return yearsOf(horizon).map((year) => {
    const ofYear = turns.filter((turn) => turn.year === year);
    const priced = ofYear.flatMap(({ work, counted }) =>
      counted === null
        ? []
        : [
            {
              isSustainability: work.category === 'verduurzaming',
              lowest: indexedCents(counted.lowestCents, level, year),
              highest: indexedCents(counted.highestCents, level, year),
            },
          ],
    );
    const total = (isSustainability: boolean) =>
      sumCents(
        priced.filter((one) => one.isSustainability === isSustainability).map(({ highest }) => highest),
      );
    return {
      year,
      maintenanceCents: total(false),
      sustainabilityCents: total(true),
      totalCents: sumCents(priced.map(({ highest }) => highest)),
      lowestCents: sumCents(priced.map(({ lowest }) => lowest)),
      openWorkIds: ofYear.flatMap(({ work, counted }) => (counted === null ? [work.workId] : [])),
    };
  });
}

/** One year of works beside its means. */
export interface YearGap extends YearCost {
  /** Null: not known. */
  readonly budgetCents: Cents | null;
  /** Budget − cost: negative is short, positive is room; null when the budget is not known. */
  readonly gapCents: Cents | null;
  /** Sum of the gaps up to this year; null from the first year whose budget is not known. */
  readonly cumulativeCents: Cents | null;
}

/** Puts the means of each year beside its cost. A year that the means do not name is not known. */
export function gapsOf(
  costs: readonly YearCost[],
  means: Pick<MeansContent, 'years'> | null,
): readonly YearGap[] {
  const budgets = new Map(means?.years.map(({ year, cents: value }) => [year, value]));
  let cumulative: number | null = 0;
  return costs.map((cost) => {
    const budgetCents = budgets.get(cost.year) ?? null;
    const gapCents = budgetCents === null ? null : cents(budgetCents - cost.totalCents);
    cumulative = cumulative === null || gapCents === null ? null : cumulative + gapCents;
    return {
      ...cost,
      budgetCents,
      gapCents,
      cumulativeCents: cumulative === null ? null : cents(cumulative),
    };
  });
}

/** What years of works beside their means come to. */
export interface GapPattern {
  /** Years in which the works cost more than there is, and by how much together (0 or more). */
  readonly shortYears: readonly number[];
  readonly shortCents: Cents;
  /** Years that leave something, and how much together. */
  readonly roomYears: readonly number[];
  readonly roomCents: Cents;
  /** The year in which most is short cumulatively, with that amount (below 0); null when it is never short. */
  readonly deepest: { readonly year: number; readonly cents: Cents } | null;
  /** What is left (or short, below 0) after all years; null when a budget is not known. */
  readonly endCents: Cents | null;
  readonly unknownYears: readonly number[];
  readonly openWorkIds: readonly PropertyWorkId[];
}

export function patternOf(gaps: readonly YearGap[]): GapPattern {
  const short = gaps.filter(({ gapCents }) => gapCents !== null && gapCents < 0);
  const room = gaps.filter(({ gapCents }) => gapCents !== null && gapCents > 0);
  const total = (some: readonly YearGap[]) =>
    cents(Math.abs(sumCents(some.map(({ gapCents }) => gapCents ?? cents(0)))));
  return {
    shortYears: short.map(({ year }) => year),
    shortCents: total(short),
    roomYears: room.map(({ year }) => year),
    roomCents: total(room),
    deepest: deepestOf(gaps),
    endCents: gaps.at(-1)?.cumulativeCents ?? null,
    unknownYears: gaps.filter(({ budgetCents }) => budgetCents === null).map(({ year }) => year),
    openWorkIds: [...new Set(gaps.flatMap(({ openWorkIds }) => openWorkIds))],
  };
}

function deepestOf(gaps: readonly YearGap[]): GapPattern['deepest'] {
  let deepest: { year: number; cents: Cents } | null = null;
  for (const { year, cumulativeCents } of gaps)
    if (cumulativeCents !== null && cumulativeCents < (deepest?.cents ?? 0))
      deepest = { year, cents: cumulativeCents };
  return deepest;
}
