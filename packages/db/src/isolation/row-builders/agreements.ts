import { type Builder, DAY } from './builder.ts';

export const agreementsBuilders = {
  agreement_revision: {
    parents: ['record'],
    columns: ({ subjectId, revisionId }) => ({
      record_id: subjectId,
      revision_id: revisionId,
      supersedes: null,
      stand_per: DAY,
      title: 'Een afspraak',
      party: 'Iemand',
      topic: '',
      due_on: DAY,
      status: 'open',
      source: '',
    }),
  },
} satisfies Readonly<Record<string, Builder>>;
