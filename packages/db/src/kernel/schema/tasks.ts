import type { PlainDate } from '@regietafel/domain/core/dates';
import type { AccountId, RevisionId, TaskId, TenantId } from '@regietafel/domain/core/ids';
import type { TaskAnswer, TaskStatus } from '@regietafel/domain/tasks/task';
import type { ColumnType } from 'kysely';
import type { RecordColumns, Recorded } from './columns.ts';
import type { SubjectColumns } from './threads.ts';

export interface TaskTable extends RecordColumns, SubjectColumns {
  taskId: TaskId;
  writerName: Recorded<string>;
}

export interface TaskRevisionTable extends RecordColumns {
  taskId: TaskId;
  revisionId: RevisionId;
  supersedes: RevisionId | null;
  title: string;
  note: string;
  dueOn: PlainDate | null;
  assigneeTenantId: ColumnType<TenantId, TenantId | undefined, never>;
  assigneeAccountId: ColumnType<AccountId | null, AccountId | null | undefined, never>;
  status: TaskStatus;
}

export interface TaskAnswerTable extends RecordColumns {
  taskId: TaskId;
  revisionId: RevisionId;
  answerId: string;
  answer: TaskAnswer;
  note: string;
}

export interface TasksTables {
  task: TaskTable;
  taskRevision: TaskRevisionTable;
  taskAnswer: TaskAnswerTable;
}
