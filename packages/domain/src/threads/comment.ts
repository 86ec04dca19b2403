import type { Instant } from '../core/dates.ts';
import type { AccountId, CommentId, DossierId, KringId, RevisionId, TenantId } from '../core/ids.ts';
import type { Subject } from '../core/subject.ts';

/** Longest comment, in UTF-16 units. */
export const MAX_COMMENT_LENGTH = 4000;
/** Most people and organisations that one comment calls. */
export const MAX_MENTIONS = 20;

/** Somebody who is called in a comment: a person of an organisation, or the organisation as a whole. */
export interface Mention {
  readonly tenantId: TenantId;
  /** Null: whoever of the organisation takes it up. */
  readonly accountId: AccountId | null;
  /** How the text names them after the `@`. */
  readonly label: string;
}

/** One comment as it stands now. Subject and kring never change; the text does, revision by revision. */
export interface Comment {
  readonly commentId: CommentId;
  readonly dossierId: DossierId;
  readonly authorTenantId: TenantId;
  readonly kringId: KringId;
  readonly subject: Subject;
  /** The comment that it answers; null when it opens a thread. */
  readonly parentId: CommentId | null;
  /** Name of the writer, as it was when it was written. */
  readonly writerName: string;
  readonly recordedAt: Instant;
  readonly headRevisionId: RevisionId;
  readonly body: string;
  readonly mentions: readonly Mention[];
  /** When the text was last changed; null as long as it stands as first written. */
  readonly editedAt: Instant | null;
  /** Why it was withdrawn; null while it stands. The text of a withdrawn comment is empty. */
  readonly withdrawnReason: string | null;
}
