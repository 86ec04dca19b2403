import { AGREEMENT_STATUSES } from '@regietafel/domain/agreements/agreement';
import * as z from 'zod/mini';
import { asOf } from '../core/as-of.ts';
import { plainDate } from '../core/dates.ts';
import { agreementId, dossierId, kringId, revisionId } from '../core/ids.ts';
import { origin } from '../core/origin.ts';
import { line, text } from '../core/text.ts';

/** One agreement with its whole history of due dates. */
export const agreement = z.object({
  agreementId,
  /** The revision that counts now; a change names it, so that two changes at once collide. */
  revisionId,
  title: z.string(),
  party: z.string(),
  topic: z.string(),
  source: z.string(),
  status: z.enum(AGREEMENT_STATUSES),
  settledOn: z.nullable(plainDate),
  /** As it was first agreed; never changes. */
  firstDueOn: plainDate,
  dueOn: plainDate,
  /** Days from the first due date to the present one (or to the day on which it was settled). */
  slipDays: z.int(),
  /** Days past the present due date, when open; 0 otherwise. */
  overdueDays: z.int(),
  moves: z.array(
    z.object({ from: plainDate, to: plainDate, reason: z.string(), on: plainDate, source: z.string() }),
  ),
  isOwn: z.boolean(),
  origin,
});

export const agreementsInput = z.strictObject({ dossierId, asOf });
export const agreementsOutput = z.object({
  agreements: z.array(agreement),
  /** Promises kept and broken per party. */
  byParty: z.array(
    z.object({
      party: z.string(),
      count: z.int(),
      open: z.int(),
      overdue: z.int(),
      moved: z.int(),
      totalSlipDays: z.int(),
    }),
  ),
});

export const recordAgreementInput = z.strictObject({
  dossierId,
  kringId,
  standPer: plainDate,
  title: line({ max: 500 }),
  party: line({ max: 200 }),
  topic: line({ min: 0, max: 200 }),
  dueOn: plainDate,
  source: line({ min: 0, max: 500 }),
});

const change = {
  dossierId,
  agreementId,
  supersedes: revisionId,
  standPer: plainDate,
  source: line({ min: 0, max: 500 }),
};

/** Moves the due date; the reason is kept for ever. */
export const moveAgreementInput = z.strictObject({
  ...change,
  dueOn: plainDate,
  reason: text({ max: 2000 }),
});

/** Closes an agreement as kept or as lapsed. */
export const settleAgreementInput = z.strictObject({
  ...change,
  status: z.enum(['nagekomen', 'vervallen']),
  settledOn: plainDate,
});

export const recordAgreementOutput = z.object({ agreementId, revisionId });
