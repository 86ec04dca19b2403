import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import { type AssumptionId, newId, type PositionId, type RevisionId } from '@regietafel/domain/core/ids';
import type { AssumptionContent, AssumptionOpinion } from '@regietafel/domain/judgements/assumption';
import {
  type FrozenJudgement,
  type PositionContent,
  positionHash,
} from '@regietafel/domain/judgements/joint-position';
import { stanceOnTrede } from '@regietafel/domain/judgements/stance';
import type { SystemTx } from '../../kernel/with-system.ts';
import { type Pen, penColumns } from './pen.ts';

/** When something was said and whether a source gives it. */
interface Said {
  readonly standPer: PlainDate;
  readonly recordedAt: Instant;
  readonly isFictitious: boolean;
}

/** Records an assumption with its states, the first one first; each later one changes the value and the note. */
export async function recordAssumption(
  tx: SystemTx,
  pen: Pen,
  assumption: AssumptionContent & { readonly assumptionId: AssumptionId },
  states: readonly (Said & Pick<AssumptionContent, 'value' | 'note'>)[],
): Promise<void> {
  const { assumptionId: recordId, ...content } = assumption;
  const recordedAt = states[0]?.recordedAt ?? pen.recordedAt;
  await tx
    .insertInto('record')
    .values({ ...penColumns({ ...pen, recordedAt }), recordId, kind: 'assumption' })
    .execute();
  let supersedes: RevisionId | null = null;
  for (const state of states) {
    const revisionId = newId<RevisionId>();
    await tx
      .insertInto('assumptionRevision')
      .values({
        ...penColumns(pen),
        ...content,
        ...state,
        recordId,
        revisionId,
        supersedes,
        withdrawnReason: null,
      })
      .execute();
    supersedes = revisionId;
  }
}

/** Records what one party holds of an assumption, the first opinion first. */
export async function recordAssumptionOpinions(
  tx: SystemTx,
  pen: Pen,
  assumptionId: AssumptionId,
  opinions: readonly (Said & Pick<AssumptionOpinion, 'value' | 'isContested' | 'rationale'>)[],
): Promise<void> {
  let supersedes: RevisionId | null = null;
  for (const opinion of opinions) {
    const revisionId = newId<RevisionId>();
    await tx
      .insertInto('assumptionOpinion')
      .values({ ...penColumns(pen), ...opinion, assumptionId, revisionId, supersedes })
      .execute();
    supersedes = revisionId;
  }
}

/** Records the trede that one party holds right, on the first version of the ladder; gives it as a position freezes it. */
export async function recordTredeOpinion(
  tx: SystemTx,
  pen: Pen,
  {
    trede,
    rationale,
    standPer,
  }: { readonly trede: number; readonly rationale: string; readonly standPer: PlainDate },
): Promise<FrozenJudgement> {
  const revisionId = newId<RevisionId>();
  await tx
    .insertInto('tredeOpinion')
    .values({
      ...penColumns(pen),
      ladderVersion: 1,
      revisionId,
      supersedes: null,
      standPer,
      trede,
      rationale,
      isFictitious: true,
    })
    .execute();
  return { authorTenantId: pen.authorTenantId, revisionId, standPer, rationale, ...stanceOnTrede(trede) };
}

/** A party's answer to a version; a dissent has words. */
export interface AnswerFacts {
  readonly pen: Pen;
  readonly dissent?: string;
}

/** A version of a joint position with the answers that it was given. */
export interface PositionVersionFacts extends PositionContent {
  readonly recordedAt: Instant;
  readonly answers: readonly AnswerFacts[];
}

/** Records a joint position of the table, version after version, each with its own answers. */
export async function recordPositionVersions(
  tx: SystemTx,
  pen: Pen,
  positionId: PositionId,
  versions: readonly PositionVersionFacts[],
): Promise<void> {
  const recordedAt = versions[0]?.recordedAt ?? pen.recordedAt;
  await tx
    .insertInto('record')
    .values({ ...penColumns({ ...pen, recordedAt }), recordId: positionId, kind: 'joint_position' })
    .execute();
  let supersedes: RevisionId | null = null;
  for (const { answers, recordedAt: writtenAt, ...content } of versions) {
    const revisionId = newId<RevisionId>();
    const contentHash = await positionHash(content);
    await tx
      .insertInto('jointPositionRevision')
      .values({
        ...penColumns({ ...pen, recordedAt: writtenAt }),
        recordId: positionId,
        revisionId,
        supersedes,
        standPer: content.standPer,
        title: content.title,
        positionText: content.text,
        subjectKind: content.subject.kind,
        subjectId: content.subject.id,
        judgements: canonicalJson(content.judgements),
        contentHash,
        isFictitious: true,
      })
      .execute();
    for (const { pen: signer, dissent } of answers)
      await tx
        .insertInto('jointSignature')
        .values({
          ...penColumns(signer),
          positionId,
          positionRevisionId: revisionId,
          contentHash,
          revisionId: newId<RevisionId>(),
          supersedes: null,
          standPer: signer.recordedAt.slice(0, 10) as PlainDate,
          answer: dissent === undefined ? 'signed' : 'dissent',
          dissent: dissent ?? null,
        })
        .execute();
    supersedes = revisionId;
  }
}
