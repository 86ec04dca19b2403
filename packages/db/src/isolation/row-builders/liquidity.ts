import { type Builder, DAY } from './builder.ts';

/** As many as a record may speak of, from 2015 on. */
const YEARS = 46;
const STATE = { supersedes: null, stand_per: DAY, is_fictitious: true };

export const liquidityBuilders = {
  sheet_revision: {
    parents: [],
    columns: ({ turn, revisionId }) => ({
      ...STATE,
      revision_id: revisionId,
      year: 2015 + (turn % YEARS),
      kind: turn < YEARS ? 'begroting' : 'realisatie',
      lines: [],
      source: '',
    }),
  },
  cash_plan_revision: {
    parents: [],
    columns: ({ revisionId }) => ({
      ...STATE,
      revision_id: revisionId,
      // An author has one chain, and rows beside each other are no chain: each follows itself.
      supersedes: revisionId,
      plan: {},
      note: '',
    }),
  },
  cash_actual_revision: {
    parents: [],
    columns: ({ turn, revisionId }) => ({
      ...STATE,
      revision_id: revisionId,
      month: `${2015 + (turn % YEARS)}-${turn < YEARS ? '08' : '09'}-01`,
      closing_cents: null,
      lines: [],
      source: '',
    }),
  },
} satisfies Readonly<Record<string, Builder>>;
