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

const GUARD = (table: string) => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
`;

/** Read when the kring is among those that the actor reads; the subquery is evaluated once per statement. */
export const KRING_READS = 'kring_id in (select law.visible_kringen())';

/** Write as oneself (or as the table, with a seat for it), in a kring that one may write to, under one's own hand. */
export const AUTHOR_WRITES = `(author_tenant_id, kring_id) in (select w.author_tenant_id, w.kring_id from law.writable_kringen() w)
  and hand_tenant_id = (select law.actor_tenant())
  and hand_account_id = (select law.actor_account())`;

export interface DossierTable {
  readonly name: string;
  /** Column and constraint definitions beyond those of every record. */
  readonly columns: string;
  /** `append`: the application adds rows; `read`: only the system door changes it. Nothing is updated or deleted by the application. */
  readonly app: 'append' | 'read';
  /** A condition that the subject of the record is in the actor's sight, so that a foreign id fails like an absent one. */
  readonly subjectVisible?: string;
  /** Deferred references for the tables that refer to each other (dossier, kring, participant). */
  readonly deferred?: boolean;
  /** The functions of the law read it. */
  readonly lawReads?: boolean;
}

/** Tables of dossier records: first all tables, then their references, since some refer to each other. */
export function dossierTables(tables: readonly DossierTable[]): string {
  return [...tables.map(createDossierTable), ...tables.map(recordReferences)].join('\n');
}

function createDossierTable(table: DossierTable): string {
  const name = `public.${table.name}`;
  const check =
    table.subjectVisible === undefined ? AUTHOR_WRITES : `${AUTHOR_WRITES}\n  and (${table.subjectVisible})`;
  return [
    `create table ${name} (${RECORD_COLUMNS}${table.columns});`,
    GUARD(name),
    `create policy kring_reads on ${name} for select to regietafel_app using (${KRING_READS});`,
    table.app === 'append'
      ? `create policy author_writes on ${name} for insert to regietafel_app with check (${check});`
      : `create policy system_reads on ${name} for select to regietafel_system using (true);
         create policy system_changes on ${name} for update to regietafel_system using (true) with check (true);`,
    `create policy system_records on ${name} for insert to regietafel_system with check (true);`,
    table.lawReads === true
      ? `create policy law_reads on ${name} for select to regietafel_owner using (true);`
      : '',
    `grant select on ${name} to regietafel_app;`,
    table.app === 'append'
      ? `select law.grant_append('${name}');`
      : `grant select, update on ${name} to regietafel_system;`,
    `grant insert on ${name} to regietafel_system;`,
  ].join('\n');
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

export interface TenantTable {
  readonly name: string;
  readonly columns: string;
  /** What the application may do with the own organisation's rows. */
  readonly app: readonly ('select' | 'insert' | 'update')[];
  /** A narrower condition than "the own organisation" (for example: the own person). */
  readonly narrowedTo?: string;
  readonly lawReads?: boolean;
}

/** A table whose rows belong to one organisation. */
export function tenantTable(table: TenantTable): string {
  const name = `public.${table.name}`;
  const own = `tenant_id = (select law.actor_tenant())${table.narrowedTo === undefined ? '' : ` and ${table.narrowedTo}`}`;
  const clause = {
    select: `using (${own})`,
    insert: `with check (${own})`,
    update: `using (${own}) with check (${own})`,
  };
  return [
    `create table ${name} (tenant_id uuid not null, ${table.columns});`,
    GUARD(name),
    ...table.app.map(
      (verb) => `create policy own_${verb} on ${name} for ${verb} to regietafel_app ${clause[verb]};`,
    ),
    `create policy system_reads on ${name} for select to regietafel_system using (true);
     create policy system_records on ${name} for insert to regietafel_system with check (true);
     create policy system_changes on ${name} for update to regietafel_system using (true) with check (true);`,
    table.lawReads === true
      ? `create policy law_reads on ${name} for select to regietafel_owner using (true);`
      : '',
    `grant ${table.app.join(', ')} on ${name} to regietafel_app;`,
    `grant select, insert, update on ${name} to regietafel_system;`,
  ].join('\n');
}

/** Reference data: everybody reads it, only the system door loads it. */
export function referenceTable(table: { readonly name: string; readonly columns: string }): string {
  const name = `public.${table.name}`;
  return [
    `create table ${name} (${table.columns});`,
    GUARD(name),
    `create policy everybody_reads on ${name} for select to regietafel_app, regietafel_system using (true);
     create policy system_records on ${name} for insert to regietafel_system with check (true);
     create policy system_changes on ${name} for update to regietafel_system using (true) with check (true);`,
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
    `create table ${name} (${table.columns});`,
    GUARD(name),
    `create policy system_all on ${name} for all to regietafel_system using (true) with check (true);`,
    `grant ${table.verbs} on ${name} to regietafel_system;`,
  ].join('\n');
}
