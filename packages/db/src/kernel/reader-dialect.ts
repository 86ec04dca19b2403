import { createHash } from 'node:crypto';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type DialectAdapter,
  type Driver,
  type Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryCompiler,
  type QueryResult,
} from 'kysely';
import pg from 'pg';
import { type NamedStatement, queryInOneFlight } from './one-flight.ts';

const WHO_ASKS = `select set_config('app.tenant_id', $1, true), set_config('app.account_id', $2, true),
    set_config('app.dossier_id', $3, true), set_config('app.view_as_tenant', $4, true),
    set_config('app.view_as_role', $5, true)`;

/** Sets who asks, and that nothing is written, for the one transaction in which the query runs. */
export function tenantContext(values: readonly string[]): NamedStatement {
  return {
    name: 'regietafel_context',
    text: `${WHO_ASKS}, set_config('transaction_read_only', 'on', true)`,
    values,
  };
}

/**
 * Sets who asks for a query that is noted in the audit trail, in the same transaction: that one line is written. `origin`
 * is whence the request comes, and its id.
 */
export function notedContext(values: readonly string[], origin: readonly [string, string]): NamedStatement {
  return {
    name: 'regietafel_noted_context',
    text: `${WHO_ASKS}, set_config('app.origin', $6, true), set_config('app.request_id', $7, true)`,
    values: [...values, ...origin],
  };
}

/** The same for the system's own household, where nobody in particular asks. */
export const SYSTEM_CONTEXT: NamedStatement = {
  name: 'regietafel_system_context',
  text: `select set_config('transaction_read_only', 'on', true)`,
  values: [],
};

/** What goes before a query: its context, and the note of it when it is of something confidential. */
export interface Ahead {
  readonly statements: readonly [NamedStatement, ...NamedStatement[]];
  readonly onCommitted?: () => void;
}
export type Before = (query: CompiledQuery) => Ahead;

/** Kysely over a pool where every query travels together with what goes before it. */
export class ReaderDialect implements Dialect {
  readonly #pool: pg.Pool;
  readonly #before: Before;

  constructor(pool: pg.Pool, before: Before) {
    this.#pool = pool;
    this.#before = before;
  }

  createDriver(): Driver {
    return new ReaderDriver(this.#pool, this.#before);
  }

  createQueryCompiler(): QueryCompiler {
    return new PostgresQueryCompiler();
  }

  createAdapter(): DialectAdapter {
    return new PostgresAdapter();
  }

  createIntrospector(db: Kysely<unknown>): DatabaseIntrospector {
    return new PostgresIntrospector(db);
  }
}

class ReaderDriver implements Driver {
  readonly #pool: pg.Pool;
  readonly #before: Before;

  constructor(pool: pg.Pool, before: Before) {
    this.#pool = pool;
    this.#before = before;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return new ReaderConnection(await this.#pool.connect(), this.#before);
  }

  async beginTransaction(): Promise<void> {
    throw new Error('a reader has no transactions: use withTenant');
  }

  async commitTransaction(): Promise<void> {}

  async rollbackTransaction(): Promise<void> {}

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    (connection as ReaderConnection).release();
  }

  /** The pool belongs to the database, not to one reader. */
  async destroy(): Promise<void> {}
}

class ReaderConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient;
  readonly #before: Before;
  #failure: Error | undefined;

  constructor(client: pg.PoolClient, before: Before) {
    this.#client = client;
    this.#before = before;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const statement = { name: statementName(query.sql), text: query.sql, values: query.parameters };
    const { statements, onCommitted } = this.#before(query);
    try {
      const result = await queryInOneFlight(this.#client, ...statements, statement);
      onCommitted?.();
      return { rows: result.rows as R[] };
    } catch (error) {
      // A statement that PostgreSQL refuses leaves the connection sound; a fatal error or a broken socket does not.
      const isSound = error instanceof pg.DatabaseError && error.severity === 'ERROR';
      if (!isSound)
        this.#failure = error instanceof Error ? error : new Error('the read failed', { cause: error });
      throw error;
    }
  }

  // biome-ignore lint/correctness/useYield: the interface asks for a generator; readers do not stream.
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('a reader does not stream');
  }

  release(): void {
    this.#client.release(this.#failure);
  }
}

const names = new Map<string, string>();

/** A short name for a statement, the same for the same SQL. Bounded, since SQL with inlined values would never repeat. */
function statementName(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size > 2000) names.clear();
  const name = `q_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
  names.set(text, name);
  return name;
}
