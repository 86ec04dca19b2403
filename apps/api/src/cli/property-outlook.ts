import type {
  Property,
  ShownMeans,
  ShownPhasing,
  ShownPlan,
  ShownWork,
} from '@regietafel/contracts/property/property';
import type { PropertyWorkId } from '@regietafel/domain/core/ids';
import { startInPhasing } from '@regietafel/domain/property/cash-events';
import { yearsOf } from '@regietafel/domain/property/horizon';
import {
  horizonShown,
  meansShown,
  placeOfWork,
  planShown,
  standing,
  worksOf,
} from '@regietafel/domain/property/in-sight';
import type { PhasingConflict } from '@regietafel/domain/property/phasing/conflict';
import {
  type PhasedYear,
  type PhasingOutcome,
  solvePhasing,
} from '@regietafel/domain/property/phasing/solve';
import { type CostedWork, gapsOf, yearlyCosts } from '@regietafel/domain/property/yearly';
import { byName } from './named.ts';
import type { CalculationForm, ConflictForm, NamedWork, PropertyForm, YearForm } from './property-form.ts';
import type { Console } from './shell.ts';

/** What of the property is asked for, by name; what is not named is what the page shows. */
export interface PropertyChoice {
  readonly plan?: string;
  readonly means?: string;
  readonly phasing?: string;
}

/** One plan in sight with its works, means and the years that count. */
interface Ground {
  readonly property: Property;
  readonly plan: ShownPlan;
  readonly works: readonly ShownWork[];
  readonly means: ShownMeans | undefined;
  readonly phasing: ShownPhasing | undefined;
  readonly horizon: ShownPhasing['horizon'];
}

/** The property of a provider as a document, with a phasing calculated for the chosen plan and means. */
export function propertyOutlook(property: Property, choice: PropertyChoice, shell: Console): PropertyForm {
  const ground = groundOf(property, choice, shell);
  const buildings = standing(property.buildings).map(({ name, use, parts }) => ({ name, use, parts }));
  const { day } = property;
  if (ground === null)
    return { day, buildings, plan: null, means: null, works: [], recorded: null, calculation: null };
  const { plan, works, means, phasing } = ground;
  const { calculation, found } = calculate(ground);
  const recordedStart = phasing === undefined ? null : startInPhasing(phasing.plannedYears);
  const { name, isFictitious, priceLevelYear, indexBasisPoints } = plan;
  return {
    day,
    buildings,
    plan: {
      name,
      isFictitious,
      priceLevelYear,
      indexBasisPoints,
      years: yearsFrom(ground, (work) => work.firstYear),
    },
    means: means === undefined ? null : { name: means.name, isFictitious: means.isFictitious },
    works: works.map((work) => {
      const year = found.get(work.workId);
      return {
        ...namedWork(property, work),
        category: work.category,
        cost: work.cost,
        cycleYears: work.cycleYears,
        window: work.window,
        plannedYear: work.firstYear,
        recordedYear: recordedStart?.(work) ?? null,
        calculatedYear: year?.year ?? null,
        latestSafeYear: year?.latestSafeYear ?? null,
        isLatestProved: year?.isLatestProved ?? null,
      };
    }),
    recorded:
      phasing === undefined || recordedStart === null
        ? null
        : {
            name: phasing.name,
            isChosen: phasing.phasingId === property.chosenPhasingId,
            years: yearsFrom(ground, recordedStart),
          },
    calculation,
  };
}

/** A name that nothing has is a wrong argument. */
function groundOf(property: Property, choice: PropertyChoice, shell: Console): Ground | null {
  const named = <Thing extends { readonly name: string }>(
    things: readonly Thing[],
    name: string | undefined,
  ) => (name === undefined ? undefined : byName(things, name, shell));
  const asked = named(standing(property.phasings), choice.phasing);
  const plan = planShown(property, named(standing(property.plans), choice.plan)?.planId ?? asked?.planId);
  const means = meansShown(
    property,
    named(standing(property.means), choice.means)?.meansId ?? asked?.meansId,
  );
  if (plan === undefined) return null;
  const fitting = standing(property.phasings).filter(
    ({ planId, meansId }) => planId === plan.planId && meansId === means?.meansId,
  );
  const phasing =
    named(fitting, choice.phasing) ?? fitting.find(({ phasingId }) => phasingId === property.chosenPhasingId);
  const horizon = phasing?.horizon ?? horizonShown(property, means);
  return { property, plan, works: worksOf(property, plan.planId), means, phasing, horizon };
}

interface Calculated {
  readonly calculation: CalculationForm;
  readonly found: ReadonlyMap<PropertyWorkId, PhasedYear>;
}

function calculate(ground: Ground): Calculated {
  const { property, plan, works, means, phasing, horizon } = ground;
  const none = new Map<PropertyWorkId, PhasedYear>();
  if (means === undefined) return { calculation: { kind: 'no_means' }, found: none };
  const solved = solvePhasing({
    level: plan,
    works: works.map((work) => ({ ...work, condition: placeOfWork(property, work).condition })),
    means,
    horizon,
    carriesOver: phasing?.carriesOver ?? true,
  });
  if (!solved.ok) {
    // A recorded span is never refused: what can be wrong is a year whose means are not known.
    const known = new Set(means.years.flatMap(({ year, cents }) => (cents === null ? [] : [year])));
    const years = yearsOf(horizon).filter((year) => !known.has(year));
    return { calculation: { kind: 'means_unknown', years }, found: none };
  }
  const outcome = solved.value;
  const found = outcome.kind === 'planned' ? new Map(outcome.years.map((one) => [one.workId, one])) : none;
  return { calculation: calculationOf(outcome, found, ground), found };
}

function calculationOf(outcome: PhasingOutcome, found: Calculated['found'], ground: Ground): CalculationForm {
  switch (outcome.kind) {
    case 'undecided':
      return { kind: 'undecided' };
    case 'impossible':
      return { kind: 'impossible', conflict: conflictOf(outcome.conflict, ground) };
    case 'planned':
      return {
        kind: 'planned',
        isProvedBest: outcome.isProvedBest,
        years: yearsFrom(ground, (work) => found.get(work.workId)?.year ?? work.firstYear),
      };
  }
}

function conflictOf(conflict: PhasingConflict, { property, works }: Ground): ConflictForm {
  const named = works
    .filter(({ workId }) => conflict.workIds.includes(workId))
    .map((work) => namedWork(property, work));
  switch (conflict.kind) {
    case 'window_passed':
      return { kind: 'window_passed', works: named };
    case 'together':
      return { kind: 'together', isFewest: conflict.isFewest, works: named };
    case 'means': {
      const { fromYear, toYear, neededCents, availableCents } = conflict;
      return {
        kind: 'means',
        fromYear,
        toYear,
        needed: neededCents,
        available: availableCents,
        works: named,
      };
    }
  }
}

function namedWork(property: Property, work: ShownWork): NamedWork {
  const { building, part } = placeOfWork(property, work);
  return { building, part, measure: work.measure };
}

/** The years of a plan beside its means, each work starting when `startOf` says. */
function yearsFrom(
  { plan, works, means, horizon }: Ground,
  startOf: (work: CostedWork) => number,
): readonly YearForm[] {
  return gapsOf(yearlyCosts(plan, works, horizon, startOf), means ?? null).map((gap) => ({
    year: gap.year,
    cost: gap.totalCents,
    budget: gap.budgetCents,
    gap: gap.gapCents,
    cumulative: gap.cumulativeCents,
    openWorks: gap.openWorkIds.length,
  }));
}
