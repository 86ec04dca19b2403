import { dossierTables, tenantTable } from '../migrate/templates.ts';
import { dossierViews } from './dossier-views.ts';
import { REVISION_CHAIN, recordVisibleFrom } from './m0005-risks.ts';

const CENTS = 'bigint check (abs(%) <= 2251799813685248)';
const centsColumn = (name: string): string => `${name} ${CENTS.replace('%', name)}`;

/** First day of a month. */
const monthColumn = (name: string): string =>
  `${name} date not null check (extract(day from ${name}) = 1 and ${name} between '2015-01-01' and '2060-12-01')`;

/** One chain of states per record, each by the author of the record. */
const chainOf = (table: string): string => `
  record_id uuid not null, ${REVISION_CHAIN}, stand_per date not null,
  removed_reason text check (length(removed_reason) between 1 and 2000), is_fictitious boolean not null default false,
  primary key (dossier_id, record_id, revision_id),
  foreign key (dossier_id, record_id, author_tenant_id) references public.record (dossier_id, record_id, author_tenant_id),
  foreign key (dossier_id, record_id, supersedes) references public.${table} (dossier_id, record_id, revision_id)`;

const APPENDED = { app: 'append', sight: 'since joining', lawReads: true } as const;

/**
 * What stands on the timeline of a forecast beside the risks, the ways in which somebody laid a forecast aside, what an
 * organisation calls likely, and how a party's judgement of a risk becomes a dated amount.
 */
export const forecasts = [
  `alter table public.record drop constraint record_kind_check,
    add constraint record_kind_check check (kind in ('risk', 'agreement', 'assumption', 'joint_position', 'cash_event',
      'forecast_scenario'));`,
  dossierTables([
    {
      name: 'cash_event_revision',
      columns: `${chainOf('cash_event_revision')},
        kind text not null check (kind in ('maatregel', 'steun', 'garantie', 'overig')),
        title text not null check (length(title) between 1 and 200), direction text not null check (direction in ('in', 'uit')),
        amount_kind text not null check (amount_kind in ('known', 'max', 'range', 'pm')),
        ${['amount_cents', 'amount_min_cents', 'amount_max_cents', 'likely_cents'].map(centsColumn).join(', ')},
        amount_frequency text check (amount_frequency in ('once', 'yearly', 'unstated')),
        check ((amount_kind in ('known', 'max')) = (amount_cents is not null)),
        check ((amount_kind = 'range') = (amount_min_cents is not null and amount_max_cents is not null)),
        check (0 <= least(amount_cents, amount_min_cents) and amount_min_cents <= amount_max_cents),
        check (likely_cents between coalesce(amount_min_cents, 0) and coalesce(amount_max_cents, amount_cents)),
        check (likely_cents is null or amount_kind in ('max', 'range')),
        check ((amount_kind = 'pm') = (amount_frequency is null)), check (direction = 'uit' or amount_kind <> 'max'),
        probability_percent smallint check (probability_percent between 0 and 100),
        ${monthColumn('from_month')}, ${monthColumn('to_month')}, check (from_month <= to_month),
        spread_months smallint not null check (spread_months between 1 and 120), is_in_base boolean not null,
        -- The risks of this dossier; one that is no longer on the register covers nothing.
        covers_risk_ids uuid[] not null check (cardinality(covers_risk_ids) <= 100),
        check (direction = 'uit' or cardinality(covers_risk_ids) = 0), note text not null check (length(note) <= 4000),
        search tsvector generated always as (law.searchable(title, note)) stored`,
      subjectVisible: recordVisibleFrom('cash_event_revision'),
      ...APPENDED,
    },
    {
      name: 'forecast_scenario_revision',
      columns: `${chainOf('forecast_scenario_revision')},
        name text not null check (length(name) between 1 and 200), note text not null check (length(note) <= 4000),
        overrides jsonb not null check (jsonb_typeof(overrides) = 'object' and length(overrides::text) <= 200000),
        search tsvector generated always as (law.searchable(name, note)) stored`,
      subjectVisible: recordVisibleFrom('forecast_scenario_revision'),
      ...APPENDED,
    },
  ]),
  // Each setting is a row; the latest counts. It belongs to the organisation: all its people read by it.
  tenantTable({
    name: 'likelihood_setting',
    columns: `setting_id uuid not null, set_at timestamptz not null default clock_timestamp(),
      possible_percent smallint not null check (possible_percent between 1 and 99),
      likely_percent smallint not null check (likely_percent between 1 and 99), check (possible_percent < likely_percent),
      primary key (tenant_id, setting_id)`,
    app: ['select', 'insert'],
    lawReads: true,
    isAudited: true,
  }),
  `alter table public.assessment
  add column ${centsColumn('amount_likely_cents')},
  add column spread_months smallint check (spread_months between 1 and 120),
  add constraint assessment_likely_within check (amount_likely_cents between
    coalesce(amount_min_cents, amount_likely_cents) and coalesce(amount_max_cents, amount_likely_cents));
grant insert (amount_likely_cents, spread_months) on public.assessment to regietafel_app;`,
  dossierViews('0021'),
].join('\n');
