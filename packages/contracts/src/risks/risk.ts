import * as z from 'zod/mini';
import { asOf } from '../core/as-of.ts';
import { plainDate } from '../core/dates.ts';
import { dossierId, kringId, revisionId, riskId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { mayWiden } from '../core/may-widen.ts';
import { cents } from '../core/money.ts';
import { origin } from '../core/origin.ts';
import { text } from '../core/text.ts';
import { assessment } from './assessments.ts';
import { RISK_BOUNDS, riskContent, riskContentInput } from './content.ts';
import { fieldChange } from './difference.ts';
import { derived } from './register.ts';

export const riskInput = z.strictObject({ dossierId, riskId, asOf });

/** One recorded state, with what it changed in the state before it. */
const historyEntry = z.object({
  revisionId,
  standPer: plainDate,
  origin,
  removedReason: z.nullable(z.string()),
  isFirst: z.boolean(),
  changes: list(fieldChange),
});

export const risk = z.object({
  riskId,
  revisionId,
  headRevisionId: revisionId,
  standPer: plainDate,
  content: riskContent,
  ...derived,
  origin,
  /** Filled when the risk has been taken off the register. */
  removedReason: z.nullable(z.string()),
  /** Newest first. */
  history: list(historyEntry),
  /** The latest judgement of each party. */
  assessments: list(assessment),
  /** Each party's earlier judgements, newest first. */
  earlierAssessments: list(assessment),
  gapCents: z.nullable(cents),
  gapProbabilityPoints: z.nullable(z.int()),
});
export type Risk = z.infer<typeof risk>;

/** A new risk (`riskId` and `supersedes` null) or the next state of one. */
export const recordInput = z
  .strictObject({
    dossierId,
    riskId: z.nullable(riskId),
    supersedes: z.nullable(revisionId),
    kringId,
    mayWiden,
    standPer: plainDate,
    content: riskContentInput,
  })
  .check(
    z.refine((input) => (input.riskId === null) === (input.supersedes === null), {
      error: 'field.invalid',
      path: ['supersedes'],
    }),
  );

/** Takes a risk off the register. The reason is part of the history. */
export const removeInput = z.strictObject({
  dossierId,
  riskId,
  supersedes: revisionId,
  standPer: plainDate,
  reason: text({ max: RISK_BOUNDS.reason }),
});

export const recorded = z.object({ riskId, revisionId });

/**
 * What a CONFLICT gives (`details`): the state that somebody else recorded in the meantime. The own version is still with
 * whoever tried to save; nothing is lost. Null when the other state stands in a kring that the person does not read.
 */
export const conflictDetails = z.object({
  current: z.nullable(
    z.object({
      revisionId,
      standPer: plainDate,
      content: riskContent,
      removedReason: z.nullable(z.string()),
      origin,
    }),
  ),
});
export type RiskConflict = z.infer<typeof conflictDetails>;
