import type { Damage } from './damage.ts';

/** What can go wrong with a table, its policies and its triggers. */
export const DAMAGE_TO_TABLES: readonly Damage[] = [
  [
    'a policy dropped',
    'drop policy kring_reads on public.risk_revision',
    'P4',
    'policy kring_reads on public.risk_revision is missing',
  ],
  [
    'force removed',
    'alter table public.assessment no force row level security',
    'P1',
    'public.assessment does not force row-level security on its owner',
  ],
  [
    'row-level security off',
    'alter table public.kpi_value disable row level security',
    'P1',
    'public.kpi_value has row-level security switched off',
  ],
  [
    'row-level security off in the law',
    'alter table law.kring_reader disable row level security',
    'P1',
    'law.kring_reader has row-level security switched off',
  ],
  [
    'a permissive policy added',
    'create policy shared on public.record to regietafel_app using (true)',
    'P4',
    'policy shared on public.record belongs to no template',
  ],
  [
    'a policy for everybody',
    'alter policy kring_reads on public.seat to public',
    'P4',
    'policy kring_reads on public.seat reads permissive r to PUBLIC',
  ],
  [
    'a policy loosened',
    'alter policy author_writes on public.record with check (author_tenant_id = law.actor_tenant())',
    'P4',
    'policy author_writes on public.record reads',
  ],
  [
    'a policy narrowed less',
    'alter policy own_select on public.visit using (tenant_id = (select law.actor_tenant()))',
    'P4',
    'policy own_select on public.visit reads',
  ],
  [
    'a table that is not registered',
    'create table public.notes (note text)',
    'registry',
    'public.notes is a table of no registered kind',
  ],
  ['a registered table gone', 'drop table public.kpi_alias', 'registry', 'public.kpi_alias is missing'],
  [
    'a table of somebody else',
    'alter table public.ladder_step owner to postgres',
    'P1',
    'public.ladder_step is owned by postgres',
  ],
  [
    'an empty kring allowed',
    'alter table public.record alter kring_id drop not null',
    'P4',
    'public.record lets kring_id be empty',
  ],
  [
    'a rewrite rule',
    'create rule quiet as on insert to public.record do instead nothing',
    'P4',
    'public.record has a rewrite rule',
  ],
  [
    'triggers off',
    'alter table public.participation disable trigger refresh_law_on_update',
    'law',
    'public.participation has trigger refresh_law_on_update switched off',
  ],
  [
    'a trigger gone',
    'drop trigger refresh_law_on_update on public.seat',
    'law',
    'public.seat does not rebuild who reads what at every change',
  ],
  [
    'a record that nobody hears of',
    'drop trigger announce_insert on public.kpi_value',
    'law',
    'public.kpi_value does not announce what is recorded: announce_insert is missing',
  ],
  [
    'a note of changes gone',
    'drop trigger note_insert on public.risk_revision',
    'law',
    'public.risk_revision does not note every change in the audit trail',
  ],
  [
    'a note of changes off',
    'alter table public.membership disable trigger note_update',
    'law',
    'public.membership has trigger note_update switched off',
  ],
  [
    'the audit trail unguarded',
    'drop trigger kept_rows on public.audit_entry',
    'law',
    'public.audit_entry has not trigger kept_rows as the audit trail needs it',
  ],
  [
    'the audit trail unguarded against who switches triggers off',
    'alter table public.audit_entry enable trigger kept_whole',
    'law',
    'public.audit_entry has not trigger kept_whole as the audit trail needs it',
  ],
  [
    'the audit trail not sealed',
    'drop trigger seal on law.audit_pending',
    'law',
    'law.audit_pending has not trigger seal as the audit trail needs it',
  ],
  [
    'the audit trail changed by the system',
    'grant update on public.audit_entry to regietafel_system',
    'grants',
    'regietafel_system UPDATE on public.audit_entry: is not allowed',
  ],
  [
    'references unchecked',
    'alter table public.assessment disable trigger all',
    'law',
    'public.assessment has trigger RI_ConstraintTrigger',
  ],
];
