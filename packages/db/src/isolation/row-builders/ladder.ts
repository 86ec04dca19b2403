import { type Builder, DAY } from './builder.ts';

export const ladderBuilders = {
  ladder_step: {
    parents: [],
    columns: ({ revisionId }) => ({
      step_id: revisionId,
      kind: 'vaststelling',
      trede: 3,
      effective_on: DAY,
      date_precision: 'day',
      decided_by: 'De tafel',
      document: 'Een brief',
      note: '',
    }),
  },
} satisfies Readonly<Record<string, Builder>>;
