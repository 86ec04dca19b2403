import { dossierTables, tenantTable } from '../migrate/templates.ts';
import { dossierViews } from './dossier-views.ts';
import { ownEverything } from './export-functions.ts';

const APPENDED = { app: 'append', sight: 'since joining', lawReads: true } as const;
const OWN = { app: ['select', 'insert'], lawReads: true, isAudited: true } as const;
/** The words by which people find a record: its name, and what it says. */
const searchedBy = (words: string): string =>
  `search tsvector generated always as (law.searchable(${words})) stored`;
/** One chain per author: each state follows the one before it. */
const authorChain = (
  table: string,
): string => `revision_id uuid not null, supersedes uuid, stand_per date not null,
        is_fictitious boolean not null default false,
        primary key (dossier_id, author_tenant_id, revision_id), unique nulls not distinct (dossier_id, author_tenant_id, supersedes),
        foreign key (dossier_id, author_tenant_id, supersedes) references public.${table} (dossier_id, author_tenant_id, revision_id)`;

/**
 * What people do with early warning. Signals themselves are nowhere stored: they follow from the rules and from what was
 * reported. Here stands what an organisation says of them, which providers it has under bijzonder beheer or holds for hard to
 * replace, by which rules it judges, and which of its contracts oblige to take part.
 */
export const warning = [
  dossierTables([
    {
      name: 'signal_judgement',
      // A signal is named by its rule and the period in which it fired; \`evidence\` is what was shown when it was judged.
      columns: `rule_set_id uuid not null, rule_code text not null check (rule_code ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
        grain text not null check (grain in ('quarter', 'year')), fired_in date not null,
        revision_id uuid not null, supersedes uuid, stand_per date not null,
        verdict text not null check (verdict in ('accept', 'explain', 'act')),
        note text not null check (length(note) between 1 and 4000), until_on date check (until_on > stand_per),
        rule_name text not null check (length(rule_name) between 1 and 200),
        evidence jsonb not null check (jsonb_typeof(evidence) = 'array' and length(evidence::text) <= 50000),
        is_fictitious boolean not null default false, ${searchedBy('rule_name, note')},
        primary key (dossier_id, author_tenant_id, revision_id),
        unique (dossier_id, author_tenant_id, rule_code, grain, fired_in, revision_id),
        unique nulls not distinct (dossier_id, author_tenant_id, rule_set_id, rule_code, grain, fired_in, supersedes),
        foreign key (dossier_id, author_tenant_id, rule_code, grain, fired_in, supersedes)
          references public.signal_judgement (dossier_id, author_tenant_id, rule_code, grain, fired_in, revision_id)`,
      ...APPENDED,
    },
    {
      name: 'special_care_revision',
      columns: `is_under boolean not null,
        criteria text[] not null check (criteria <@ array['serious_signal', 'several_signals', 'hard_to_replace_with_signal', 'not_reported', 'own_judgement']),
        reason text not null check (length(reason) between 1 and 4000), review_on date check (review_on > stand_per),
        check (is_under = (review_on is not null)), check (is_under or criteria = '{}'), ${searchedBy("'', reason")},
        ${authorChain('special_care_revision')}`,
      ...APPENDED,
    },
    {
      name: 'designation_revision',
      columns: `is_designated boolean not null, reason text not null check (length(reason) between 1 and 4000),
        ${searchedBy("'', reason")},
        ${authorChain('designation_revision')}`,
      ...APPENDED,
    },
  ]),
  tenantTable({
    name: 'rule_set_revision',
    columns: `rule_set_id uuid not null, revision_id uuid not null, supersedes uuid, recorded_at timestamptz not null default clock_timestamp(),
      name text not null check (length(name) between 1 and 200),
      rules jsonb not null check (jsonb_typeof(rules) = 'array' and length(rules::text) <= 200000),
      removed_reason text check (length(removed_reason) between 1 and 2000),
      primary key (tenant_id, rule_set_id, revision_id), unique nulls not distinct (tenant_id, rule_set_id, supersedes),
      foreign key (tenant_id, rule_set_id, supersedes) references public.rule_set_revision (tenant_id, rule_set_id, revision_id)`,
    ...OWN,
  }),
  tenantTable({
    name: 'contract_duty_revision',
    columns: `contract_id uuid not null, revision_id uuid not null, supersedes uuid, recorded_at timestamptz not null default clock_timestamp(),
      provider_id uuid not null references public.provider, name text not null check (length(name) between 1 and 200),
      obliges text not null check (obliges in ('yes', 'no', 'unknown')), valid_from date not null,
      valid_until date check (valid_from < valid_until), renewal_on date check (valid_from < renewal_on),
      note text not null check (length(note) <= 4000), removed_reason text check (length(removed_reason) between 1 and 2000),
      is_fictitious boolean not null default false,
      primary key (tenant_id, contract_id, revision_id), unique nulls not distinct (tenant_id, contract_id, supersedes),
      foreign key (tenant_id, contract_id, supersedes) references public.contract_duty_revision (tenant_id, contract_id, revision_id)`,
    ...OWN,
  }),
  dossierViews('0027'),
  ownEverything('0027'),
].join('\n');
