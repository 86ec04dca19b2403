import { dossierTables, tenantTable } from '../migrate/templates.ts';
import { dossierViews } from './dossier-views.ts';
import { seesParent, seesSubject, threadFunctions, threadTriggers } from './thread-functions.ts';

const SUBJECT = `subject_kind text not null, subject_id uuid not null`;

/** The text of a withdrawn comment is gone from its last revision; the earlier ones keep what was read. */
const BODY = `body text not null check (length(body) <= 4000), withdrawn_reason text check (length(withdrawn_reason) between 1 and 500),
  check ((withdrawn_reason is null) = (length(body) > 0))`;

/** Whom a row names when it names nobody: oneself, as with the hand. Who is named reads the kring, and the actor may know of them. */
function namesSomebody(table: string, prefix: string): string {
  return `exists (select from law.people_of_kring(${table}.kring_id) p
    where p.tenant_id = ${table}.${prefix}_tenant_id and p.account_id is not distinct from ${table}.${prefix}_account_id)`;
}

/** A text changes by the hand that wrote it; a regievoerder of the same organisation may withdraw it. */
const BY_ITS_WRITER = `exists (select from public.comment c
  where c.dossier_id = comment_revision.dossier_id and c.comment_id = comment_revision.comment_id
    and (c.hand_account_id = (select law.actor_account())
      or (comment_revision.withdrawn_reason is not null and (select law.actor_role()) = 'regievoerder')))`;

const OF_OWN_COMMENT = `exists (select from public.comment_revision r
  where r.dossier_id = comment_mention.dossier_id and r.comment_id = comment_mention.comment_id
    and r.revision_id = comment_mention.revision_id and r.hand_account_id = (select law.actor_account()))`;

const OF_TASK = `exists (select from public.task t where t.dossier_id = task_revision.dossier_id and t.task_id = task_revision.task_id)`;

const BY_THE_ASSIGNEE = `exists (select from public.task_revision r
  where r.dossier_id = task_answer.dossier_id and r.task_id = task_answer.task_id and r.revision_id = task_answer.revision_id
    and r.assignee_tenant_id in (select law.own_tenants())
    and (r.assignee_account_id is null or r.assignee_account_id = (select law.actor_account())))`;

/** What an insert must satisfy beyond the law itself, by table: the registry compares with it. */
export const THREAD_CONDITIONS = {
  comment: `${seesSubject('comment')} and ${seesParent('comment')} and writer_name = (select law.writer_name())`,
  comment_revision: BY_ITS_WRITER,
  comment_mention: `${OF_OWN_COMMENT} and ${namesSomebody('comment_mention', 'mentioned')}`,
  task: `${seesSubject('task')} and writer_name = (select law.writer_name())`,
  task_revision: `${OF_TASK} and ${namesSomebody('task_revision', 'assignee')}`,
  task_answer: BY_THE_ASSIGNEE,
} as const;

/** A person's own marks of what was read, as with visits. */
export const OWN_MARKS = `account_id = (select law.actor_account())
  and exists (select from public.dossier d where d.dossier_id = thread_seen.dossier_id)`;

const RECORDS = { app: 'append', sight: 'since joining', lawReads: true } as const;

