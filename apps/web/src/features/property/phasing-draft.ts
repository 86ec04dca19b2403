import type {
  Property,
  ShownMeans,
  ShownPhasing,
  ShownPlan,
  ShownWork,
} from '@regietafel/contracts/property/property';
import type { PropertyWorkId } from '@regietafel/domain/core/ids';
import { startInPhasing } from '@regietafel/domain/property/cash-events';
import { horizonShown, placeOfWork, standing, worksOf } from '@regietafel/domain/property/in-sight';
import type { Horizon, PlannedYear } from '@regietafel/domain/property/means';
import type { PhasedWork } from '@regietafel/domain/property/phasing/problem';
import { gapsOf, type YearGap, yearlyCosts } from '@regietafel/domain/property/yearly';
import { AS_PLANNED } from './property-search.ts';

/** A division of works over the years as somebody moves them about; nothing is recorded yet. */
export interface PhasingDraft {
  readonly horizon: Horizon;
  readonly carriesOver: boolean;
  readonly years: ReadonlyMap<PropertyWorkId, number>;
}

/** The phasing on the board: the one asked for, else the one that counts, when it is of the plan and means that are shown. */
export function phasingShown(
  property: Property,
  asked: string | undefined,
  plan: ShownPlan,
  means: ShownMeans | undefined,
): ShownPhasing | undefined {
  if (asked === AS_PLANNED) return undefined;
  const fitting = phasingsOf(property, plan, means);
  return (
    fitting.find(({ phasingId }) => phasingId === asked) ??
    fitting.find(({ phasingId }) => phasingId === property.chosenPhasingId)
  );
}

/** The phasings of a plan beside means that still stand. */
export function phasingsOf(
  property: Property,
  plan: ShownPlan,
  means: ShownMeans | undefined,
): readonly ShownPhasing[] {
  return standing(property.phasings).filter(
    ({ planId, meansId }) => planId === plan.planId && meansId === means?.meansId,
  );
}

/** The board as a phasing says it, or as the plan itself does. */
export function draftOfPhasing(
  property: Property,
  phasing: ShownPhasing | undefined,
  plan: ShownPlan,
  means: ShownMeans | undefined,
): PhasingDraft {
  const start = startInPhasing(phasing?.plannedYears ?? []);
  return {
    horizon: phasing?.horizon ?? horizonShown(property, means),
    carriesOver: phasing?.carriesOver ?? true,
    years: new Map(worksOf(property, plan.planId).map((work) => [work.workId, start(work)])),
  };
}

/** The years of the board beside the means. */
export function gapsOfDraft(
  draft: PhasingDraft,
  works: readonly ShownWork[],
  plan: ShownPlan,
  means: ShownMeans | undefined,
): readonly YearGap[] {
  const costs = yearlyCosts(
    plan,
    works,
    draft.horizon,
    (work) => draft.years.get(work.workId) ?? work.firstYear,
  );
  return gapsOf(costs, means ?? null);
}

/** The works as the calculation takes them: with the condition of their part. */
export function phasedWorks(property: Property, works: readonly ShownWork[]): readonly PhasedWork[] {
  return works.map((work) => ({ ...work, condition: placeOfWork(property, work).condition }));
}

/** The years that a phasing records: of the works whose year is within their window. */
export function plannedYearsOf(draft: PhasingDraft, works: readonly ShownWork[]): readonly PlannedYear[] {
  return works.flatMap(({ workId, window }) => {
    const year = draft.years.get(workId);
    const isWithin = year !== undefined && year >= window.earliest && year <= window.latest;
    return isWithin ? [{ workId, year }] : [];
  });
}
