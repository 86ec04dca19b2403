import * as z from 'zod/mini';
import { asOf } from '../core/as-of.ts';
import { plainDate } from '../core/dates.ts';
import {
  buildingId,
  dossierId,
  phasingId,
  propertyMeansId,
  propertyPlanId,
  propertyWorkId,
  revisionId,
  riskId,
} from '../core/ids.ts';
import { list } from '../core/list.ts';
import { origin } from '../core/origin.ts';
import { writingPlaces } from '../core/record-as.ts';
import { buildingFields, meansFields, phasingFields, planFields, workFields } from './shapes.ts';

/** What every record on the page carries. */
const standing = {
  /** The revision that the next state must supersede. */
  headRevisionId: revisionId,
  standPer: plainDate,
  withdrawnReason: z.nullable(z.string()),
  isFictitious: z.boolean(),
  origin,
};

const building = z.object({ buildingId, ...buildingFields, ...standing });
export type ShownBuilding = z.infer<typeof building>;

const plan = z.object({ planId: propertyPlanId, ...planFields, ...standing });
export type ShownPlan = z.infer<typeof plan>;

const work = z.object({ workId: propertyWorkId, ...workFields, ...standing });
export type ShownWork = z.infer<typeof work>;

const means = z.object({ meansId: propertyMeansId, ...meansFields, ...standing });
export type ShownMeans = z.infer<typeof means>;

const phasing = z.object({ phasingId, ...phasingFields, ...standing });
export type ShownPhasing = z.infer<typeof phasing>;

export const propertyInput = z.strictObject({ dossierId, asOf });

/** All that is recorded of the property of a provider, as it stands at the reading position. */
export const property = z.object({
  /** The day at which the reader looks. */
  day: plainDate,
  buildings: list(building),
  plans: list(plan),
  works: list(work),
  means: list(means),
  phasings: list(phasing),
  /** The phasing that goes into the forecast; null when none is chosen. */
  chosenPhasingId: z.nullable(phasingId),
  /** The risks of the register in sight, of which a phasing can say that it covers them. */
  risks: list(z.object({ riskId, title: z.string() })),
  /** Where the person may record; empty when nowhere. */
  places: writingPlaces,
});
export type Property = z.infer<typeof property>;

/** Details of a CONFLICT: the property as somebody else left it. */
export const propertyConflict = z.object({ current: property });
