import type { Builder } from './builder.ts';

/** Comments and tasks about a risk at the same place; who is named is the hand itself, as the database fills it in. */
const ABOUT_RISK = ['record', 'risk_revision'] as const;

export const threadsBuilders = {
  comment: {
    parents: ABOUT_RISK,
    columns: ({ subjectId, hand }) => ({
      comment_id: subjectId,
      subject_kind: 'risk',
      subject_id: subjectId,
      ...(hand === undefined ? {} : { writer_name: 'Iemand' }),
    }),
  },
  comment_revision: {
    parents: [...ABOUT_RISK, 'comment'],
    columns: ({ subjectId, revisionId }) => ({
      comment_id: subjectId,
      revision_id: revisionId,
      supersedes: null,
      body: 'Een opmerking',
    }),
  },
  comment_mention: {
    parents: [...ABOUT_RISK, 'comment', 'comment_revision'],
    columns: ({ subjectId, revisionId, hand }) => ({
      mention_id: revisionId,
      comment_id: subjectId,
      revision_id: revisionId,
      label: 'Iemand',
      ...(hand === undefined
        ? {}
        : { mentioned_tenant_id: hand.tenantId, mentioned_account_id: hand.accountId }),
    }),
  },
  task: {
    parents: ABOUT_RISK,
    columns: ({ subjectId, hand }) => ({
      task_id: subjectId,
      subject_kind: 'risk',
      subject_id: subjectId,
      ...(hand === undefined ? {} : { writer_name: 'Iemand' }),
    }),
  },
  task_revision: {
    parents: [...ABOUT_RISK, 'task'],
    columns: ({ subjectId, revisionId, hand }) => ({
      task_id: subjectId,
      revision_id: revisionId,
      supersedes: null,
      title: 'Een taak',
      note: '',
      status: 'open',
      ...(hand === undefined
        ? {}
        : { assignee_tenant_id: hand.tenantId, assignee_account_id: hand.accountId }),
    }),
  },
  task_answer: {
    parents: [...ABOUT_RISK, 'task', 'task_revision'],
    columns: ({ subjectId, revisionId }) => ({
      task_id: subjectId,
      revision_id: revisionId,
      answer_id: revisionId,
      answer: 'done',
      note: '',
    }),
  },
} satisfies Readonly<Record<string, Builder>>;
