import type { DossierId } from '@regietafel/domain/core/ids';
import { isId } from '@regietafel/domain/core/ids';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { ReaderDialect, SYSTEM_CONTEXT } from './reader-dialect.ts';
import type { Schema, SystemSchema } from './schema/schema.ts';
import { valueTypes } from './types.ts';

/** The doors' keeper: nobody outside this folder sees the pools. */
export interface Database {
  close(): Promise<void>;
}

interface Pools {
  readonly app: pg.Pool;
  readonly system: pg.Pool;
  readonly appDb: Kysely<Schema>;
  readonly systemDb: Kysely<SystemSchema>;
  /** The system door for single reads: one round trip each, planned once per connection. */
  readonly systemReader: Kysely<SystemSchema>;
}

const poolsOf = new WeakMap<Database, Pools>();

export interface DatabaseOptions {
  /** Connection as `regietafel_app`. */
  readonly appUrl: string;
  /** Connection as `regietafel_system`. */
  readonly systemUrl: string;
  /** Largest number of connections of the application; the system door takes at most four. */
  readonly maxConnections?: number;
}

/** Opens the two doors to one PostgreSQL database. Connections are made when first needed. */
export function openDatabase(options: DatabaseOptions): Database {
  const app = makePool(options.appUrl, options.maxConnections ?? 10);
  const system = makePool(options.systemUrl, 4);
  const plugins = [camelCase()];
  const appDb = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: app }), plugins });
  const systemDb = new Kysely<SystemSchema>({ dialect: new PostgresDialect({ pool: system }), plugins });
  const systemReader = new Kysely<SystemSchema>({
    dialect: new ReaderDialect(system, () => ({ statements: [SYSTEM_CONTEXT] })),
    plugins,
  });
  const database: Database = {
    async close() {
      await Promise.all([appDb.destroy(), systemDb.destroy()]);
    },
  };
  poolsOf.set(database, { app, system, appDb, systemDb, systemReader });
  return database;
}

/** Column names are snake_case in SQL and camelCase in TypeScript; what stands inside JSON is left alone. */
export function camelCase(): CamelCasePlugin {
  return new CamelCasePlugin({ maintainNestedObjectKeys: true });
}

function makePool(connectionString: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    types: valueTypes,
    options: '-c timezone=UTC -c statement_timeout=30s',
  });
  // An idle connection that PostgreSQL ends is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  // The same for one that is lost while in use: its query rejects, and that is where the loss is answered.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** For this folder alone. */
export function poolsFor(database: Database): Pools {
  const pools = poolsOf.get(database);
  if (pools === undefined) throw new Error('not a database opened by openDatabase');
  return pools;
}

/** Another handle on the same doors, to which something can be tied; closing it closes them. For this folder alone. */
export function handleOn(database: Database): Database {
  const handle: Database = { close: () => database.close() };
  poolsOf.set(handle, poolsFor(database));
  return handle;
}

/** How busy a pool is: connections that are open, those that nobody uses, and callers that wait for one. */
export interface PoolLoad {
  readonly open: number;
  readonly idle: number;
  readonly waiting: number;
}

/** How busy the two doors are at this moment, for the figures of operators. */
export function poolLoads(database: Database): { readonly app: PoolLoad; readonly system: PoolLoad } {
  const { app, system } = poolsFor(database);
  return { app: loadOf(app), system: loadOf(system) };
}

function loadOf({ totalCount, idleCount, waitingCount }: pg.Pool): PoolLoad {
  return { open: totalCount, idle: idleCount, waiting: waitingCount };
}

/** What narrows the sight of an actor to one dossier. */
export interface Scope {
  readonly dossierId?: DossierId | undefined;
}

/**
 * The settings that the law reads, as text; refuses an actor or a scope that is none. Who looks as somebody else does so in
 * one dossier: that one is the scope of all that is asked meanwhile, so that of another nothing is found.
 */
export function contextValues(actor: Actor, scope: Scope = {}): readonly string[] {
  if (!isId(actor.tenantId) || !isId(actor.accountId)) throw new Error('a query without an actor');
  const { dossierId = scope.dossierId, as: viewAs } = actor.viewing ?? {};
  if (dossierId !== undefined && !isId(dossierId)) throw new Error('not a dossier');
  const viewedTenant = viewAs?.kind === 'organisation' ? viewAs.tenantId : '';
  if (viewedTenant !== '' && !isId(viewedTenant)) throw new Error('not an organisation');
  return [
    actor.tenantId,
    actor.accountId,
    dossierId ?? '',
    viewedTenant,
    viewAs?.kind === 'capacity' ? viewAs.role : '',
  ];
}
