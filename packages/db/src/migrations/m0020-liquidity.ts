import { type DossierTable, dossierTables } from '../migrate/templates.ts';
import { dossierViews } from './dossier-views.ts';

const APPENDED = { app: 'append', sight: 'since joining', lawReads: true } as const;

/**
 * One chain of states per author and whatever else names it (`key`, columns that every state repeats): a state follows one
 * of its own chain, once.
 */
function chained(name: string, key: readonly string[], columns: string): DossierTable {
  const chain = ['dossier_id', 'author_tenant_id', ...key].join(', ');
  return {
    name,
    columns: `revision_id uuid not null, supersedes uuid, ${columns},
      stand_per date not null, is_fictitious boolean not null default false,
      primary key (${chain}, revision_id), unique nulls not distinct (${chain}, supersedes),
      foreign key (${chain}, supersedes) references public.${name} (${chain}, revision_id)`,
    ...APPENDED,
  };
}

const LIST = "jsonb not null check (jsonb_typeof(lines) = 'array')";

/**
 * The exploitatie of a provider as an author tells it, how that author turns it into cash, and what came true. Lines and plans
 * are whole documents of one author: nothing refers to a part of them, and they are read whole.
 */
export const liquidity = [
  dossierTables([
    chained(
      'sheet_revision',
      ['year', 'kind'],
      `year smallint not null check (year between 2015 and 2060),
      kind text not null check (kind in ('begroting', 'realisatie', 'prognose')), lines ${LIST},
      source text not null check (length(source) <= 500),
      search tsvector generated always as (law.searchable(kind || ' ' || year::text, source)) stored`,
    ),
    chained(
      'cash_plan_revision',
      [],
      `plan jsonb not null check (jsonb_typeof(plan) = 'object'), note text not null check (length(note) <= 4000),
      search tsvector generated always as (law.searchable('', note)) stored`,
    ),
    chained(
      'cash_actual_revision',
      ['month'],
      `month date not null check (extract(day from month) = 1 and month between '2015-01-01' and '2060-12-01'),
      closing_cents bigint check (abs(closing_cents) <= 2251799813685248), lines ${LIST},
      source text not null check (length(source) <= 500),
      search tsvector generated always as (law.searchable('', source)) stored`,
    ),
  ]),
  dossierViews('0020'),
].join('\n');
