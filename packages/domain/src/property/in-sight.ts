import type { Condition } from './building.ts';
import { FEWEST_YEARS } from './horizon.ts';
import type { Horizon, MeansRevision, PhasingRevision } from './means.ts';
import type { PlanRevision, WorkContent, WorkRevision } from './work.ts';
import { type CostedWork, gapsOf, type YearGap, yearlyCosts } from './yearly.ts';

interface Standing {
  readonly withdrawnReason: string | null;
}

interface InSight {
  /** The day at which one looks. */
  readonly day: string;
  readonly phasings: readonly (Pick<PhasingRevision, 'phasingId' | 'planId' | 'meansId' | 'horizon'> &
    Standing)[];
  /** The phasing that counts; null when none is chosen. */
  readonly chosenPhasingId: string | null;
}

type Plan = Pick<PlanRevision, 'planId' | 'withdrawnReason'>;
type Means = Pick<MeansRevision, 'meansId' | 'withdrawnReason' | 'years'>;
type Work = Pick<WorkRevision, 'planId' | 'withdrawnReason' | 'firstYear'>;

/** What still stands. */
export function standing<Record extends Standing>(records: readonly Record[]): readonly Record[] {
  return records.filter(({ withdrawnReason }) => withdrawnReason === null);
}

/** The works of a plan that still stand, in the order in which they are given. */
export function worksOf<W extends Work>(
  property: { readonly works: readonly W[] },
  planId: string | undefined,
): readonly W[] {
  return standing(property.works).filter((work) => work.planId === planId);
}

/** The plan that is shown: the one asked for, else that of the phasing that counts, else the first. */
export function planShown<P extends Plan>(
  property: InSight & { readonly plans: readonly P[] },
  asked: string | undefined,
): P | undefined {
  const plans = standing(property.plans);
  const chosen = chosenIn(property);
  return (
    plans.find(({ planId }) => planId === asked) ??
    plans.find(({ planId }) => planId === chosen?.planId) ??
    plans[0]
  );
}

/** The means that plans are held against: the ones asked for, else those of the phasing that counts, else the first. */
export function meansShown<M extends Means>(
  property: InSight & { readonly means: readonly M[] },
  asked: string | undefined,
): M | undefined {
  const means = standing(property.means);
  const chosen = chosenIn(property);
  return (
    means.find(({ meansId }) => meansId === asked) ??
    means.find(({ meansId }) => meansId === chosen?.meansId) ??
    means[0]
  );
}

/** The years that are shown: those of the phasing that counts, else ten from the first that the means or works name. */
export function horizonShown(
  property: InSight & { readonly works: readonly Work[] },
  means: Pick<Means, 'years'> | undefined,
): Horizon {
  const chosen = chosenIn(property);
  if (chosen !== undefined) return chosen.horizon;
  const firstYears = [
    ...(means?.years.map(({ year }) => year) ?? []),
    ...(means === undefined ? standing(property.works).map(({ firstYear }) => firstYear) : []),
  ];
  const firstYear = Math.min(
    ...firstYears,
    ...(firstYears.length === 0 ? [Number(property.day.slice(0, 4))] : []),
  );
  return { firstYear, years: FEWEST_YEARS };
}

function chosenIn<P extends { readonly phasingId: string }>(property: {
  readonly phasings: readonly P[];
  readonly chosenPhasingId: string | null;
}): P | undefined {
  return property.phasings.find(({ phasingId }) => phasingId === property.chosenPhasingId);
}

/** A plan beside the means, year by year. */
export function gapsOfPlan(
  property: { readonly works: readonly (Work & CostedWork)[] },
  plan: Pick<PlanRevision, 'planId' | 'priceLevelYear' | 'indexBasisPoints'>,
  means: Pick<Means, 'years'> | undefined,
  horizon: Horizon,
): readonly YearGap[] {
  return gapsOf(yearlyCosts(plan, worksOf(property, plan.planId), horizon), means ?? null);
}

interface Place {
  readonly building: string;
  /** Null: the building as a whole. */
  readonly part: string | null;
  /** Of the part; null is not measured. */
  readonly condition: Condition | null;
}

/** Where a work is done: its building and part in words, and the condition of the part. */
export function placeOfWork(
  property: {
    readonly buildings: readonly {
      readonly buildingId: string;
      readonly name: string;
      readonly parts: readonly {
        readonly partId: string;
        readonly name: string;
        readonly condition: Condition | null;
      }[];
    }[];
  },
  work: Pick<WorkContent, 'buildingId' | 'partId'>,
): Place {
  const building = property.buildings.find(({ buildingId }) => buildingId === work.buildingId);
  const part = building?.parts.find(({ partId }) => partId === work.partId);
  return { building: building?.name ?? '', part: part?.name ?? null, condition: part?.condition ?? null };
}
