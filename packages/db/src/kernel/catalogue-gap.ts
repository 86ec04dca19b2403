import { sql } from 'kysely';
import type { SystemTx } from './with-system.ts';

/** Rules of the isolation: the pitfalls by number, what is not in the registry, and rights that nobody should have. */
export type GapRule = 'P1' | 'P4' | 'P5' | 'P6' | 'P7' | 'P8' | 'P11' | 'P18' | 'registry' | 'grants' | 'law';

/** Something in the database that does not stand as the law wants it. */
export interface Gap {
  readonly rule: GapRule;
  /** What it is about: a table, policy, function, role or constraint by its name. */
  readonly object: string;
  readonly message: string;
}

/** Asks the catalogue and gives the rows; the columns are named by the query. */
export type Ask = <Row>(query: string) => Promise<readonly Row[]>;

/** Asks within a transaction of the system role; `pg_catalog` alone is on the path, so that every name comes out whole. */
export async function askThrough(tx: SystemTx): Promise<Ask> {
  await sql`select set_config('search_path', 'pg_catalog', true)`.execute(tx);
  return async <Row>(query: string) => (await sql.raw<Row>(query).execute(tx)).rows;
}

/** Schemas that PostgreSQL makes for itself. */
export const OWN_SCHEMAS_ONLY = `n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`;

/** A list of names as an SQL list of literals. */
export function literals(names: readonly string[]): string {
  return names.map((name) => `'${name.replaceAll("'", "''")}'`).join(', ');
}
