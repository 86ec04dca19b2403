import { DECISION_ANSWERS } from '@regietafel/domain/landsdeel/decision';
import { MILESTONE_KINDS } from '@regietafel/domain/landsdeel/milestone';
import { MAX_PLACES, MAX_POINTS, PLACES_KINDS } from '@regietafel/domain/landsdeel/places';
import { DEPENDENCY_EFFECTS } from '@regietafel/domain/landsdeel/plan';
import * as z from 'zod/mini';
import { plainDate } from '../core/dates.ts';
import {
  dossierId,
  kringId,
  landsdeelPlanId,
  milestoneId,
  providerId,
  revisionId,
  tenantId,
} from '../core/ids.ts';
import { mayWiden } from '../core/may-widen.ts';
import { cents } from '../core/money.ts';
import { line, text } from '../core/text.ts';
import { halfYear } from './plan.ts';

/** Longest texts. */
export const LANDSDEEL_BOUNDS = { title: 200, note: 4000, reason: 2000, source: 500, body: 200 } as const;

/** Where something new goes; `supersedes` is null when the own organisation said nothing of it before. */
const place = { dossierId, kringId, mayWiden, supersedes: z.nullable(revisionId), standPer: plainDate };
const note = text({ min: 0, max: LANDSDEEL_BOUNDS.note });
const places = z.int().check(z.gte(0), z.lte(MAX_PLACES));
const amount = z.nullable(cents.check(z.refine((value) => value >= 0, { error: 'field.negative' })));

export const recordPlacesInput = z.strictObject({
  ...place,
  kind: z.enum(PLACES_KINDS),
  partTenantId: tenantId,
  providerId,
  points: z.array(z.strictObject({ half: halfYear, places })).check(z.minLength(1), z.maxLength(MAX_POINTS)),
  note,
});

export const recordMilestoneInput = z
  .strictObject({
    ...place,
    /** Null for a new one. */
    id: z.nullable(milestoneId),
    kind: z.enum(MILESTONE_KINDS),
    title: line({ max: LANDSDEEL_BOUNDS.title }),
    partTenantId: z.nullable(tenantId),
    providerId: z.nullable(providerId),
    places: z.nullable(places),
    dueOn: plainDate,
    doneOn: z.nullable(plainDate),
    note,
    withdrawnReason: z.nullable(text({ max: LANDSDEEL_BOUNDS.reason })),
  })
  .check(
    z.refine((input) => (input.id === null) === (input.supersedes === null), {
      error: 'field.invalid',
      path: ['supersedes'],
    }),
    z.refine((input) => input.id !== null || input.withdrawnReason === null, {
      error: 'field.unknown',
      path: ['withdrawnReason'],
    }),
  );

export const recordFundingInput = z.strictObject({
  ...place,
  year: z.int().check(z.gte(2015), z.lte(2060)),
  grantedCents: amount,
  spentCents: amount,
  source: text({ min: 0, max: LANDSDEEL_BOUNDS.source }),
});

export const decideInput = z
  .strictObject({
    dossierId,
    kringId,
    mayWiden,
    supersedes: z.nullable(revisionId),
    answer: z.enum(DECISION_ANSWERS),
    condition: text({ min: 0, max: LANDSDEEL_BOUNDS.note }),
    decidedOn: plainDate,
    decidedBy: line({ max: LANDSDEEL_BOUNDS.body }),
    /** Of the path that was decided on. */
    pathHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  })
  .check(
    z.refine((input) => input.answer === 'agreed' || input.condition !== '', {
      error: 'field.required',
      path: ['condition'],
    }),
  );

export const recordDependencyInput = z
  .strictObject({
    ...place,
    planId: landsdeelPlanId,
    effect: z.enum(DEPENDENCY_EFFECTS),
    since: plainDate,
    endedOn: z.nullable(plainDate),
    note,
  })
  .check(
    z.refine((input) => input.endedOn === null || input.since <= input.endedOn, {
      error: 'field.order',
      path: ['endedOn'],
    }),
  );

export const recordedInPlan = z.object({ revisionId });
