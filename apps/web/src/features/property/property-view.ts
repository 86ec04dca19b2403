import type { Property, ShownMeans, ShownPlan, ShownWork } from '@regietafel/contracts/property/property';
import type { Condition } from '@regietafel/domain/property/building';
import { FEWEST_YEARS } from '@regietafel/domain/property/horizon';
import type { Horizon } from '@regietafel/domain/property/means';
import { gapsOf, type YearGap, yearlyCosts } from '@regietafel/domain/property/yearly';

type Standing = { readonly withdrawnReason: string | null };

/** What still stands. */
export function standing<Record extends Standing>(records: readonly Record[]): readonly Record[] {
  return records.filter(({ withdrawnReason }) => withdrawnReason === null);
}

/** The works of a plan that still stand, in the order of their years. */
export function worksOf(property: Property, planId: string | undefined): readonly ShownWork[] {
  return standing(property.works).filter((work) => work.planId === planId);
}

/** The plan that is shown: the one asked for, else that of the phasing that counts, else the first. */
export function planShown(property: Property, asked: string | undefined): ShownPlan | undefined {
  const plans = standing(property.plans);
  const chosen = property.phasings.find(({ phasingId }) => phasingId === property.chosenPhasingId);
  return (
    plans.find(({ planId }) => planId === asked) ??
    plans.find(({ planId }) => planId === chosen?.planId) ??
    plans[0]
  );
}

/** The means that plans are held against: the ones asked for, else those of the phasing that counts, else the first. */
export function meansShown(property: Property, asked: string | undefined): ShownMeans | undefined {
  const means = standing(property.means);
  const chosen = property.phasings.find(({ phasingId }) => phasingId === property.chosenPhasingId);
  return (
    means.find(({ meansId }) => meansId === asked) ??
    means.find(({ meansId }) => meansId === chosen?.meansId) ??
    means[0]
  );
}

/** The years that are shown: those of the phasing that counts, else ten from the first that the means or works name. */
export function horizonShown(property: Property, means: ShownMeans | undefined): Horizon {
  const chosen = property.phasings.find(({ phasingId }) => phasingId === property.chosenPhasingId);
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

/** A plan beside the means, year by year. */
export function gapsOfPlan(
  property: Property,
  plan: ShownPlan,
  means: ShownMeans | undefined,
  horizon: Horizon,
): readonly YearGap[] {
  return gapsOf(yearlyCosts(plan, worksOf(property, plan.planId), horizon), means ?? null);
}

/** Where a work is done: its building and part in words, and the condition of the part. */
export function placeOfWork(
  property: Property,
  work: Pick<ShownWork, 'buildingId' | 'partId'>,
): { readonly building: string; readonly part: string | null; readonly condition: Condition | null } {
  const building = property.buildings.find(({ buildingId }) => buildingId === work.buildingId);
  const part = building?.parts.find(({ partId }) => partId === work.partId);
  return { building: building?.name ?? '', part: part?.name ?? null, condition: part?.condition ?? null };
}
