import { createPolicy, LAW_READS } from '../migrate/policies.ts';
import { dossierTables, lawTable, referenceTable } from '../migrate/templates.ts';
import { dossierViews } from './dossier-views.ts';
import { withoutWords } from './export-functions.ts';
import { indicatorFunctions } from './indicator-functions.ts';

const STANDING = `standing text not null check (standing in ('established', 'probable', 'uncertain')), source text not null`;
const APPENDED = { app: 'append', sight: 'since joining', lawReads: true } as const;
const list = (column: string): string => `${column} jsonb not null check (jsonb_typeof(${column}) = 'array')`;
const PERIOD = `grain text not null check (grain in ('quarter', 'year')),
      period_start date not null check (period_start between '2015-01-01' and '2060-10-01' and extract(day from period_start) = 1
        and extract(month from period_start)::int % (case grain when 'year' then 12 else 3 end) = 1)`;

/** What an insert must satisfy beyond the law itself, by table: the registry compares with it. */
export const INDICATOR_CONDITIONS = {
  // A draft is nobody else's; what is submitted is read by others.
  indicator_report_revision: `exists (select from public.record s where s.dossier_id = indicator_report_revision.dossier_id
      and s.record_id = indicator_report_revision.record_id)
    and is_submitted <> exists (select from public.kring k where k.dossier_id = indicator_report_revision.dossier_id
    and k.kring_id = indicator_report_revision.kring_id and k.kind = 'eigen')`,
  // By an accounthoudende regio, of what somebody else submitted, read by the same readers.
  indicator_review: `author_tenant_id = (select law.actor_tenant())
    and exists (select from law.own_participations() p where p.dossier_id = indicator_review.dossier_id and p.role = 'accounthoudend')
    and exists (select from public.indicator_report_revision r where r.dossier_id = indicator_review.dossier_id
      and r.record_id = indicator_review.report_id and r.revision_id = indicator_review.revision_id
      and r.kring_id = indicator_review.kring_id and r.is_submitted and r.author_tenant_id <> indicator_review.author_tenant_id)`,
} as const;

/**
 * What a provider is asked for and what is computed of it. A report is one document of one author and period; what it says
 * of each indicator is kept beside it by the database, by the formula of the catalogue, for all who compare.
 */
