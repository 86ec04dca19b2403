import * as z from 'zod/mini';
import { plainDate } from '../core/dates.ts';
import {
  buildingId,
  dossierId,
  kringId,
  phasingId,
  propertyMeansId,
  propertyPlanId,
  propertyWorkId,
  revisionId,
} from '../core/ids.ts';
import { mayWiden } from '../core/may-widen.ts';
import { recordAs } from '../core/record-as.ts';
import { text } from '../core/text.ts';
import {
  buildingFields,
  meansFields,
  PROPERTY_BOUNDS,
  phasingFields,
  planFields,
  workFields,
} from './shapes.ts';

/** What every new state carries: `id` and `supersedes` are null for a new record, whose name afterwards stays. */
const place = {
  dossierId,
  supersedes: z.nullable(revisionId),
  recordAs,
  kringId,
  mayWiden,
  standPer: plainDate,
  /** Filled when it no longer stands; only of what stood before. */
  withdrawnReason: z.nullable(text({ max: PROPERTY_BOUNDS.reason })),
};

interface Chained {
  readonly id: string | null;
  readonly supersedes: string | null;
  readonly withdrawnReason: string | null;
}

/** A first state supersedes nothing and withdraws nothing. */
function chained<Input extends Chained>() {
  return [
    z.refine<Input>((input) => (input.id === null) === (input.supersedes === null), {
      error: 'field.invalid',
      path: ['supersedes'],
    }),
    z.refine<Input>((input) => input.id !== null || input.withdrawnReason === null, {
      error: 'field.unknown',
      path: ['withdrawnReason'],
    }),
  ] as const;
}

export const recordBuildingInput = z
  .strictObject({ id: z.nullable(buildingId), ...place, ...buildingFields })
  .check(...chained());

export const recordPlanInput = z
  .strictObject({ id: z.nullable(propertyPlanId), ...place, ...planFields })
  .check(...chained());

export const recordWorkInput = z
  .strictObject({ id: z.nullable(propertyWorkId), ...place, ...workFields })
  .check(...chained());

export const recordMeansInput = z
  .strictObject({ id: z.nullable(propertyMeansId), ...place, ...meansFields })
  .check(...chained());

export const recordPhasingInput = z
  .strictObject({ id: z.nullable(phasingId), ...place, ...phasingFields })
  .check(...chained());

/** The record and its new state. */
export const recordedBuilding = z.object({ id: buildingId, revisionId });
export const recordedPlan = z.object({ id: propertyPlanId, revisionId });
export const recordedWork = z.object({ id: propertyWorkId, revisionId });
export const recordedMeans = z.object({ id: propertyMeansId, revisionId });
export const recordedPhasing = z.object({ id: phasingId, revisionId });
