import type { Instant, PlainDate } from '../core/dates.ts';
import type { AccountId, DossierId, KringId, RevisionId, TaskId, TenantId } from '../core/ids.ts';
import type { Subject } from '../core/subject.ts';

/** What the author says of a task. */
export const TASK_STATUSES = ['open', 'done', 'dropped'] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

/** What the assignee answers: only the author may change the task itself. */
export const TASK_ANSWERS = ['done', 'declined'] as const;
export type TaskAnswer = (typeof TASK_ANSWERS)[number];

/** How a task stands, out of what both said. A declined task waits for its author. */
export const TASK_STATES = ['open', 'declined', 'done', 'dropped'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** For whom a task is: a person of an organisation, or the organisation as a whole. */
export interface Assignee {
  readonly tenantId: TenantId;
  readonly accountId: AccountId | null;
}

/** What a task says by its last revision. */
export interface TaskContent {
  readonly title: string;
  readonly note: string;
  /** The day by which it must be done; null when there is none. */
  readonly dueOn: PlainDate | null;
  readonly status: TaskStatus;
}

/** An answer to one revision of a task. */
export interface GivenAnswer {
  readonly answer: TaskAnswer;
  readonly revisionId: RevisionId;
  readonly recordedAt: Instant;
}

/** One task as its author wrote it last. Subject and kring never change. */
export interface Task extends TaskContent {
  readonly taskId: TaskId;
  readonly dossierId: DossierId;
  readonly authorTenantId: TenantId;
  readonly kringId: KringId;
  readonly subject: Subject;
  readonly assignee: Assignee;
  readonly headRevisionId: RevisionId;
  readonly recordedAt: Instant;
}

/**
 * How a task stands. What the author settled is settled; while open, the last answer to the present revision counts. An
 * answer to an earlier revision says nothing about a task that its author has changed since: that is how one is reopened.
 */
export function taskState(
  task: Pick<Task, 'status' | 'headRevisionId'>,
  answers: readonly GivenAnswer[],
): TaskState {
  if (task.status !== 'open') return task.status;
  const last = answers
    .filter(({ revisionId }) => revisionId === task.headRevisionId)
    .toSorted((a, b) => Temporal.Instant.compare(a.recordedAt, b.recordedAt))
    .at(-1);
  return last?.answer ?? 'open';
}