export const indicators = [
  `alter table public.record drop constraint record_kind_check,
    add constraint record_kind_check check (kind in ('risk', 'agreement', 'assumption', 'joint_position', 'cash_event',
      'forecast_scenario', 'building', 'property_plan', 'property_work', 'property_means', 'phasing', 'indicator_report'));`,
  referenceTable({
    name: 'indicator_item',
    columns: `code text primary key, name text not null, definition text not null,
      unit text not null check (unit in ('cents', 'fte', 'days', 'hours', 'count')), kind text not null check (kind in ('stock', 'flow')),
      item_group text not null check (item_group in ('balans', 'exploitatie', 'personeel', 'zorg')), may_be_negative boolean not null,
      position smallint not null, ${STANDING}`,
  }),
  referenceTable({
    name: 'indicator_definition',
    columns: `indicator_id uuid primary key, code text not null unique, name text not null, definition text not null, formula_text text not null,
      ${list('terms')}, divisor jsonb check (jsonb_typeof(divisor) = 'array'), factor double precision not null,
      unit text not null check (unit in ('percent', 'ratio', 'days', 'count', 'cents')),
      domain text not null check (domain in ('financieel', 'operationeel')), direction text not null check (direction in ('higher', 'lower', 'band')),
      is_seasonal boolean not null, grains text[] not null check (grains <@ array['quarter', 'year'] and grains <> '{}'),
      position smallint not null, ${STANDING}`,
  }),
  createPolicy('public.indicator_definition', LAW_READS),
  referenceTable({
    name: 'indicator_signal_value',
    columns: `signal_value_id uuid primary key, indicator_id uuid not null references public.indicator_definition, value double precision not null,
      valid_from date, valid_to date, check (valid_to is null or valid_from is null or valid_from < valid_to), ${STANDING}`,
  }),
  dossierTables([
    {
      name: 'indicator_report_revision',
      columns: `record_id uuid not null, revision_id uuid not null, supersedes uuid, ${PERIOD},
        scope text not null check (scope in ('whole', 'youth')), basis text not null check (basis in ('quarter_figures', 'annual_account', 'estimate')),
        items jsonb not null check (jsonb_typeof(items) = 'object'), ${list('deviations')}, note text not null check (length(note) <= 4000),
        is_submitted boolean not null, source_name text not null check (length(source_name) <= 300), is_fictitious boolean not null default false,
        search tsvector generated always as (law.searchable(source_name, note)) stored,
        primary key (dossier_id, record_id, revision_id), unique (dossier_id, record_id, period_start, grain, scope, revision_id),
        unique nulls not distinct (dossier_id, record_id, supersedes),
        -- One report of a period by one author, whatever it is called.
        unique nulls not distinct (dossier_id, author_tenant_id, period_start, grain, scope, supersedes),
        foreign key (dossier_id, record_id, author_tenant_id) references public.record (dossier_id, record_id, author_tenant_id),
        foreign key (dossier_id, record_id, period_start, grain, scope, supersedes)
          references public.indicator_report_revision (dossier_id, record_id, period_start, grain, scope, revision_id)`,
      subjectVisible: INDICATOR_CONDITIONS.indicator_report_revision,
      ...APPENDED,
    },
    {
      name: 'indicator_review',
      columns: `review_id uuid not null, report_id uuid not null, revision_id uuid not null, answer text not null check (answer in ('accepted', 'sent_back')),
        note text not null check (length(note) <= 4000), ${list('remarks')}, is_fictitious boolean not null default false,
        check (answer = 'accepted' or note <> '' or remarks <> '[]'::jsonb),
        primary key (dossier_id, review_id),
        foreign key (dossier_id, report_id, revision_id) references public.indicator_report_revision (dossier_id, record_id, revision_id)`,
      subjectVisible: INDICATOR_CONDITIONS.indicator_review,
      ...APPENDED,
    },
    {
      name: 'provider_profile_revision',
      columns: `revision_id uuid not null, supersedes uuid, stand_per date not null,
        size_class text not null check (size_class in ('klein', 'middelgroot', 'groot', 'zeer_groot')),
        care_kinds text[] not null check (care_kinds <> '{}' and care_kinds <@ array['ambulant', 'pleegzorg', 'gezinshuis', 'verblijf', 'crisis', 'behandeling', 'jeugdbescherming', 'jeugdzorgplus']),
        main_kind text not null check (main_kind = any(care_kinds)), is_combined boolean not null, is_fictitious boolean not null default false,
        primary key (dossier_id, author_tenant_id, revision_id), unique nulls not distinct (dossier_id, author_tenant_id, supersedes),
        foreign key (dossier_id, author_tenant_id, supersedes) references public.provider_profile_revision (dossier_id, author_tenant_id, revision_id)`,
      ...APPENDED,
    },
  ]),
  lawTable({
    name: 'indicator_current',
    // The one value per dossier, indicator and period that counts, beside the report that it comes from. \`above\` and \`below\` are
    // what is divided, so that values can be put together.
    columns: `dossier_id uuid not null, indicator_id uuid not null, grain text not null, period_start date not null, author_tenant_id uuid not null,
      report_id uuid not null, revision_id uuid not null, value double precision, above double precision, below double precision,
      comparability text not null, recorded_at timestamptz not null,
      primary key (indicator_id, grain, period_start, dossier_id)`,
  }),
  'create index indicator_current_by_dossier on law.indicator_current (dossier_id, grain, period_start);',
  indicatorFunctions,
  withoutWords('0025'),
  dossierViews('0025'),
].join('\n');
