import { type Builder, DAY } from './builder.ts';

const STATE = { supersedes: null, stand_per: DAY, removed_reason: null, is_fictitious: true };

export const forecastsBuilders = {
  cash_event_revision: {
    parents: ['record'],
    columns: ({ subjectId, revisionId }) => ({
      ...STATE,
      record_id: subjectId,
      revision_id: revisionId,
      kind: 'maatregel',
      title: 'Een maatregel',
      direction: 'in',
      amount_kind: 'pm',
      from_month: '2025-01-01',
      to_month: '2025-01-01',
      spread_months: 1,
      is_in_base: true,
      covers_risk_ids: [],
      note: '',
    }),
  },
  forecast_scenario_revision: {
    parents: ['record'],
    columns: ({ subjectId, revisionId }) => ({
      ...STATE,
      record_id: subjectId,
      revision_id: revisionId,
      name: 'Een scenario',
      note: '',
      overrides: {},
    }),
  },
  forecast_run: {
    parents: [],
    columns: ({ subjectId }) => ({ run_id: subjectId, step: 0, state: 'asked', percent: 0, request: {} }),
  },
} satisfies Readonly<Record<string, Builder>>;