/** Comments and tasks on every kind of record, each inside one kring for good. */
export const threadsAndTasks = [
  threadFunctions,
  dossierTables([
    {
      name: 'comment',
      columns: `comment_id uuid not null, ${SUBJECT}, check (subject_kind <> 'comment'), parent_id uuid,
        writer_name text not null default law.writer_name(),
        primary key (dossier_id, comment_id), unique (dossier_id, comment_id, author_tenant_id, kring_id),
        unique (dossier_id, comment_id, kring_id, subject_kind, subject_id),
        foreign key (dossier_id, parent_id, kring_id, subject_kind, subject_id)
          references public.comment (dossier_id, comment_id, kring_id, subject_kind, subject_id)`,
      subjectVisible: THREAD_CONDITIONS.comment,
      ...RECORDS,
    },
    {
      name: 'comment_revision',
      columns: `comment_id uuid not null, revision_id uuid not null, supersedes uuid, ${BODY},
        primary key (dossier_id, comment_id, revision_id), unique nulls not distinct (dossier_id, comment_id, supersedes),
        unique (dossier_id, comment_id, revision_id, author_tenant_id, kring_id),
        foreign key (dossier_id, comment_id, author_tenant_id, kring_id)
          references public.comment (dossier_id, comment_id, author_tenant_id, kring_id),
        foreign key (dossier_id, comment_id, supersedes) references public.comment_revision (dossier_id, comment_id, revision_id)`,
      subjectVisible: THREAD_CONDITIONS.comment_revision,
      ...RECORDS,
    },
    {
      name: 'comment_mention',
      columns: `mention_id uuid not null, comment_id uuid not null, revision_id uuid not null,
        mentioned_tenant_id uuid not null default law.actor_tenant(), mentioned_account_id uuid default law.actor_account(),
        label text not null check (length(label) between 1 and 200), primary key (dossier_id, mention_id),
        -- A text calls each name once; of namesakes one is meant.
        unique (dossier_id, comment_id, revision_id, label),
        foreign key (dossier_id, comment_id, revision_id, author_tenant_id, kring_id)
          references public.comment_revision (dossier_id, comment_id, revision_id, author_tenant_id, kring_id)`,
      subjectVisible: THREAD_CONDITIONS.comment_mention,
      ...RECORDS,
    },
    {
      name: 'task',
      columns: `task_id uuid not null, ${SUBJECT}, writer_name text not null default law.writer_name(),
        primary key (dossier_id, task_id), unique (dossier_id, task_id, author_tenant_id, kring_id)`,
      subjectVisible: THREAD_CONDITIONS.task,
      ...RECORDS,
    },
    {
      name: 'task_revision',
      columns: `task_id uuid not null, revision_id uuid not null, supersedes uuid,
        title text not null check (length(title) between 1 and 300), note text not null check (length(note) <= 4000), due_on date,
        assignee_tenant_id uuid not null default law.actor_tenant(), assignee_account_id uuid default law.actor_account(),
        status text not null check (status in ('open', 'done', 'dropped')),
        primary key (dossier_id, task_id, revision_id), unique nulls not distinct (dossier_id, task_id, supersedes),
        unique (dossier_id, task_id, revision_id, kring_id),
        foreign key (dossier_id, task_id, author_tenant_id, kring_id) references public.task (dossier_id, task_id, author_tenant_id, kring_id),
        foreign key (dossier_id, task_id, supersedes) references public.task_revision (dossier_id, task_id, revision_id)`,
      subjectVisible: THREAD_CONDITIONS.task_revision,
      ...RECORDS,
    },
    {
      name: 'task_answer',
      columns: `task_id uuid not null, revision_id uuid not null, answer_id uuid not null,
        answer text not null check (answer in ('done', 'declined')), note text not null check (length(note) <= 2000),
        check (answer = 'done' or length(note) > 0), primary key (dossier_id, task_id, answer_id),
        foreign key (dossier_id, task_id, revision_id, kring_id) references public.task_revision (dossier_id, task_id, revision_id, kring_id)`,
      subjectVisible: THREAD_CONDITIONS.task_answer,
      ...RECORDS,
    },
  ]),
  tenantTable({
    name: 'thread_seen',
    columns: `account_id uuid not null, dossier_id uuid not null, ${SUBJECT}, seen_at timestamptz not null, handled_at timestamptz,
      primary key (tenant_id, account_id, dossier_id, subject_kind, subject_id)`,
    narrowedTo: OWN_MARKS,
    app: ['select', 'insert', 'update'],
  }),
  'create index comment_by_subject on public.comment (dossier_id, subject_kind, subject_id);',
  'create index comment_by_hand on public.comment (hand_account_id, dossier_id);',
  'create index comment_mention_by_tenant on public.comment_mention (mentioned_tenant_id, dossier_id);',
  'create index task_by_subject on public.task (dossier_id, subject_kind, subject_id);',
  'create index task_revision_by_assignee on public.task_revision (assignee_tenant_id, dossier_id);',
  threadTriggers,
  dossierViews('0013'),
].join('\n');
