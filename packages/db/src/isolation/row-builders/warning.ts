import { type Builder, DAY } from './builder.ts';

export const warningBuilders = {
  signal_judgement: {
    parents: [],
    columns: ({ subjectId, revisionId }) => ({
      rule_set_id: subjectId,
      rule_code: 'liquiditeit-krap',
      grain: 'quarter',
      fired_in: '2024-04-01',
      revision_id: revisionId,
      supersedes: null,
      stand_per: DAY,
      verdict: 'explain',
      note: 'Een uitleg.',
      until_on: null,
      rule_name: 'Weinig geld op de bank',
      evidence: [],
      is_fictitious: true,
    }),
  },
  special_care_revision: {
    parents: [],
    columns: ({ revisionId }) => ({
      is_under: true,
      criteria: ['own_judgement'],
      reason: 'Een reden.',
      review_on: '2024-11-15',
      revision_id: revisionId,
      // An author has one chain, and rows beside each other are no chain: each follows itself.
      supersedes: revisionId,
      stand_per: DAY,
      is_fictitious: true,
    }),
  },
  designation_revision: {
    parents: [],
    columns: ({ revisionId }) => ({
      is_designated: true,
      reason: 'Een reden.',
      revision_id: revisionId,
      supersedes: revisionId,
      stand_per: DAY,
      is_fictitious: true,
    }),
  },
} satisfies Readonly<Record<string, Builder>>;
