import { lawTable, tenantTable } from '../migrate/templates.ts';
import { auditContext, auditReading, auditWriting } from './audit-functions.ts';

/** Tables that stood before anything was noted; the templates see to every later one. */
const STANDING = [
  'dossier',
  'kring',
  'participant',
  'participation',
  'seat',
  'record',
  'risk_revision',
  'assessment',
  'register_version',
  'kpi_norm',
  'kpi_value',
  'ladder_step',
  'agreement_revision',
  'tenant',
  'account',
  'membership',
  'support_access',
];

/** What a note and an entry say alike. */
const SAID = `account_id uuid,
  -- \`table.verb\` of a change, \`area.verb\` of a call.
  action text not null check (length(action) between 1 and 100),
  object_kind text check (length(object_kind) between 1 and 60),
  object_id uuid,
  dossier_id uuid,
  kring_id uuid,
  -- Of a change to a dossier record: by whom the record is. Null for everything that is no such change.
  author_tenant_id uuid`;

const RESULTS = `check (result in ('done', 'refused'))`;
const ORIGINS = `check (origin in ('web', 'cli', 'job', 'system'))`;

/** Who may look at the log of the own organisation. */
export const AUDIT_READERS = `(select law.actor_role()) in ('regievoerder', 'beheerder')`;

/** The guard of what is only ever added to: it holds for the owner too, and while other triggers are off. */
const KEPT = `
create function law.keep_trail() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is only added to' using errcode = 'restrict_violation';
end $$;
create trigger kept_rows before update or delete on public.audit_entry for each row execute function law.keep_trail();
create trigger kept_whole before update or delete or truncate on public.audit_entry for each statement execute function law.keep_trail();
alter table public.audit_entry enable always trigger kept_rows;
alter table public.audit_entry enable always trigger kept_whole;
create trigger kept_whole before delete or truncate on law.audit_head for each statement execute function law.keep_trail();
alter table law.audit_head enable always trigger kept_whole;`;

/** Somebody who helps is announced to the organisation at once. */
const SUPPORT = `
create function law.tell_of_support() returns trigger language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  perform law.notify(new.tenant_id, null, 'support_access', null, null, 'support_access', new.access_id);
  return null;
end $$;
create trigger tell_of_support after insert on public.support_access for each row execute function law.tell_of_support();`;

/**
 * The audit trail: who did what, who looked at what was confidential, and who was refused; one chain per organisation, written
 * in the transaction of what it describes, never changed. It holds ids and kinds and no content, and no reference: who
 * is gone stays in it, under the name that was theirs.
 */
export const audit = [
  auditContext,
  tenantTable({
    name: 'audit_entry',
    columns: `seq bigint not null check (seq > 0), recorded_at timestamptz not null, account_name text not null, ${SAID},
      result text not null ${RESULTS}, row_count int not null, origin text not null ${ORIGINS}, request_id text not null,
      prev_hash text not null, hash text not null, primary key (tenant_id, seq)`,
    app: ['select'],
    narrowedTo: AUDIT_READERS,
    lawReads: true,
    lawRecords: true,
    isSealed: true,
  }),
  'create index audit_entry_by_person on public.audit_entry (tenant_id, account_id, action, recorded_at);',
  'create index audit_entry_by_object on public.audit_entry (dossier_id, object_id);',
  // Where each chain stands. Its row is what writers of one organisation wait for, at their commit.
  lawTable({
    name: 'audit_head',
    columns: 'tenant_id uuid primary key, seq bigint not null, hash text not null',
  }),
  // What a transaction has noted and not yet put into the chains: gone again by its commit, so nothing is lost by a crash.
  lawTable({
    name: 'audit_pending',
    columns: `note_id uuid primary key default gen_random_uuid(), xact xid8 not null default pg_current_xact_id(), noted_at timestamptz not null default clock_timestamp(),
      tenant_id uuid not null, ${SAID}, result text not null default 'done' ${RESULTS}, row_count int not null default 1,
      origin text not null default law.origin() ${ORIGINS}, request_id text not null default law.request_id()`,
  }),
  'alter table law.audit_pending set unlogged;',
  'create index audit_pending_by_transaction on law.audit_pending (xact);',
  auditWriting,
  auditReading,
  KEPT,
  SUPPORT,
  ...STANDING.map((table) => `select law.note_changes('public.${table}');`),
].join('\n');
