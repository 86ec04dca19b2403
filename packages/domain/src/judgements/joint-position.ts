import { canonicalJson } from '../core/canonical-json.ts';
import type { Instant, PlainDate } from '../core/dates.ts';
import type { DossierId, KringId, PositionId, RevisionId, TenantId } from '../core/ids.ts';
import { sha256Hex } from '../core/sha256.ts';
import type { SubjectKind } from '../core/subject.ts';
import type { ParticipationRole } from '../sharing/tenant.ts';
import type { Axis } from './stance.ts';

/** What a joint position can be about: something that parties judge, or the dossier as a whole. */
export const POSITION_SUBJECTS = [
  'dossier',
  'risk',
  'kpi',
  'assumption',
  'trede_opinion',
] as const satisfies readonly SubjectKind[];
export interface PositionSubject {
  readonly kind: (typeof POSITION_SUBJECTS)[number];
  readonly id: string;
}

/** One party's judgement as it stood when the position was written. */
export interface FrozenJudgement {
  readonly authorTenantId: TenantId;
  readonly revisionId: RevisionId;
  readonly standPer: PlainDate;
  readonly axes: readonly Axis[];
  readonly isContested: boolean;
  readonly rationale: string;
}

/** The words of a joint position with the judgements that it was written over: what is signed. */
export interface PositionContent {
  readonly standPer: PlainDate;
  readonly title: string;
  readonly text: string;
  readonly subject: PositionSubject;
  readonly judgements: readonly FrozenJudgement[];
}

/** One version of a joint position, authored by the table. */
export interface PositionRevision extends PositionContent {
  readonly positionId: PositionId;
  readonly revisionId: RevisionId;
  readonly supersedes: RevisionId | null;
  readonly dossierId: DossierId;
  readonly authorTenantId: TenantId;
  readonly kringId: KringId;
  readonly recordedAt: Instant;
  /** SHA-256 (lower-case hex) of the canonical JSON of the content (`positionHash`). */
  readonly contentHash: string;
}

export const POSITION_ANSWERS = ['signed', 'dissent'] as const;
export type PositionAnswer = (typeof POSITION_ANSWERS)[number];

/** A party's answer to one version, by its content: it says nothing of any other version. */
export interface PositionSignature {
  readonly positionId: PositionId;
  readonly positionRevisionId: RevisionId;
  readonly contentHash: string;
  readonly revisionId: RevisionId;
  readonly authorTenantId: TenantId;
  readonly recordedAt: Instant;
  readonly answer: PositionAnswer;
  /** Why the party does not share the position; null with a signature. */
  readonly dissent: string | null;
}

/** The capacities that make up the kernteam: theirs is the joint position. */
export const SIGNING_CAPACITIES: readonly ParticipationRole[] = ['accounthoudend', 'strategisch_belang'];

/** `open`: a party has not answered. `unanimous`: all signed. `divided`: all answered, and at least one dissents. */
export const POSITION_STATES = ['open', 'unanimous', 'divided'] as const;
export type PositionState = (typeof POSITION_STATES)[number];

/** How one version stands with the parties. */
export interface PositionStanding<Signature> {
  readonly state: PositionState;
  readonly signed: readonly Signature[];
  readonly dissents: readonly Signature[];
  /** The parties of today that have given this version no answer. */
  readonly unanswered: readonly TenantId[];
}

/**
 * How one version stands: of each party its last answer to this very version and content, in the order of answering.
 * Answers to other versions do not count here and keep counting there. Who answered and left the kernteam stays listed.
 */
export function standingOf<Signature extends PositionSignature>(
  revision: Pick<PositionRevision, 'revisionId' | 'contentHash'>,
  signatures: readonly Signature[],
  parties: readonly TenantId[],
): PositionStanding<Signature> {
  const answers = new Map<TenantId, Signature>();
  for (const signature of signatures.filter((one) => isAnswerTo(one, revision)).toSorted(byRecording)) {
    // Deleted first, so that a changed answer stands in the place of its moment.
    answers.delete(signature.authorTenantId);
    answers.set(signature.authorTenantId, signature);
  }
  const given = [...answers.values()];
  const dissents = given.filter(({ answer }) => answer === 'dissent');
  const unanswered = parties.filter((party) => !answers.has(party));
  return {
    state: stateOf(unanswered.length, dissents.length),
    signed: given.filter(({ answer }) => answer === 'signed'),
    dissents,
    unanswered,
  };
}

/** Fingerprint of what is signed: equal content has an equal hash, and any edit another one. */
export function positionHash(content: PositionContent): Promise<string> {
  const { standPer, title, text, subject, judgements } = content;
  return sha256Hex(canonicalJson({ standPer, title, text, subject, judgements: judgements.map(frozen) }));
}

/** The judgement alone, in a fixed shape, whatever else the object carries. */
function frozen(judgement: FrozenJudgement): FrozenJudgement {
  const { authorTenantId, revisionId, standPer, axes, isContested, rationale } = judgement;
  const told = axes.map(({ name, unit, low, high }) => ({ name, unit, low, high }));
  return { authorTenantId, revisionId, standPer, axes: told, isContested, rationale };
}

function isAnswerTo(
  signature: PositionSignature,
  revision: Pick<PositionRevision, 'revisionId' | 'contentHash'>,
): boolean {
  return (
    signature.positionRevisionId === revision.revisionId && signature.contentHash === revision.contentHash
  );
}

function stateOf(unanswered: number, dissents: number): PositionState {
  if (unanswered > 0) return 'open';
  return dissents > 0 ? 'divided' : 'unanimous';
}

function byRecording(a: PositionSignature, b: PositionSignature): number {
  return Temporal.Instant.compare(a.recordedAt, b.recordedAt);
}
