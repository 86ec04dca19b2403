import { type Builder, DAY } from './builder.ts';

/** As many quarters as a report may speak of, from 2015 on. */
const QUARTERS = 184;

export const indicatorsBuilders = {
  indicator_report_revision: {
    parents: ['record'],
    // What is submitted stands where others read it.
    admits: ({ kring }) => kring.kind !== 'eigen',
    columns: ({ turn, subjectId, revisionId }) => ({
      record_id: subjectId,
      revision_id: revisionId,
      supersedes: null,
      grain: 'quarter',
      period_start: `${2015 + Math.floor((turn % QUARTERS) / 4)}-${['01', '04', '07', '10'][turn % 4]}-01`,
      scope: turn < QUARTERS ? 'whole' : 'youth',
      basis: 'quarter_figures',
      items: {},
      deviations: [],
      note: '',
      is_submitted: true,
      source_name: '',
      is_fictitious: true,
    }),
  },
  indicator_review: {
    parents: ['record', 'indicator_report_revision'],
    // Nobody reviews a report of one's own, and the report that is laid with it is; who may is proved beside the service.
    admits: () => false,
    columns: ({ subjectId, revisionId }) => ({
      review_id: revisionId,
      report_id: subjectId,
      revision_id: revisionId,
      answer: 'accepted',
      note: '',
      remarks: [],
      is_fictitious: true,
    }),
  },
  provider_profile_revision: {
    parents: [],
    columns: ({ revisionId }) => ({
      revision_id: revisionId,
      // An author has one chain, and rows beside each other are no chain: each follows itself.
      supersedes: revisionId,
      stand_per: DAY,
      size_class: 'klein',
      care_kinds: ['ambulant'],
      main_kind: 'ambulant',
      is_combined: false,
      is_fictitious: true,
    }),
  },
} satisfies Readonly<Record<string, Builder>>;
