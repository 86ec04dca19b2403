import { AGREEMENT_STATUSES } from '@regietafel/domain/agreements/agreement';
import * as z from 'zod/mini';
import { asOf } from '../core/as-of.ts';
import { plainDate } from '../core/dates.ts';
import { agreementId, dossierId, kringId, revisionId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { mayWiden } from '../core/may-widen.ts';
import { origin } from '../core/origin.ts';
import { recordAs, writingPlaces } from '../core/record-as.ts';
import { line, text } from '../core/text.ts';

/** One time that a due date moved. */
const move = z.object({
  from: plainDate,
  to: plainDate,
  /** Days later; negative when it was brought forward. */
  days: z.int(),
  reason: z.nullable(z.string()),
  standPer: plainDate,
  source: z.string(),
});

/** One agreement with the whole history of its due date. */
export const agreement = z.object({
  agreementId,
  /** The revision that a change must supersede, so that two changes at once collide. */
  headRevisionId: revisionId,
  standPer: plainDate,
  title: z.string(),
  party: z.string(),
  topic: z.string(),
  source: z.string(),
  status: z.enum(AGREEMENT_STATUSES),
  settledOn: z.nullable(plainDate),
  /** As it was first agreed, for ever. */
  firstDueOn: plainDate,
  dueOn: plainDate,
  slipDays: z.int(),
  /** Days past the present due date while open; 0 otherwise. */
  overdueDays: z.int(),
  moves: list(move),
  origin,
});
export type Agreement = z.infer<typeof agreement>;

/** How a party keeps its word over all its agreements. */
const partySlip = z.object({
  party: z.string(),
  agreements: z.int(),
  slipped: z.int(),
  overdue: z.int(),
  moves: z.int(),
  totalSlipDays: z.int(),
  largestSlipDays: z.int(),
});

export const agreementsInput = z.strictObject({ dossierId, asOf });

export const agreements = z.object({
  /** The day up to which open agreements slip. */
  day: plainDate,
  /** Open ones first, the earliest due date first. */
  agreements: list(agreement),
  byParty: list(partySlip),
  /** Where the person may record a new agreement; empty when nowhere, and then nothing can be changed either. */
  places: writingPlaces,
});
export type Agreements = z.infer<typeof agreements>;

export const recordAgreementInput = z.strictObject({
  dossierId,
  recordAs: z._default(recordAs, 'own'),
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
  moveReason: text({ max: 2000 }),
});

/** Closes an agreement as kept or as lapsed. */
export const settleAgreementInput = z.strictObject({
  ...change,
  status: z.enum(['nagekomen', 'vervallen']),
  settledOn: plainDate,
});

/** Puts an agreement, as it stands, in another kring. */
export const shareAgreementInput = z.strictObject({
  dossierId,
  agreementId,
  supersedes: revisionId,
  kringId,
  mayWiden,
});

export const recordedAgreement = z.object({ agreementId, revisionId });

/** Details of a CONFLICT: the agreement as somebody else recorded it in the meantime; null when it left the reader's sight. */
export const agreementConflict = z.object({ current: z.nullable(agreement) });
export type AgreementConflict = z.infer<typeof agreementConflict>;
