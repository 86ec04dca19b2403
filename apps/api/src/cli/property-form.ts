import { plainDate } from '@regietafel/contracts/core/dates';
import { list } from '@regietafel/contracts/core/list';
import { cents } from '@regietafel/contracts/core/money';
import { workCost } from '@regietafel/contracts/property/shapes';
import { CONDITIONS } from '@regietafel/domain/property/building';
import { WORK_CATEGORIES } from '@regietafel/domain/property/work';
import * as z from 'zod/mini';

const year = z.int();
const condition = z.literal([...CONDITIONS]);

/** Where a work is done and what it is. */
const namedWork = z.object({ building: z.string(), part: z.nullable(z.string()), measure: z.string() });
export type NamedWork = z.infer<typeof namedWork>;

const plannedWork = z.object({
  ...namedWork.shape,
  category: z.enum(WORK_CATEGORIES),
  /** Of one turn, at the price level of the plan. */
  cost: workCost,
  /** It comes back every so many years; null: once. */
  cycleYears: z.nullable(z.int()),
  window: z.object({ earliest: year, latest: year }),
  /** In which the plan itself does it for the first time. */
  plannedYear: year,
  /** The same in the phasing that is recorded; null without one. */
  recordedYear: z.nullable(year),
  /** The same in the calculated phasing; null when none was found or the cost of the work is not known. */
  calculatedYear: z.nullable(year),
  /** The last year to which it can be put off while all other works still find a year; null as `calculatedYear`. */
  latestSafeYear: z.nullable(year),
  /** False when a later year than the latest safe one could not be excluded. */
  isLatestProved: z.nullable(z.boolean()),
});
export type PlannedWorkForm = z.infer<typeof plannedWork>;

/** One year of works beside its means, in cents in the prices of that year; null is not known. */
const yearForm = z.object({
  year,
  cost: cents,
  budget: z.nullable(cents),
  gap: z.nullable(cents),
  cumulative: z.nullable(cents),
  /** Works of that year without an amount: the cost is incomplete by these. */
  openWorks: z.int(),
});
export type YearForm = z.infer<typeof yearForm>;

const conflict = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('window_passed'), works: list(namedWork) }),
  z.object({
    kind: z.literal('means'),
    fromYear: year,
    toYear: year,
    needed: cents,
    available: cents,
    works: list(namedWork),
  }),
  z.object({ kind: z.literal('together'), isFewest: z.boolean(), works: list(namedWork) }),
]);
export type ConflictForm = z.infer<typeof conflict>;

/** What calculating a phasing came to. */
const calculation = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('planned'), isProvedBest: z.boolean(), years: list(yearForm) }),
  z.object({ kind: z.literal('impossible'), conflict }),
  z.object({ kind: z.literal('undecided') }),
  /** The means of these years are not known. */
  z.object({ kind: z.literal('means_unknown'), years: list(year) }),
  z.object({ kind: z.literal('no_means') }),
]);
export type CalculationForm = z.infer<typeof calculation>;

/** A name, and whether the figures under it come from no source. */
const sourced = { name: z.string(), isFictitious: z.boolean() };

/** The property of a provider: its buildings, the works of one plan, and whether the means carry them. */
export const propertyForm = z.object({
  day: plainDate,
  buildings: list(
    z.object({
      name: z.string(),
      use: z.string(),
      parts: list(
        z.object({
          name: z.string(),
          condition: z.nullable(condition),
          measuredOn: z.nullable(plainDate),
          targetLevel: condition,
        }),
      ),
    }),
  ),
  /** Null when no plan is in sight; nothing below says anything then. */
  plan: z.nullable(
    z.object({ ...sourced, priceLevelYear: year, indexBasisPoints: z.int(), years: list(yearForm) }),
  ),
  means: z.nullable(z.object(sourced)),
  works: list(plannedWork),
  /** The phasing that is recorded for this plan and these means; null without one. */
  recorded: z.nullable(z.object({ name: z.string(), isChosen: z.boolean(), years: list(yearForm) })),
  /** Null without a plan. */
  calculation: z.nullable(calculation),
});
export type PropertyForm = z.infer<typeof propertyForm>;
