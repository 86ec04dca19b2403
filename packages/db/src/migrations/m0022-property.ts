import { type DossierTable, dossierTables } from '../migrate/templates.ts';
import { dossierViews } from './dossier-views.ts';

const APPENDED = { app: 'append', sight: 'since joining', lawReads: true } as const;
const YEAR = 'between 2015 and 2100';
const CENTS = 'between 0 and 2251799813685248';

/** Whether what a record stands on can be read by who writes it: a record of that kind with that id. */
const seen = (table: string, of: string, column: string): string =>
  `exists (select from public.${of} s where s.dossier_id = ${table}.dossier_id and s.record_id = ${table}.${column})`;

/** What an insert must satisfy beyond the law itself, by table: the registry compares with it. */
export const PROPERTY_CONDITIONS = {
  building_revision: seen('building_revision', 'record', 'record_id'),
  property_plan_revision: seen('property_plan_revision', 'record', 'record_id'),
  property_means_revision: seen('property_means_revision', 'record', 'record_id'),
  property_work_revision: [
    seen('property_work_revision', 'record', 'record_id'),
    seen('property_work_revision', 'property_plan_revision', 'plan_id'),
    seen('property_work_revision', 'building_revision', 'building_id'),
  ].join(' and '),
  phasing_revision: [
    seen('phasing_revision', 'record', 'record_id'),
    seen('phasing_revision', 'property_plan_revision', 'plan_id'),
    seen('phasing_revision', 'property_means_revision', 'means_id'),
  ].join(' and '),
} as const;

/** One chain of states per record, each by the author of the record. */
function revised(name: keyof typeof PROPERTY_CONDITIONS, columns: string): DossierTable {
  return {
    name,
    columns: `record_id uuid not null, revision_id uuid not null, supersedes uuid, stand_per date not null, ${columns},
      withdrawn_reason text check (length(withdrawn_reason) between 1 and 2000), is_fictitious boolean not null default false,
      primary key (dossier_id, record_id, revision_id), unique nulls not distinct (dossier_id, record_id, supersedes),
      foreign key (dossier_id, record_id, author_tenant_id) references public.record (dossier_id, record_id, author_tenant_id),
      foreign key (dossier_id, record_id, supersedes) references public.${name} (dossier_id, record_id, revision_id)`,
    subjectVisible: PROPERTY_CONDITIONS[name],
    ...APPENDED,
  };
}

/** The words of a text, as every text keeps them. */
const search = (title: string, ...said: readonly string[]): string =>
  `search tsvector generated always as (law.searchable(${title}, ${said.map((part) => `coalesce(${part}, '')`).join(` || ' ' || `) || `''`})) stored`;

const NAME = 'name text not null check (length(name) between 1 and 200)';
const SOURCE = 'source text not null check (length(source) <= 500)';
const NOTE = 'note text not null check (length(note) <= 4000)';
const list = (column: string): string => `${column} jsonb not null check (jsonb_typeof(${column}) = 'array')`;

/**
 * Buildings with the condition of their parts, the plans of works on them, the means, and the division of works over the
 * years. Parts, means per year and the years of a phasing are read whole with what they belong to.
 */
export const property = [
  `alter table public.record drop constraint record_kind_check,
    add constraint record_kind_check check (kind in ('risk', 'agreement', 'assumption', 'joint_position', 'cash_event',
      'forecast_scenario', 'building', 'property_plan', 'property_work', 'property_means', 'phasing'));`,
  dossierTables([
    revised(
      'building_revision',
      `${NAME}, building_use text not null check (length(building_use) <= 200), ${NOTE}, ${list('parts')},
      ${search('name', 'building_use', 'note')}`,
    ),
    revised(
      'property_plan_revision',
      `${NAME}, made_by text not null check (length(made_by) <= 200), price_level_year smallint not null check (price_level_year ${YEAR}),
      index_basis_points smallint not null check (index_basis_points between -2000 and 3000), ${SOURCE}, ${NOTE},
      ${search('name', 'made_by', 'source', 'note')}`,
    ),
    revised(
      'property_means_revision',
      `${NAME}, ${SOURCE}, ${NOTE}, ${list('years')}, ${search('name', 'source', 'note')}`,
    ),
    revised(
      'property_work_revision',
      // A plan is of one author: so are all its works. The building may be told by another.
      `plan_id uuid not null, building_id uuid not null, part_id text check (length(part_id) between 1 and 60),
      defect text not null check (length(defect) <= 1000), measure text not null check (length(measure) between 1 and 500),
      category text not null check (category in ('planmatig', 'vervanging', 'verduurzaming', 'correctief')),
      first_year smallint not null check (first_year ${YEAR}), cycle_years smallint check (cycle_years between 1 and 60),
      cost_kind text not null check (cost_kind in ('known', 'max', 'range', 'pm')),
      cost_min_cents bigint check (cost_min_cents ${CENTS}), cost_max_cents bigint check (cost_max_cents ${CENTS}),
      check ((cost_kind = 'range') = (cost_min_cents is not null)), check ((cost_kind = 'pm') = (cost_max_cents is null)),
      check (cost_min_cents <= cost_max_cents),
      natural_replacement_cents bigint check (natural_replacement_cents ${CENTS}),
      check (natural_replacement_cents is null or category = 'verduurzaming'),
      window_from smallint not null check (window_from ${YEAR}), window_to smallint not null check (window_to ${YEAR}),
      check (window_from <= window_to), btw text not null check (btw in ('included', 'excluded', 'unstated')),
      ${search('measure', 'defect')},
      foreign key (dossier_id, plan_id, author_tenant_id) references public.record (dossier_id, record_id, author_tenant_id),
      foreign key (dossier_id, building_id) references public.record (dossier_id, record_id)`,
    ),
    revised(
      'phasing_revision',
      `${NAME}, plan_id uuid not null, means_id uuid not null, first_year smallint not null check (first_year ${YEAR}),
      years smallint not null check (years between 10 and 60), ${list('planned_years')}, carries_over boolean not null,
      is_chosen boolean not null, covered_risk_ids uuid[] not null, ${NOTE}, ${search('name', 'note')},
      foreign key (dossier_id, plan_id) references public.record (dossier_id, record_id),
      foreign key (dossier_id, means_id) references public.record (dossier_id, record_id)`,
    ),
  ]),
  dossierViews('0022'),
].join('\n');
