import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import { type CommentId, newId, type RevisionId, type TaskId } from '@regietafel/domain/core/ids';
import type { Subject } from '@regietafel/domain/core/subject';
import type { Assignee } from '@regietafel/domain/tasks/task';
import type { Mention } from '@regietafel/domain/threads/comment';
import type { SystemTx } from '../../kernel/with-system.ts';
import { type Pen, penColumns } from './pen.ts';

/** A comment as a scenario tells it. */
export interface CommentFacts {
  readonly commentId?: CommentId;
  readonly subject: Subject;
  readonly parentId?: CommentId;
  readonly writerName: string;
  readonly body: string;
  readonly mentions?: readonly Mention[];
}

/** Records a comment with its first text and whom it calls; gives its id, for answers. */
export async function recordComment(tx: SystemTx, pen: Pen, facts: CommentFacts): Promise<CommentId> {
  const { subject, body, mentions = [], parentId = null, writerName } = facts;
  const place = { ...penColumns(pen), commentId: facts.commentId ?? newId<CommentId>() };
  const revisionId = newId<RevisionId>();
  await tx
    .insertInto('comment')
    .values({ ...place, subjectKind: subject.kind, subjectId: subject.id, parentId, writerName })
    .execute();
  await tx
    .insertInto('commentRevision')
    .values({ ...place, revisionId, supersedes: null, body, withdrawnReason: null })
    .execute();
  for (const { tenantId, accountId, label } of mentions)
    await tx
      .insertInto('commentMention')
      .values({
        ...place,
        revisionId,
        mentionId: newId() as string,
        mentionedTenantId: tenantId,
        mentionedAccountId: accountId,
        label,
      })
      .execute();
  return place.commentId;
}

/** A task as a scenario tells it. */
export interface TaskFacts {
  readonly taskId?: TaskId;
  readonly subject: Subject;
  readonly writerName: string;
  readonly title: string;
  readonly note: string;
  readonly dueOn: PlainDate | null;
  readonly assignee: Assignee;
}

/** Records a task that is open. */
export async function recordTask(tx: SystemTx, pen: Pen, facts: TaskFacts): Promise<void> {
  const { subject, writerName, assignee, title, note, dueOn } = facts;
  const place = { ...penColumns(pen), taskId: facts.taskId ?? newId<TaskId>() };
  await tx
    .insertInto('task')
    .values({ ...place, subjectKind: subject.kind, subjectId: subject.id, writerName })
    .execute();
  await tx
    .insertInto('taskRevision')
    .values({
      ...place,
      revisionId: newId<RevisionId>(),
      supersedes: null,
      title,
      note,
      dueOn,
      assigneeTenantId: assignee.tenantId,
      assigneeAccountId: assignee.accountId,
      status: 'open',
    })
    .execute();
}

/** A moment later than the pen's, for what follows. */
export function later(pen: Pen, minutes: number): Pen {
  const recordedAt = Temporal.Instant.from(pen.recordedAt).add({ minutes }).toString() as Instant;
  return { ...pen, recordedAt };
}
