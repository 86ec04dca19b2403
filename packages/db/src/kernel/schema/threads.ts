import type { Instant } from '@regietafel/domain/core/dates';
import type { AccountId, CommentId, DossierId, RevisionId, TenantId } from '@regietafel/domain/core/ids';
import type { SubjectKind } from '@regietafel/domain/core/subject';
import type { ColumnType, Generated } from 'kysely';
import type { RecordColumns, Recorded } from './columns.ts';

export interface SubjectColumns {
  subjectKind: SubjectKind;
  subjectId: string;
}

export interface CommentTable extends RecordColumns, SubjectColumns {
  commentId: CommentId;
  parentId: CommentId | null;
  writerName: Recorded<string>;
}

export interface CommentRevisionTable extends RecordColumns {
  commentId: CommentId;
  revisionId: RevisionId;
  supersedes: RevisionId | null;
  body: string;
  withdrawnReason: string | null;
}

export interface CommentMentionTable extends RecordColumns {
  mentionId: string;
  commentId: CommentId;
  revisionId: RevisionId;
  mentionedTenantId: ColumnType<TenantId, TenantId | undefined, never>;
  mentionedAccountId: ColumnType<AccountId | null, AccountId | null | undefined, never>;
  label: string;
}

/** What a person has seen of a thread, and up to when calls in it are dealt with. */
export interface ThreadSeenTable extends SubjectColumns {
  tenantId: TenantId;
  accountId: AccountId;
  dossierId: DossierId;
  seenAt: Instant;
  handledAt: Generated<Instant | null>;
}

/** View: what a comment or a task can be about, as far as the asker sees it; one row per subject. */
export interface DossierSubjectView {
  dossierId: DossierId;
  kind: SubjectKind;
  subjectId: string;
  kringId: RecordColumns['kringId'];
  authorTenantId: TenantId;
  title: string;
}

export interface ThreadsTables {
  comment: CommentTable;
  commentRevision: CommentRevisionTable;
  commentMention: CommentMentionTable;
  threadSeen: ThreadSeenTable;
  dossierSubject: DossierSubjectView;
}
