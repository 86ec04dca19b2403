import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId, KringId, RevisionId, TaskId, TenantId } from '@regietafel/domain/core/ids';
import type { Subject } from '@regietafel/domain/core/subject';
import type { AsOf } from '@regietafel/domain/history/as-of';
import type { Assignee, TaskAnswer, TaskContent, TaskStatus } from '@regietafel/domain/tasks/task';
import { sql } from 'kysely';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';
import { recordedWithin } from '../history/as-of.ts';
import { type Origin, originColumns, originOf } from '../sharing/origin.ts';
import { instantOfJson } from '../sharing/origin-json.ts';

export interface ListedAnswer {
  readonly answer: TaskAnswer;
  readonly note: string;
  readonly revisionId: RevisionId;
  readonly recordedAt: Instant;
}

export interface ListedTask {
  readonly taskId: TaskId;
  readonly dossierId: DossierId;
  readonly subject: Subject & { readonly title: string };
  readonly writerName: string;
  /** Given by the asker's own hand. */
  readonly isMine: boolean;
  readonly headRevisionId: RevisionId;
  readonly title: string;
  readonly note: string;
  readonly dueOn: PlainDate | null;
  readonly status: TaskStatus;
  readonly assignee: Assignee & {
    /** Null when the asker may not know that the organisation takes part. */
    readonly tenantName: string | null;
    /** Null for an organisation, and for a person whose name is not the asker's to know. */
    readonly personName: string | null;
    /** The asker may answer it: as the person, or as one of the organisation. */
    readonly isMe: boolean;
  };
  /** Oldest first. */
  readonly answers: readonly ListedAnswer[];
  readonly origin: Origin;
}

interface TaskFilter {
  readonly asOf: AsOf;
  /** Only on this subject. */
  readonly subject?: Subject;
  readonly taskId?: TaskId;
}

/** The tasks of a dossier at a reading position, in the order in which they were given. */
export async function listTasks(
  reader: TenantReader,
  dossierId: DossierId,
  { asOf, subject, taskId }: TaskFilter,
): Promise<readonly ListedTask[]> {
  const rows = await tasksInSight(reader, asOf)
    .where('t.dossierId', '=', dossierId)
    .$if(subject !== undefined, (query) =>
      query
        .where('t.subjectKind', '=', subject?.kind ?? 'dossier')
        .where('t.subjectId', '=', subject?.id ?? ''),
    )
    .$if(taskId !== undefined, (query) => query.where('t.taskId', '=', taskId ?? ('' as TaskId)))
    .orderBy('recordedAt')
    .execute();
  return rows.map(taskOf);
}

/** What waits for the asker over all dossiers: open tasks for the person or the organisation, and own ones for an answer. */
export async function listTasksOfMine(reader: TenantReader, asOf: AsOf): Promise<readonly ListedTask[]> {
  const rows = await tasksInSight(reader, asOf)
    .where('r.status', '=', 'open')
    .where(
      sql<boolean>`((r.assignee_tenant_id in (select law.own_tenants())
          and (r.assignee_account_id is null or r.assignee_account_id = law.actor_account()))
        or (t.hand_tenant_id = law.actor_tenant() and t.hand_account_id = law.actor_account()))`,
    )
    .orderBy('recordedAt')
    .execute();
  return rows.map(taskOf);
}

type TaskRow = Awaited<ReturnType<ReturnType<typeof tasksInSight>['execute']>>[number];

