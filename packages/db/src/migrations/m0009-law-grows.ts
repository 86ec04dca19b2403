import { createPolicy, sightPolicy } from '../migrate/policies.ts';
import { tenantTable } from '../migrate/templates.ts';
import { GROWN_FUNCTIONS, GROWN_REBUILD } from './law-functions-grown.ts';

/** The tables of which the records, not only the existence, stood open to whoever reads the kring. */
const CONTENT = [
  'risk_revision',
  'assessment',
  'register_version',
  'kpi_norm',
  'kpi_value',
  'ladder_step',
  'agreement_revision',
];

/**
 * The law grows: who joins later sees what was recorded since a day; an invited organisation reads its letter and nothing
 * else; a merged organisation goes on in another; a dossier can be seen as somebody else would; support reads by the
 * leave of a dated reason.
 */
export const lawGrows = [
  `
alter table public.participation
  -- First day of which the records are seen; null: all of them.
  add column sees_from date,
  -- First day on which an invitation can be accepted no more.
  add column lapses_on date,
  add column declined_on date,
  add check (accepted_on is null or declined_on is null);
alter table public.kring
  -- First day on which nothing is written to it any more.
  add column closed_on date,
  drop constraint kring_kind_check,
  drop constraint kring_check,
  add constraint kring_kind_check check (kind in ('eigen', 'kernteam', 'tafel', 'breed', 'openbaar', 'ander', 'uitnodiging')),
  add constraint kring_check check ((kind in ('eigen', 'uitnodiging')) = (owner_tenant_id is not null));
alter table public.tenant
  -- The organisation in which this one goes on, and from which day.
  add column merged_into uuid references public.tenant,
  add column merged_on date,
  add check ((merged_into is null) = (merged_on is null)),
  add check (merged_into <> tenant_id);
alter table law.kring_reader
  -- First day of which the records are seen; null: all of them.
  add column sees_from date,
  add column owner_tenant_id uuid;
-- Null: everybody of the organisation; otherwise one person, by a seat.
alter table law.table_hand alter column account_id drop not null;
drop index law.kring_reader_by_tenant;
create index kring_reader_by_tenant on law.kring_reader (tenant_id, dossier_id)
  include (kring_id, account_id, kring_kind, valid_from, valid_to, sees_from);
-- Nearly empty: what most readers ask is only whether they are in it.
create index kring_reader_later on law.kring_reader (tenant_id) where sees_from is not null;`,
  tenantTable({
    name: 'support_access',
    // Who helps an organisation may look as one of its readers, for a reason that it can read, until a moment.
    columns: `access_id uuid not null, account_id uuid not null, account_name text not null,
      reason text not null check (length(reason) between 10 and 1000), opened_at timestamptz not null default clock_timestamp(),
      expires_at timestamptz not null, ended_at timestamptz, ended_by_name text,
      primary key (tenant_id, access_id), check (opened_at < expires_at and expires_at <= opened_at + interval '8 hours'),
      foreign key (tenant_id) references public.tenant`,
    app: ['select'],
    lawReads: true,
  }),
  'create index support_access_by_account on public.support_access (account_id);',
  GROWN_FUNCTIONS,
  ...CONTENT.map((table) =>
    [
      `drop policy kring_reads on public.${table};`,
      createPolicy(`public.${table}`, sightPolicy('since joining')),
    ].join('\n'),
  ),
  GROWN_REBUILD,
].join('\n');
