import { OBLIGES } from '@regietafel/domain/warning/contract-duty';
import { VERDICTS } from '@regietafel/domain/warning/judgement';
import { ENTRY_CRITERIA } from '@regietafel/domain/warning/special-care';
import * as z from 'zod/mini';
import { plainDate } from '../core/dates.ts';
import { dossierId, kringId, providerId, revisionId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { mayWiden } from '../core/may-widen.ts';
import { line, text } from '../core/text.ts';
import { periodCode } from '../indicators/shapes.ts';
import { ruleCode, ruleSetId } from './rules.ts';
import { contractId } from './watch-list.ts';

/** Bounds of the texts. */
export const WARNING_BOUNDS = { note: 4000, name: 200, reason: 4000, removed: 2000 } as const;

const state = { dossierId, supersedes: z.nullable(revisionId), kringId, mayWiden, standPer: plainDate };

/** What the own organisation says of a signal that stands, or stood. */
export const judgeInput = z
  .strictObject({
    ...state,
    /** Null: a signal of the standard rules. */
    ruleSetId: z.nullable(ruleSetId),
    rule: ruleCode,
    firedIn: periodCode,
    verdict: z.enum(VERDICTS),
    note: text({ max: WARNING_BOUNDS.note }),
    untilOn: z.nullable(plainDate),
  })
  .check(
    z.refine(({ untilOn, standPer }) => untilOn === null || untilOn > standPer, {
      error: 'warning.untilLater',
      path: ['untilOn'],
    }),
  );

/** The provider comes under bijzonder beheer, stays under it until a next look, or leaves it. */
export const careInput = z.strictObject({
  ...state,
  isUnder: z.boolean(),
  criteria: list(z.enum(ENTRY_CRITERIA)).check(z.maxLength(ENTRY_CRITERIA.length)),
  reason: text({ max: WARNING_BOUNDS.reason }),
  reviewOn: z.nullable(plainDate),
  /** By which rules the criteria are met; null: the standard ones. */
  ruleSetId: z.nullable(ruleSetId),
});

export const designationInput = z.strictObject({
  ...state,
  isDesignated: z.boolean(),
  reason: text({ max: WARNING_BOUNDS.reason }),
});

export const recordedState = z.object({ revisionId });

/** A new contract (`contractId` and `supersedes` null) or the next state of one; with a reason it is taken off the list. */
export const contractInput = z
  .strictObject({
    contractId: z.nullable(contractId),
    supersedes: z.nullable(revisionId),
    providerId,
    name: line({ max: WARNING_BOUNDS.name }),
    obliges: z.enum(OBLIGES),
    validFrom: plainDate,
    validUntil: z.nullable(plainDate),
    renewalOn: z.nullable(plainDate),
    note: text({ min: 0, max: WARNING_BOUNDS.note }),
    removedReason: z.nullable(text({ max: WARNING_BOUNDS.removed })),
  })
  .check(
    z.refine((input) => (input.contractId === null) === (input.supersedes === null), {
      error: 'field.invalid',
      path: ['supersedes'],
    }),
    z.refine((input) => input.contractId !== null || input.removedReason === null, {
      error: 'field.unknown',
      path: ['removedReason'],
    }),
    z.refine(({ validFrom, validUntil }) => validUntil === null || validFrom < validUntil, {
      error: 'warning.endsLater',
      path: ['validUntil'],
    }),
    z.refine(({ validFrom, renewalOn }) => renewalOn === null || validFrom < renewalOn, {
      error: 'warning.renewedLater',
      path: ['renewalOn'],
    }),
  );
export const recordedContract = z.object({ contractId, revisionId });