/** Tasks by their last revision in sight; what a task is about is in the asker's sight too. */
function tasksInSight(reader: TenantReader, asOf: AsOf) {
  return (
    reader
      .selectFrom('task as t')
      .innerJoin('taskRevision as r', (join) =>
        join.onRef('r.dossierId', '=', 't.dossierId').onRef('r.taskId', '=', 't.taskId'),
      )
      // Asked task by task, so that the subject is found by its id among the arms of the view.
      .innerJoinLateral(
        (eb) =>
          eb
            .selectFrom('dossierSubject as d')
            .whereRef('d.dossierId', '=', 't.dossierId')
            .whereRef('d.kind', '=', 't.subjectKind')
            .whereRef('d.subjectId', '=', 't.subjectId')
            .select('d.title')
            .limit(1)
            .as('s'),
        (join) => join.onTrue(),
      )
      .where(recordedWithin('r', asOf))
      .where(
        sql<boolean>`not exists (select from task_revision n where n.dossier_id = r.dossier_id and n.task_id = r.task_id
        and n.supersedes = r.revision_id and ${recordedWithin('n', asOf)})`,
      )
      .select(['t.taskId', 't.dossierId', 't.writerName', 't.subjectKind', 't.subjectId', 's.title as about'])
      .select(['r.revisionId', 'r.title', 'r.note', 'r.dueOn', 'r.status'])
      .select(['r.assigneeTenantId', 'r.assigneeAccountId'])
      .select([
        sql<boolean>`t.hand_account_id = law.actor_account() and t.hand_tenant_id = law.actor_tenant()`.as(
          'isMine',
        ),
        sql<boolean>`r.assignee_tenant_id in (select law.own_tenants())
        and (r.assignee_account_id is null or r.assignee_account_id = law.actor_account())`.as('isMe'),
        sql<string | null>`coalesce(
        (select p.name from participant p where p.dossier_id = r.dossier_id and p.tenant_id = r.assignee_tenant_id),
        (select o.name from tenant o where o.tenant_id = r.assignee_tenant_id))`.as('assigneeTenantName'),
        sql<string | null>`(select k.display_name from law.people_of_kring(r.kring_id) k
        where r.assignee_account_id is not null and k.tenant_id = r.assignee_tenant_id
          and k.account_id = r.assignee_account_id)`.as('assigneeName'),
        sql<readonly ListedAnswer[]>`(
        select coalesce(json_agg(json_build_object('answer', a.answer, 'note', a.note, 'revisionId', a.revision_id,
          'recordedAt', a.recorded_at) order by a.recorded_at), '[]')
        from task_answer a where a.dossier_id = t.dossier_id and a.task_id = t.task_id and ${recordedWithin('a', asOf)})`.as(
          'answers',
        ),
      ])
      .select(originColumns('t'))
  );
}

function taskOf(row: TaskRow): ListedTask {
  return {
    taskId: row.taskId,
    dossierId: row.dossierId,
    subject: { kind: row.subjectKind, id: row.subjectId, title: row.about },
    writerName: row.writerName,
    isMine: row.isMine,
    headRevisionId: row.revisionId,
    title: row.title,
    note: row.note,
    dueOn: row.dueOn,
    status: row.status,
    assignee: {
      tenantId: row.assigneeTenantId,
      accountId: row.assigneeAccountId,
      tenantName: row.assigneeTenantName,
      personName: row.assigneeName,
      isMe: row.isMe,
    },
    answers: row.answers.map((answer) => ({ ...answer, recordedAt: instantOfJson(answer.recordedAt) })),
    origin: originOf(row),
  };
}

/** Where a task stands for good. */
export interface TaskPlace {
  readonly dossierId: DossierId;
  readonly authorTenantId: TenantId;
  readonly kringId: KringId;
  readonly taskId: TaskId;
}

/** Records that a task exists; what it says follows as its first revision. */
export async function recordTask(tx: TenantTx, place: TaskPlace, subject: Subject): Promise<void> {
  await tx
    .insertInto('task')
    .values({ ...place, subjectKind: subject.kind, subjectId: subject.id })
    .execute();
}

export interface NewTaskRevision extends TaskContent {
  readonly revisionId: RevisionId;
  readonly supersedes: RevisionId | null;
  readonly assignee: Assignee;
}

/**
 * Records what a task says now. Rejects with SQLSTATE 23505 when another revision already follows `supersedes`, and with
 * 42501 when it is for somebody who does not read its kring.
 */
export async function recordTaskRevision(
  tx: TenantTx,
  place: TaskPlace,
  { assignee, ...revision }: NewTaskRevision,
): Promise<void> {
  await tx
    .insertInto('taskRevision')
    .values({
      ...place,
      ...revision,
      assigneeTenantId: assignee.tenantId,
      assigneeAccountId: assignee.accountId,
    })
    .execute();
}

/** Records the answer of who got the task. Rejects with SQLSTATE 42501 when it is not for the actor. */
export async function recordTaskAnswer(
  tx: TenantTx,
  place: TaskPlace,
  answer: {
    readonly revisionId: RevisionId;
    readonly answerId: string;
    readonly answer: TaskAnswer;
    readonly note: string;
  },
): Promise<void> {
  await tx
    .insertInto('taskAnswer')
    .values({ ...place, ...answer })
    .execute();
}
