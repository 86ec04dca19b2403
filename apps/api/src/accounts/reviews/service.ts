import type {
  FrozenReview,
  OpenReview,
  ReviewOverview,
  SignReview,
} from '@regietafel/contracts/accounts/reviews';
import { type TenantTx, tenantReader, withTenant } from '@regietafel/db/kernel/with-tenant';
import { endRole, holdRights } from '@regietafel/db/queries/accounts/own-people';
import {
  getDayOfComing,
  listReviews,
  type SignedReview,
  signReview as signReviewIn,
} from '@regietafel/db/queries/accounts/reviews';
import { endSeat } from '@regietafel/db/queries/sharing/seating';
import {
  type JudgementRefusal,
  mayEndInReview,
  type ReviewContent,
  type RightJudgement,
  refuseJudgements,
  reviewDueOn,
  reviewLines,
  rightsUnder,
  type StandingRight,
} from '@regietafel/domain/accounts/review';
import { REVIEW_KINDS, type ReviewKind } from '@regietafel/domain/accounts/review-kinds';
import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import { dutchDayOf } from '@regietafel/domain/core/dates';
import { DomainError } from '@regietafel/domain/core/errors';
import { newId, type RightsReviewId } from '@regietafel/domain/core/ids';
import { sha256Hex } from '@regietafel/domain/core/sha256';
import { canAs } from '@regietafel/domain/sharing/rights';
import { type Asker, found } from '../../sharing/asker.ts';
import { listStandingRights } from './standing-rights.ts';

/** When each review of the own organisation is due, and what was signed. */
export async function getReviewOverview(asker: Asker): Promise<ReviewOverview> {
  const reader = tenantReader(asker.database, asker.actor);
  const [reviews, cameOn] = await Promise.all([
    listReviews(reader),
    getDayOfComing(reader, asker.actor.tenantId),
  ]);
  return {
    day: asker.today,
    mayReview: canAs(asker.role, asker.tenant.kind, 'accounts.review'),
    due: REVIEW_KINDS.map((kind) => {
      // A review of everything looks at the privileged rights too.
      const last = reviews.find((review) => review.kind === kind || review.kind === 'alle');
      const lastSignedOn = last === undefined ? null : dutchDayOf(last.signedAt);
      return { kind, lastSignedOn, dueOn: reviewDueOn(kind, lastSignedOn, cameOn) };
    }),
    reviews: reviews.map((review) => {
      const { lines } = contentOf(review);
      const ended = lines.filter(({ decision }) => decision === 'end').length;
      const { reviewId, kind, accountName: signedBy, signedAt } = review;
      return { reviewId, kind, signedBy, signedAt, ended, confirmed: lines.length - ended };
    }),
  };
}

/** What a review of this kind must judge now. */
export async function openReview(asker: Asker, kind: ReviewKind): Promise<OpenReview> {
  const standing = await listStandingRights(tenantReader(asker.database, asker.actor), asker.today);
  const rights = rightsUnder(kind, standing);
  const reviewer = { accountId: asker.actor.accountId, role: asker.role };
  return {
    kind,
    seenHash: await hashOf(rights),
    rights: rights.map((right) => ({
      right,
      isOwn: right.kind !== 'participation' && right.accountId === reviewer.accountId,
      mayEnd: mayEndInReview(right, reviewer),
    })),
  };
}

/**
 * Signs a review of exactly the rights that were seen and ends, in the same transaction, what was judged to end. CONFLICT
 * when the rights are no longer those; INVALID_INPUT when a right is not judged, or may not be ended by this reviewer.
 */
export async function signReview(asker: Asker, signed: SignReview) {
  const reviewId = newId<RightsReviewId>();
  const reviewer = { accountId: asker.actor.accountId, role: asker.role };
  const contentHash = await withTenant(asker.database, asker.actor, async (tx) => {
    await holdRights(tx);
    const rights = rightsUnder(signed.kind, await listStandingRights(tx, asker.today));
    if ((await hashOf(rights)) !== signed.seenHash)
      throw new DomainError('CONFLICT', 'accounts.rightsChanged');
    requireWhole(rights, signed.judgements, reviewer);
    const content: ReviewContent = {
      kind: signed.kind,
      organisation: asker.tenant.name,
      reviewedOn: asker.today,
      signedAs: reviewer.role,
      lines: reviewLines(rights, signed.judgements, reviewer),
    };
    for (const line of content.lines)
      if (line.decision === 'end') await endRight(tx, line.right, line.reason, asker);
    return signReviewIn(tx, { reviewId, kind: signed.kind, content: canonicalJson(content) });
  });
  return { reviewId, contentHash };
}

/** A review as it was signed; NOT_FOUND for one of another organisation, as for one that does not exist. */
export async function getReview(asker: Asker, reviewId: RightsReviewId): Promise<FrozenReview> {
  const reviews = await listReviews(tenantReader(asker.database, asker.actor));
  const review = found(reviews.find((one) => one.reviewId === reviewId));
  const { organisation, reviewedOn, lines } = contentOf(review);
  return {
    reviewId,
    kind: review.kind,
    organisation,
    reviewedOn,
    signedBy: review.accountName,
    signedAt: review.signedAt,
    contentHash: review.contentHash,
    isIntact: (await sha256Hex(review.content)) === review.contentHash,
    lines,
  };
}

const REFUSALS: Readonly<Record<JudgementRefusal, readonly [field: string, messageKey: string]>> = {
  missing: ['id', 'accounts.reviewIncomplete'],
  unknown: ['id', 'field.choice'],
  twice: ['id', 'field.twice'],
  reason_missing: ['reason', 'accounts.reviewReasonMissing'],
  may_not_end: ['decision', 'accounts.reviewMayNotEnd'],
};

function requireWhole(
  rights: readonly StandingRight[],
  judgements: readonly RightJudgement[],
  reviewer: Parameters<typeof refuseJudgements>[2],
): void {
  const refused = refuseJudgements(rights, judgements, reviewer);
  if (refused === null) return;
  const [field, messageKey] = REFUSALS[refused.refusal];
  const position = judgements.findIndex(({ id }) => id === refused.id);
  const path = position === -1 ? 'judgements' : `judgements.${position}.${field}`;
  throw new DomainError('INVALID_INPUT', 'core.invalidInput', { fields: [{ path, messageKey }] });
}

async function endRight(tx: TenantTx, right: StandingRight, reason: string, asker: Asker): Promise<void> {
  if (right.kind === 'participation') throw new Error('a review cannot end a participation');
  if (right.kind === 'seat') return endSeat(tx, right.dossierId, right.id, reason);
  const { accountId, id: membershipId } = right;
  return endRole(tx, { accountId, membershipId, firstDayWithout: asker.today, reason });
}

function hashOf(rights: readonly StandingRight[]): Promise<string> {
  return sha256Hex(canonicalJson(rights));
}

/** The database keeps the text as it was signed; only this service writes it, so its form is known. */
function contentOf(review: SignedReview): ReviewContent {
  return JSON.parse(review.content) as ReviewContent;
}
