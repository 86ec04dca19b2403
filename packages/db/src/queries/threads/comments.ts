import type { Instant } from '@regietafel/domain/core/dates';
import {
  type AccountId,
  type CommentId,
  type DossierId,
  type KringId,
  newId,
  type RevisionId,
  type TenantId,
} from '@regietafel/domain/core/ids';
import type { Subject } from '@regietafel/domain/core/subject';
import type { AsOf } from '@regietafel/domain/history/as-of';
import type { Mention } from '@regietafel/domain/threads/comment';
import { sql } from 'kysely';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';
import { recordedWithin } from '../history/as-of.ts';
import { type Origin, originColumns, originOf } from '../sharing/origin.ts';
import { instantOfJson } from '../sharing/origin-json.ts';

/** One text of a comment: the first, or one that its writer put in its place. */
export interface CommentText {
  readonly revisionId: RevisionId;
  readonly body: string;
  readonly withdrawnReason: string | null;
  readonly recordedAt: Instant;
  readonly mentions: readonly Mention[];
}

export interface ListedComment {
  readonly commentId: CommentId;
  readonly parentId: CommentId | null;
  readonly writerName: string;
  /** Written by the asker's own hand. */
  readonly isMine: boolean;
  /** Oldest first; never empty. */
  readonly texts: readonly CommentText[];
  readonly origin: Origin;
}

/**
 * The comments on one subject at a reading position, oldest first. Whoever does not see the subject sees no comment on it,
 * also where the kring of the comment would let them.
 */
export async function listComments(
  reader: TenantReader,
  dossierId: DossierId,
  subject: Subject,
  asOf: AsOf,
): Promise<readonly ListedComment[]> {
  const rows = await reader
    .selectFrom('comment as c')
    .where('c.dossierId', '=', dossierId)
    .where('c.subjectKind', '=', subject.kind)
    .where('c.subjectId', '=', subject.id)
    .where(recordedWithin('c', asOf))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('dossierSubject as s')
          .whereRef('s.dossierId', '=', 'c.dossierId')
          .whereRef('s.kind', '=', 'c.subjectKind')
          .whereRef('s.subjectId', '=', 'c.subjectId'),
      ),
    )
    .select(['c.commentId', 'c.parentId', 'c.writerName'])
    .select(
      sql<boolean>`c.hand_account_id = law.actor_account() and c.hand_tenant_id = law.actor_tenant()`.as(
        'isMine',
      ),
    )
    .select(textsJson(asOf).as('texts'))
    .select(originColumns('c'))
    .orderBy('recordedAt')
    .orderBy('c.commentId')
    .execute();
  return rows
    .filter(({ texts }) => texts.length > 0)
    .map(({ commentId, parentId, writerName, isMine, texts, ...row }) => ({
      commentId,
      parentId,
      writerName,
      isMine,
      texts: texts.map((text) => ({ ...text, recordedAt: instantOfJson(text.recordedAt) })),
      origin: originOf(row),
    }));
}

/** SQL for all texts of the comment with alias `c`, oldest first, each with whom it calls. */
function textsJson(asOf: AsOf) {
  return sql<readonly CommentText[]>`(
    select coalesce(json_agg(json_build_object('revisionId', r.revision_id, 'body', r.body,
        'withdrawnReason', r.withdrawn_reason, 'recordedAt', r.recorded_at,
        'mentions', (select coalesce(json_agg(json_build_object('tenantId', m.mentioned_tenant_id,
            'accountId', m.mentioned_account_id, 'label', m.label) order by m.label), '[]')
          from comment_mention m where m.dossier_id = r.dossier_id and m.comment_id = r.comment_id
            and m.revision_id = r.revision_id)) order by r.recorded_at), '[]')
    from comment_revision r where r.dossier_id = c.dossier_id and r.comment_id = c.comment_id
      and ${recordedWithin('r', asOf)})`;
}

/** Where a comment stands and what its last text is: what a change of it needs. */
export interface CommentHead {
  readonly commentId: CommentId;
  readonly authorTenantId: TenantId;
  readonly kringId: KringId;
  readonly isMine: boolean;
  readonly headRevisionId: RevisionId;
  readonly body: string;
  readonly isWithdrawn: boolean;
}

/** A comment as it stands; undefined when it is absent or out of sight. */
export async function findCommentHead(
  reader: TenantReader,
  dossierId: DossierId,
  commentId: CommentId,
): Promise<CommentHead | undefined> {
  return reader
    .selectFrom('comment as c')
    .innerJoin('commentRevision as r', (join) =>
      join.onRef('r.dossierId', '=', 'c.dossierId').onRef('r.commentId', '=', 'c.commentId'),
    )
    .where('c.dossierId', '=', dossierId)
    .where('c.commentId', '=', commentId)
    .select(['c.commentId', 'c.authorTenantId', 'c.kringId', 'r.revisionId as headRevisionId', 'r.body'])
    .select(sql<boolean>`c.hand_account_id = law.actor_account()`.as('isMine'))
    .select(sql<boolean>`r.withdrawn_reason is not null`.as('isWithdrawn'))
    .orderBy('r.recordedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Where a comment stands for good. */
export interface CommentPlace {
  readonly dossierId: DossierId;
  readonly authorTenantId: TenantId;
  readonly kringId: KringId;
  readonly commentId: CommentId;
}

/** Records that a comment exists; its text follows as its first revision. */
export async function recordComment(
  tx: TenantTx,
  place: CommentPlace,
  about: { readonly subject: Subject; readonly parentId: CommentId | null },
): Promise<void> {
  const { subject, parentId } = about;
  await tx
    .insertInto('comment')
    .values({ ...place, parentId, subjectKind: subject.kind, subjectId: subject.id })
    .execute();
}

/** A text that follows another, or opens the comment (`supersedes` null). */
export interface NewText {
  readonly revisionId: RevisionId;
  readonly supersedes: RevisionId | null;
  readonly body: string;
  readonly withdrawnReason: string | null;
  readonly mentions: readonly Mention[];
}

/**
 * Records a text of a comment and whom it calls. Rejects with SQLSTATE 23505 when another text already follows
 * `supersedes`, and with 42501 when somebody is called who does not read the kring.
 */
export async function recordText(
  tx: TenantTx,
  place: CommentPlace,
  { mentions, ...text }: NewText,
): Promise<void> {
  await tx
    .insertInto('commentRevision')
    .values({ ...place, ...text })
    .execute();
  if (mentions.length > 0) await tx.insertInto('commentMention').values(mentions.map(rowOf)).execute();

  function rowOf({ tenantId, accountId, label }: Mention) {
    return {
      ...place,
      revisionId: text.revisionId,
      mentionId: newId() as string,
      mentionedTenantId: tenantId,
      mentionedAccountId: accountId as AccountId | null,
      label,
    };
  }
}
