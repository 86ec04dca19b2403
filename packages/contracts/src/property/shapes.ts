import { CONDITIONS } from '@regietafel/domain/property/building';
import { HIGHEST_INDEX, LONGEST_CYCLE, LOWEST_INDEX } from '@regietafel/domain/property/check';
import { FEWEST_YEARS, MOST_YEARS } from '@regietafel/domain/property/horizon';
import {
  BTW_KINDS,
  FIRST_WORK_YEAR,
  LAST_WORK_YEAR,
  WORK_CATEGORIES,
} from '@regietafel/domain/property/work';
import * as z from 'zod/mini';
import { plainDate } from '../core/dates.ts';
import { buildingId, propertyMeansId, propertyPlanId, propertyWorkId, riskId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { cents } from '../core/money.ts';
import { line, text } from '../core/text.ts';

/** Bounds of what one record holds. */
export const PROPERTY_BOUNDS = {
  name: 200,
  use: 200,
  madeBy: 200,
  source: 500,
  note: 4000,
  defect: 1000,
  measure: 500,
  partName: 120,
  nlSfb: 20,
  unit: 20,
  reason: 2000,
  parts: 200,
  works: 1000,
  years: 86,
  risks: 100,
} as const;

/** The largest cost or budget of one row: ten billion euro, in cents. */
const MOST_CENTS = 10 ** 12;

const money = cents.check(
  z.refine((value) => value >= 0, { error: 'property.negative' }),
  z.refine((value) => value <= MOST_CENTS, { error: 'property.tooMuch' }),
);

/** A whole number between bounds, with the sentence that says which. */
function whole(least: number, most: number, error: string) {
  return z
    .number()
    .check(z.refine((value) => Number.isInteger(value) && value >= least && value <= most, { error }));
}

/** A year of which property can speak. */
export const workYear = whole(FIRST_WORK_YEAR, LAST_WORK_YEAR, 'property.year');

/** A score by NEN 2767. */
const condition = z.literal([...CONDITIONS]);
const note = text({ min: 0, max: PROPERTY_BOUNDS.note });
const source = line({ min: 0, max: PROPERTY_BOUNDS.source });
const name = line({ max: PROPERTY_BOUNDS.name });

/** Key of a part within its building. */
const partId = z.string().check(z.refine((key) => /^[a-z0-9-]{1,60}$/.test(key), { error: 'field.id' }));

export const buildingPart = z.strictObject({
  partId,
  name: line({ max: PROPERTY_BOUNDS.partName }),
  nlSfb: z.nullable(line({ max: PROPERTY_BOUNDS.nlSfb })),
  quantityThousandths: z.nullable(z.int().check(z.gte(0), z.lte(10 ** 12))),
  unit: line({ min: 0, max: PROPERTY_BOUNDS.unit }),
  condition: z.nullable(condition),
  measuredOn: z.nullable(plainDate),
  targetLevel: condition,
});

export const buildingFields = {
  name,
  use: line({ min: 0, max: PROPERTY_BOUNDS.use }),
  note,
  parts: list(buildingPart).check(z.maxLength(PROPERTY_BOUNDS.parts)),
};

export const planFields = {
  name,
  madeBy: line({ min: 0, max: PROPERTY_BOUNDS.madeBy }),
  priceLevelYear: workYear,
  indexBasisPoints: whole(LOWEST_INDEX, HIGHEST_INDEX, 'property.index'),
  source,
  note,
};

const frequency = z.literal('once');

/** What one turn of a work costs. */
export const workCost = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('known'), cents: money, frequency }),
  z.strictObject({ kind: z.literal('max'), cents: money, frequency }),
  z.strictObject({ kind: z.literal('range'), minCents: money, maxCents: money, frequency }),
  z.strictObject({ kind: z.literal('pm') }),
]);

export const workFields = {
  planId: propertyPlanId,
  buildingId,
  partId: z.nullable(partId),
  defect: line({ min: 0, max: PROPERTY_BOUNDS.defect }),
  measure: line({ max: PROPERTY_BOUNDS.measure }),
  category: z.enum(WORK_CATEGORIES),
  firstYear: workYear,
  cycleYears: z.nullable(whole(1, LONGEST_CYCLE, 'property.cycle')),
  cost: workCost,
  naturalReplacementCents: z.nullable(money),
  window: z.strictObject({ earliest: workYear, latest: workYear }),
  btw: z.enum(BTW_KINDS),
};

export const meansFields = {
  name,
  source,
  note,
  years: list(z.strictObject({ year: workYear, cents: z.nullable(money) })).check(
    z.minLength(1),
    z.maxLength(PROPERTY_BOUNDS.years),
  ),
};

export const phasingFields = {
  name,
  planId: propertyPlanId,
  meansId: propertyMeansId,
  horizon: z.strictObject({
    firstYear: workYear,
    years: whole(FEWEST_YEARS, MOST_YEARS, 'property.years'),
  }),
  plannedYears: list(z.strictObject({ workId: propertyWorkId, year: workYear })).check(
    z.maxLength(PROPERTY_BOUNDS.works),
  ),
  carriesOver: z.boolean(),
  isChosen: z.boolean(),
  coveredRiskIds: list(riskId).check(z.maxLength(PROPERTY_BOUNDS.risks)),
  note,
};
