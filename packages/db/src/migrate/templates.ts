import {
  createPolicy,
  type DossierRule,
  dossierPolicies,
  lawPolicies,
  type Policy,
  referencePolicies,
  systemPolicies,
  type TenantRule,
  tenantPolicies,
} from './policies.ts';

/**
 * The SQL from which every table of one kind is made, so that the law is written once. Each template yields the table,
 * its forced row-level security, its policies (before the grants) and its grants.
 */

/** Columns that every dossier record carries; the application cannot choose `recorded_at` nor the hand. */
const RECORD_COLUMNS = `
  dossier_id uuid not null,
  author_tenant_id uuid not null,
  kring_id uuid not null,
  hand_tenant_id uuid not null default law.actor_tenant(),
  hand_account_id uuid not null default law.actor_account(),
  recorded_at timestamptz not null default clock_timestamp(),
`;

/** The table with its guard: row-level security that holds for its owner too, and its policies. */
function guardedTable(name: string, columns: string, policies: readonly Policy[]): string {
  return [
    `create table ${name} (${columns});`,
    `alter table ${name} enable row level security;`,
    `alter table ${name} force row level security;`,
    ...policies.map((policy) => createPolicy(name, policy)),
  ].join('\n');
}

export interface DossierTable extends DossierRule {
  readonly name: string;
  /** Column and constraint definitions beyond those of every record. */
  readonly columns: string;
  /** Deferred references for the tables that refer to each other (dossier, kring, participant). */
  readonly deferred?: boolean;
}

/** Tables of dossier records: first all tables, then their references, since some refer to each other. */
export function dossierTables(tables: readonly DossierTable[]): string {
  return [...tables.map(createDossierTable), ...tables.map(recordReferences)].join('\n');
}

function createDossierTable(table: DossierTable): string {
  const name = `public.${table.name}`;
  return [
    guardedTable(name, `${RECORD_COLUMNS}${table.columns}`, dossierPolicies(table)),
    `grant select on ${name} to regietafel_app;`,
    table.app === 'append' ? `select law.grant_append('${name}');` : '',
    table.app === 'read' ? `grant select, update on ${name} to regietafel_system;` : '',
    `grant insert on ${name} to regietafel_system;`,
    // What was recorded since a moment is asked of every kind of record.
    table.app === 'read'
      ? ''
      : `create index ${table.name}_by_recording on ${name} (dossier_id, recorded_at);`,
    ...FOLLOWERS.map((follow) => followed(name, follow)),
  ].join('\n');
}

/** What follows every change of a dossier record: the audit trail and the news. */
const FOLLOWERS = ['law.note_changes', 'law.announce_changes'] as const;

/** Tables older than what follows them are named by the migration that brought it. */
function followed(name: string, follow: (typeof FOLLOWERS)[number]): string {
  return `do $$ begin
  if to_regprocedure('${follow}(regclass)') is not null then perform ${follow}('${name}'); end if;
end $$;`;
}

/** The author takes part in this dossier and the kring belongs to it: composite, so that nothing points across. */
function recordReferences(table: DossierTable): string {
  const deferral = table.deferred === true ? ' deferrable initially deferred' : '';
  return `alter table public.${table.name}
    add constraint ${table.name}_author foreign key (dossier_id, author_tenant_id)
      references public.participant (dossier_id, tenant_id)${deferral},
    add constraint ${table.name}_kring foreign key (dossier_id, kring_id)
      references public.kring (dossier_id, kring_id)${deferral};`;
}

export interface TenantTable extends TenantRule {
  readonly name: string;
  readonly columns: string;
}

/** A table whose rows belong to one organisation. */
export function tenantTable(table: TenantTable): string {
  const name = `public.${table.name}`;
  return [
    guardedTable(name, `tenant_id uuid not null, ${table.columns}`, tenantPolicies(table)),
    `grant ${table.app.join(', ')} on ${name} to regietafel_app;`,
    `grant ${table.isSealed === true ? 'select' : 'select, insert, update'} on ${name} to regietafel_system;`,
    table.isAudited === true ? `select law.note_changes('${name}');` : '',
  ].join('\n');
}

/** Reference data: everybody reads it, only the system door loads it. */
export function referenceTable(table: { readonly name: string; readonly columns: string }): string {
  const name = `public.${table.name}`;
  return [
    guardedTable(name, table.columns, referencePolicies()),
    `grant select on ${name} to regietafel_app;`,
    `grant select, insert, update on ${name} to regietafel_system;`,
  ].join('\n');
}

/** A table of the system's own household; the application role cannot even enter its schema. */
export function systemTable(table: {
  readonly name: string;
  readonly columns: string;
  readonly verbs: string;
}): string {
  const name = `system.${table.name}`;
  return [
    guardedTable(name, table.columns, systemPolicies()),
    `grant ${table.verbs} on ${name} to regietafel_system;`,
  ].join('\n');
}

/** A table that only the functions of the law touch: nobody has a grant on it. */
export function lawTable(table: { readonly name: string; readonly columns: string }): string {
  return guardedTable(`law.${table.name}`, table.columns, lawPolicies());
}
