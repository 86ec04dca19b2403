import { REVIEW_KINDS } from '@regietafel/domain/accounts/review-kinds';
import { MEMBERSHIP_ROLES, PARTICIPATION_ROLES, SEAT_KINDS } from '@regietafel/domain/sharing/tenant';
import * as z from 'zod/mini';
import { instant, plainDate } from '../core/dates.ts';
import { accountId, dossierId, id, membershipId, rightsReviewId, seatId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { text } from '../core/text.ts';

const kind = z.enum(REVIEW_KINDS);
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const period = { validFrom: plainDate, validTo: z.nullable(plainDate) };

/** A right as it stands, of a person or of the whole organisation. */
const standingRight = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('role'),
    id: membershipId,
    accountId,
    personName: z.string(),
    role: z.enum(MEMBERSHIP_ROLES),
    ...period,
  }),
  z.object({
    kind: z.literal('seat'),
    id: seatId,
    accountId,
    personName: z.string(),
    dossierId,
    dossierName: z.string(),
    seat: z.enum(SEAT_KINDS),
    mayActForTable: z.boolean(),
    ...period,
  }),
  z.object({
    kind: z.literal('participation'),
    id: dossierId,
    dossierName: z.string(),
    capacity: z.enum(PARTICIPATION_ROLES),
    ...period,
  }),
]);

/** When each review is due, and what was signed before, the latest first. */
export const reviewOverview = z.object({
  day: plainDate,
  /** Whether the reader can do a review. */
  mayReview: z.boolean(),
  due: list(z.object({ kind, dueOn: plainDate, lastSignedOn: z.nullable(plainDate) })),
  reviews: list(
    z.object({
      reviewId: rightsReviewId,
      kind,
      signedBy: z.string(),
      signedAt: instant,
      confirmed: z.int(),
      ended: z.int(),
    }),
  ),
});
export type ReviewOverview = z.infer<typeof reviewOverview>;

export const openReviewInput = z.strictObject({ kind });

/** What must be judged, and the hash by which the signature names exactly this list. */
export const openReview = z.object({
  kind,
  seenHash: hash,
  rights: list(
    z.object({
      right: standingRight,
      isOwn: z.boolean(),
      /** Whether the reader can end it in the review. */
      mayEnd: z.boolean(),
    }),
  ),
});
export type OpenReview = z.infer<typeof openReview>;
export type RightLine = OpenReview['rights'][number];

const judgement = z.strictObject({
  id: id(),
  decision: z.enum(['confirm', 'end']),
  /** Why it ends; empty when it is confirmed. */
  reason: text({ min: 0, max: 1000 }),
});

const MAX_RIGHTS = 5000;

export const signReviewInput = z.strictObject({
  kind,
  seenHash: hash,
  judgements: z.array(judgement).check(z.maxLength(MAX_RIGHTS)),
});
export type SignReview = z.infer<typeof signReviewInput>;

export const signedReview = z.object({ reviewId: rightsReviewId, contentHash: hash });

export const reviewInput = z.strictObject({ reviewId: rightsReviewId });

/** A review as it was signed. */
export const frozenReview = z.object({
  reviewId: rightsReviewId,
  kind,
  organisation: z.string(),
  reviewedOn: plainDate,
  signedBy: z.string(),
  signedAt: instant,
  contentHash: hash,
  /** Whether the text still has the hash that was signed. */
  isIntact: z.boolean(),
  lines: list(
    z.object({
      right: standingRight,
      isOwn: z.boolean(),
      decision: z.enum(['confirm', 'end']),
      reason: z.string(),
    }),
  ),
});
export type FrozenReview = z.infer<typeof frozenReview>;
