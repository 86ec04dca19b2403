import { sql } from 'kysely';
import { MIGRATIONS } from '../migrations/all.ts';
import { listGaps } from './catalogue.ts';
import type { Gap } from './catalogue-gap.ts';
import { type Database, poolsFor } from './database.ts';
import { type SystemTx, withSystem } from './with-system.ts';

/** What was found when a live database was held against the law. */
export interface Verification {
  readonly gaps: readonly Gap[];
  /** Migrations that this version knows and the database has not run. */
  readonly pending: readonly string[];
  /** Migrations that the database has run and this version does not know: it was made by a later version. */
  readonly unknown: readonly string[];
  /** Connections that are not made as the role that they should have. */
  readonly connections: readonly string[];
}

/** Why the server does not start: one sentence per reason, for the operator. */
export class UnsafeDatabaseError extends Error {
  readonly reasons: readonly string[];

  constructor(reasons: readonly string[]) {
    super(['The database is not safe to use:', ...reasons.map((reason) => `- ${reason}`)].join('\n'));
    this.name = 'UnsafeDatabaseError';
    this.reasons = reasons;
  }
}

/**
 * Holds the database against the law with nothing more than the two connections of the application. Changes nothing.
 * Throws when the database cannot be reached.
 */
export async function verifyDatabase(db: Database): Promise<Verification> {
  const connections = await listConnectionFaults(db);
  // Whoever is not the system role cannot be trusted to read its catalogue; the fault itself says enough.
  if (connections.length > 0) return { gaps: [], pending: [], unknown: [], connections };
  const ran = await withSystem(db, 'check the catalogue', listRanMigrations);
  const known = Object.keys(MIGRATIONS);
  const pending = known.filter((name) => !ran.includes(name));
  const unknown = ran.filter((name) => !known.includes(name));
  // A schema of another version has gaps by nature; what to do about it is to migrate.
  const gaps =
    pending.length + unknown.length > 0 ? [] : await withSystem(db, 'check the catalogue', listGaps);
  return { gaps, pending, unknown, connections };
}

/** Refuses with an `UnsafeDatabaseError` unless the database stands exactly as the law wants it. For the start of a server. */
export async function assertSafe(db: Database): Promise<void> {
  const reasons = reasonsAgainst(await verifyDatabase(db));
  if (reasons.length > 0) throw new UnsafeDatabaseError(reasons);
}

/** A verification as sentences, empty when the database is safe. */
export function reasonsAgainst(verification: Verification): readonly string[] {
  return [
    ...verification.connections,
    ...verification.pending.map((name) => `migration ${name} has not run`),
    ...verification.unknown.map((name) => `migration ${name} is of a later version of Regietafel`),
    ...verification.gaps.map(({ rule, message }) => `${rule}: ${message}`),
  ];
}

/** Names of the migrations that this database has run; none when it was never migrated. */
async function listRanMigrations(tx: SystemTx): Promise<readonly string[]> {
  const { rows: readable } = await sql`
    select from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'migrations' and c.relname = 'kysely_migration'
      and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')`.execute(tx);
  if (readable.length === 0) return [];
  const { rows } = await sql<{ name: string }>`
    select name from migrations.kysely_migration order by name`.execute(tx);
  return rows.map(({ name }) => name);
}

async function listConnectionFaults(db: Database): Promise<readonly string[]> {
  const { appDb, systemDb } = poolsFor(db);
  const faults = await Promise.all([
    connectionFault(appDb, 'regietafel_app', 'DATABASE_URL'),
    connectionFault(systemDb, 'regietafel_system', 'DATABASE_SYSTEM_URL'),
  ]);
  return faults.filter((fault) => fault !== undefined);
}

type Executor = Parameters<ReturnType<typeof sql>['execute']>[0];

async function connectionFault(db: Executor, role: string, setting: string): Promise<string | undefined> {
  const { rows } = await sql<{ current: string; session: string; powers: string }>`
    select current_user::text as "current", session_user::text as "session",
      concat_ws(', ', case when rolsuper then 'superuser' end, case when rolbypassrls then 'bypassrls' end) as "powers"
    from pg_roles where rolname = session_user`.execute(db);
  const found = rows[0];
  if (found?.current === role && found.session === role && found.powers === '') return undefined;
  const powers = found?.powers ? ` (${found.powers})` : '';
  return `${setting} must connect as ${role}, not as ${found?.session ?? 'nobody'}${powers}`;
}
