import { MAX_COMMENT_LENGTH, MAX_MENTIONS } from '@regietafel/domain/threads/comment';
import * as z from 'zod/mini';
import { asOf } from '../core/as-of.ts';
import { instant } from '../core/dates.ts';
import { accountId, commentId, dossierId, kringId, revisionId, tenantId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { kring, origin } from '../core/origin.ts';
import { subject } from '../core/subject.ts';
import { line, text } from '../core/text.ts';

const count = z.int().check(z.gte(0));

/** An earlier text of a comment, with when it was put there. */
const earlierText = z.object({ body: z.string(), recordedAt: instant });

export const comment = z.object({
  commentId,
  parentId: z.nullable(commentId),
  writerName: z.string(),
  /** The asker wrote it and may still put another text in its place. */
  mayEdit: z.boolean(),
  mayWithdraw: z.boolean(),
  /** The text that a change must supersede, so that two changes at once collide. */
  headRevisionId: revisionId,
  /** Plain text; empty when it was withdrawn. */
  body: z.string(),
  /** The names that the text calls, as it writes them after the `@`. */
  mentions: list(z.object({ tenantId, accountId: z.nullable(accountId), label: z.string() })),
  /** Earlier texts, oldest first; of a withdrawn comment too. */
  earlier: list(earlierText),
  /** When the present text was put there, if it is not the first. */
  editedAt: z.nullable(instant),
  withdrawnReason: z.nullable(z.string()),
  /** By somebody else, since the asker's last look. */
  isNew: z.boolean(),
  origin,
});
export type Comment = z.infer<typeof comment>;

export const threadInput = z.strictObject({ dossierId, subject, asOf });

export const thread = z.object({
  /** What is spoken of. */
  title: z.string(),
  comments: list(comment),
  unseen: count,
  /** The kringen in which the asker may speak, from narrow to wide, and whether all who read it also read the subject. */
  places: list(z.object({ kring, readsSubject: z.boolean() })),
});
export type Thread = z.infer<typeof thread>;

export const threadCountsInput = z.strictObject({ dossierId });
/** The subjects of a dossier that are spoken of, the last spoken of first. */
export const threadCounts = list(
  z.object({ kind: subject.shape.kind, id: subject.shape.id, title: z.string(), count, unseen: count }),
);
export type ThreadCounts = z.infer<typeof threadCounts>;

export const peopleInput = z.strictObject({ dossierId, kringId });
/** Whom the asker may name in a kring: organisations, each with the people of it whose names the asker may know. */
export const people = list(
  z.object({
    tenantId,
    name: z.string(),
    isOwn: z.boolean(),
    people: list(z.object({ accountId, name: z.string(), isMe: z.boolean() })),
  }),
);
export type People = z.infer<typeof people>;

const body = text({ max: MAX_COMMENT_LENGTH });
const mentions = list(z.strictObject({ tenantId, accountId: z.nullable(accountId) })).check(
  z.maxLength(MAX_MENTIONS),
);

export const writeCommentInput = z.strictObject({
  dossierId,
  subject,
  kringId,
  /** The comment that it answers; it stands in the same kring. */
  parentId: z.nullable(commentId),
  body,
  mentions,
});

const change = { dossierId, commentId, supersedes: revisionId };
export const editCommentInput = z.strictObject({ ...change, body, mentions });
export const withdrawCommentInput = z.strictObject({ ...change, reason: line({ max: 500 }) });

export const recordedComment = z.object({ commentId, revisionId });

/** Details of a CONFLICT: the text as it was changed in between; null when the comment left the reader's sight. */
export const commentConflict = z.object({
  current: z.nullable(z.object({ headRevisionId: revisionId, body: z.string() })),
});

export const seenInput = z.strictObject({
  dossierId,
  subject,
  /** Also says that calls in this thread ask for nothing more. */
  isHandled: z._default(z.boolean(), false),
});
