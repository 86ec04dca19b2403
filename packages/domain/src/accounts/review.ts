import type { PlainDate } from '../core/dates.ts';
import type { AccountId, DossierId, MembershipId, SeatId } from '../core/ids.ts';
import { isPrivilegedRole, ROLE_RANK } from '../sharing/rights.ts';
import type { MembershipRole, ParticipationRole, SeatKind } from '../sharing/tenant.ts';
import type { ReviewKind } from './review-kinds.ts';

/** Months between two reviews (BIO2 5.18.02 and 8.02.01). */
const MONTHS_BETWEEN: Readonly<Record<ReviewKind, number>> = { alle: 12, bevoorrecht: 3 };

interface Period {
  readonly validFrom: PlainDate;
  /** First day on which it no longer holds; null while it lasts. */
  readonly validTo: PlainDate | null;
}

export interface StandingRole extends Period {
  readonly kind: 'role';
  readonly id: MembershipId;
  readonly accountId: AccountId;
  readonly personName: string;
  readonly role: MembershipRole;
}

export interface StandingSeat extends Period {
  readonly kind: 'seat';
  readonly id: SeatId;
  readonly accountId: AccountId;
  readonly personName: string;
  readonly dossierId: DossierId;
  readonly dossierName: string;
  readonly seat: SeatKind;
  readonly mayActForTable: boolean;
}

/** That the whole organisation takes part; it ends by the acts of sharing, never by a review. */
export interface StandingParticipation extends Period {
  readonly kind: 'participation';
  readonly id: DossierId;
  readonly dossierName: string;
  readonly capacity: ParticipationRole;
}

/** A right as it stands, of a person or of the organisation. */
export type StandingRight = StandingRole | StandingSeat | StandingParticipation;

/** What the reviewer says of one right. */
export interface RightJudgement {
  readonly id: string;
  readonly decision: 'confirm' | 'end';
  /** Why it ends; empty when it is confirmed. */
  readonly reason: string;
}

/** The day on which a review must be signed at the latest: counted from the last one, or from when the organisation came. */
export function reviewDueOn(kind: ReviewKind, lastSignedOn: PlainDate | null, cameOn: PlainDate): PlainDate {
  const from = Temporal.PlainDate.from(lastSignedOn ?? cameOn);
  return from.add({ months: MONTHS_BETWEEN[kind] }).toString() as PlainDate;
}

/** Whether a right belongs to the quarterly review too. */
export function isPrivileged(right: StandingRight): boolean {
  if (right.kind === 'role') return isPrivilegedRole(right.role);
  return right.kind === 'seat' && right.mayActForTable;
}

/** The rights that a review of this kind must look at. */
export function rightsUnder(kind: ReviewKind, rights: readonly StandingRight[]): readonly StandingRight[] {
  return kind === 'alle' ? rights : rights.filter(isPrivileged);
}

export interface Reviewer {
  readonly accountId: AccountId;
  readonly role: MembershipRole;
}

/** Whether this reviewer can end the right in the review: never the own, and no role that reaches further. */
export function mayEndInReview(right: StandingRight, reviewer: Reviewer): boolean {
  if (right.kind === 'participation' || right.accountId === reviewer.accountId) return false;
  return right.kind === 'seat' || ROLE_RANK[right.role] <= ROLE_RANK[reviewer.role];
}

export const JUDGEMENT_REFUSALS = ['missing', 'unknown', 'twice', 'reason_missing', 'may_not_end'] as const;
export type JudgementRefusal = (typeof JUDGEMENT_REFUSALS)[number];

/**
 * The first reason why these judgements are no whole review of these rights, or null: each right is judged once, nothing
 * else is, and what ends has a reason and a reviewer who may end it.
 */
export function refuseJudgements(
  rights: readonly StandingRight[],
  judgements: readonly RightJudgement[],
  reviewer: Reviewer,
): { readonly id: string; readonly refusal: JudgementRefusal } | null {
  const judged = Map.groupBy(judgements, ({ id }) => id);
  const stranger = judgements.find(({ id }) => !rights.some((right) => right.id === id));
  if (stranger !== undefined) return { id: stranger.id, refusal: 'unknown' };
  for (const right of rights) {
    const refusal = refuseOne(right, judged.get(right.id) ?? [], reviewer);
    if (refusal !== null) return { id: right.id, refusal };
  }
  return null;
}

function refuseOne(
  right: StandingRight,
  [judgement, another]: readonly RightJudgement[],
  reviewer: Reviewer,
): JudgementRefusal | null {
  if (judgement === undefined) return 'missing';
  if (another !== undefined) return 'twice';
  if (judgement.decision === 'confirm') return null;
  if (judgement.reason === '') return 'reason_missing';
  return mayEndInReview(right, reviewer) ? null : 'may_not_end';
}

/** What is signed: each right as it stood, with its judgement. The text is made with `canonicalJson`. */
export interface ReviewContent {
  readonly kind: ReviewKind;
  readonly organisation: string;
  readonly reviewedOn: PlainDate;
  /** The role in which it was signed. */
  readonly signedAs: MembershipRole;
  readonly lines: readonly (RightJudgement & { readonly right: StandingRight; readonly isOwn: boolean })[];
}

/** The rights with their judgements, in the order of the rights. Throws on a right that was not judged. */
export function reviewLines(
  rights: readonly StandingRight[],
  judgements: readonly RightJudgement[],
  reviewer: Reviewer,
): ReviewContent['lines'] {
  return rights.map((right) => {
    const judgement = judgements.find(({ id }) => id === right.id);
    if (judgement === undefined) throw new Error('a right without a judgement');
    const isOwn = right.kind !== 'participation' && right.accountId === reviewer.accountId;
    return { ...judgement, right, isOwn };
  });
}
