import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId, KringId, PositionId, RevisionId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import {
  type PositionRevision,
  type PositionSignature,
  positionHash,
} from '@regietafel/domain/judgements/joint-position';
import { sql } from 'kysely';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';
import { withinAsOf } from '../history/as-of.ts';
import { type Origin, originColumns, originOf } from '../sharing/origin.ts';

export interface OriginatedPosition extends PositionRevision {
  readonly isFictitious: boolean;
  readonly origin: Origin;
}

export interface OriginatedSignature extends PositionSignature {
  /** The day of the answer. */
  readonly standPer: PlainDate;
  readonly origin: Origin;
}

/**
 * Every version of every joint position of a dossier within sight at the reading position, in the order of recording.
 * With `positionId` those of one.
 */
export async function listPositions(
  reader: TenantReader,
  dossierId: DossierId,
  asOf: AsOf,
  positionId?: PositionId,
): Promise<readonly OriginatedPosition[]> {
  const all = reader
    .selectFrom('jointPositionRevision as r')
    .where('r.dossierId', '=', dossierId)
    .where(withinAsOf('r', asOf))
    .select([
      'r.recordId as positionId',
      'r.revisionId',
      'r.supersedes',
      'r.dossierId',
      'r.standPer',
      'r.title',
    ])
    .select(['r.positionText as text', 'r.subjectKind', 'r.subjectId', 'r.judgements', 'r.contentHash'])
    .select('r.isFictitious')
    .select(originColumns('r'))
    .orderBy('recordedAt');
  const rows = await (positionId === undefined ? all : all.where('r.recordId', '=', positionId)).execute();
  return rows.map(({ authorName, kringWords, subjectKind, subjectId, ...revision }) => ({
    ...revision,
    subject: { kind: subjectKind, id: subjectId },
    origin: originOf({ ...revision, authorName, kringWords }),
  }));
}

/** Every answer to the joint positions of a dossier within sight at the reading position, in the order of recording. */
export async function listSignatures(
  reader: TenantReader,
  dossierId: DossierId,
  asOf: AsOf,
  positionId?: PositionId,
): Promise<readonly OriginatedSignature[]> {
  const all = reader
    .selectFrom('jointSignature as s')
    .where('s.dossierId', '=', dossierId)
    .where(withinAsOf('s', asOf))
    .select(['s.positionId', 's.positionRevisionId', 's.contentHash', 's.revisionId', 's.dossierId'])
    .select(['s.standPer', 's.answer', 's.dissent'])
    .select(originColumns('s'))
    .orderBy('recordedAt');
  const rows = await (positionId === undefined ? all : all.where('s.positionId', '=', positionId)).execute();
  return rows.map(({ authorName, kringWords, dossierId: _dossier, ...signature }) => ({
    ...signature,
    origin: originOf({ ...signature, authorName, kringWords }),
  }));
}

/** Makes whoever else rewrites or answers this position wait, so that nobody signs what is being rewritten. */
export async function lockPosition(tx: TenantTx, positionId: PositionId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`position ${positionId}`}, 0))`.execute(tx);
}

/** A version to be recorded; `supersedes` is null for a new position. */
export type NewPosition = Omit<PositionRevision, 'revisionId' | 'recordedAt' | 'contentHash'>;

/**
 * Records a version with the hash of its content; the first one also takes the position's id for its author. Rejects with
 * SQLSTATE 23505 when another version already follows `supersedes`.
 */
export async function recordPosition(
  tx: TenantTx,
  revisionId: RevisionId,
  position: NewPosition,
): Promise<void> {
  const { positionId: recordId, dossierId, authorTenantId, kringId, supersedes } = position;
  const place = { dossierId, authorTenantId, kringId };
  if (supersedes === null)
    await tx
      .insertInto('record')
      .values({ recordId, kind: 'joint_position', ...place })
      .execute();
  await tx
    .insertInto('jointPositionRevision')
    .values({
      ...place,
      recordId,
      revisionId,
      supersedes,
      standPer: position.standPer,
      title: position.title,
      positionText: position.text,
      subjectKind: position.subject.kind,
      subjectId: position.subject.id,
      judgements: canonicalJson(position.judgements),
      contentHash: await positionHash(position),
    })
    .execute();
}

/** A party's answer to one version, in the kring of that version; `supersedes` is its own answer before it, or null. */
export interface NewSignature
  extends Pick<
    PositionSignature,
    'positionId' | 'positionRevisionId' | 'contentHash' | 'authorTenantId' | 'answer' | 'dissent'
  > {
  readonly dossierId: DossierId;
  readonly kringId: KringId;
  readonly supersedes: RevisionId | null;
}

/**
 * Records an answer. Rejects with SQLSTATE 42501 for a version that the actor does not see or that a later one took the
 * place of, and with 23503 when it is not this content in this kring.
 */
export async function recordSignature(
  tx: TenantTx,
  revisionId: RevisionId,
  signature: NewSignature,
): Promise<void> {
  await tx
    .insertInto('jointSignature')
    .values({ revisionId, ...signature })
    .execute();
}
