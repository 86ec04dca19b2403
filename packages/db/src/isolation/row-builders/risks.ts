import { type Builder, DAY } from './builder.ts';

export const risksBuilders = {
  record: { parents: [], columns: ({ subjectId }) => ({ record_id: subjectId, kind: 'risk' }) },
  risk_revision: {
    parents: ['record'],
    columns: ({ subjectId, revisionId }) => ({
      record_id: subjectId,
      revision_id: revisionId,
      supersedes: null,
      stand_per: DAY,
      number: 1,
      risk_group: 'herstelplan',
      title: 'Een risico',
      cause: '',
      consequence: '',
      measures: '',
      owners: [],
      status: 'onderhanden',
      not_influenceable: false,
      amount_kind: 'pm',
    }),
  },
  assessment: {
    parents: ['record', 'risk_revision'],
    columns: ({ subjectId, revisionId }) => ({
      risk_id: subjectId,
      revision_id: revisionId,
      supersedes: null,
      stand_per: DAY,
      rationale: '',
    }),
  },
  register_version: {
    parents: [],
    columns: ({ revisionId }) => ({
      version_id: revisionId,
      stand_per: DAY,
      content: {},
      content_hash: '0'.repeat(64),
      source_name: '',
    }),
  },
} satisfies Readonly<Record<string, Builder>>;
