import type { Actor } from '@regietafel/domain/sharing/tenant';
import { CompiledQuery, Kysely, sql } from 'kysely';
import { camelCase, contextValues, type Database, poolsFor, type Scope } from './database.ts';
import { takeNote } from './noted-read.ts';
import { originValues } from './origin.ts';
import { notedContext, ReaderDialect, tenantContext } from './reader-dialect.ts';
import type { Schema } from './schema/schema.ts';

declare const reads: unique symbol;
declare const writes: unique symbol;

/** Queries that read, as far as their form tells. */
const LOOKS: readonly string[] = ['SelectQueryNode', 'RawNode'];

/** A door through which one actor reads. Every query of the package takes one first. */
export type TenantReader = Kysely<Schema> & { readonly [reads]: true };
/** A transaction in which one actor reads and writes. */
export type TenantTx = TenantReader & { readonly [writes]: true };

/**
 * Opens a transaction as the actor and hands it to `fn`; commits when `fn` resolves, rolls back when it rejects.
 * The actor's organisation and person are set for this transaction only.
 */
export async function withTenant<T>(
  db: Database,
  actor: Actor,
  fn: (tx: TenantTx) => Promise<T>,
): Promise<T> {
  // Looking as somebody else is for readers: nothing may be recorded under the eyes of another.
  if (actor.viewing !== undefined) throw new Error('a write while looking as somebody else');
  const [tenantId, accountId] = contextValues(actor);
  const [origin, requestId] = originValues();
  const note = takeNote(db, actor);
  const result = await poolsFor(db)
    .appDb.transaction()
    .execute(async (tx) => {
      await sql`select set_config('app.tenant_id', ${tenantId}, true), set_config('app.account_id', ${accountId}, true),
        set_config('app.dossier_id', '', true), set_config('app.view_as_tenant', '', true), set_config('app.view_as_role', '', true),
        set_config('app.origin', ${origin}, true), set_config('app.request_id', ${requestId}, true)`.execute(
        tx,
      );
      if (note !== undefined)
        await tx.executeQuery(CompiledQuery.raw(note.statement.text, [...note.statement.values]));
      return fn(tx as unknown as TenantTx);
    });
  note?.onCommitted();
  return result;
}

/**
 * A reader as the actor: each query is one round trip, its context included, in a read-only transaction of its own.
 * With `scope` the law itself looks no further than that dossier; an actor who looks as somebody else sees no wider.
 */
export function tenantReader(db: Database, actor: Actor, scope: Scope = {}): TenantReader {
  const values = contextValues(actor, scope);
  const dialect = new ReaderDialect(poolsFor(db).app, (query) => {
    const note = takeNote(db, actor);
    if (note === undefined) return { statements: [tenantContext(values)] };
    // A transaction that takes a note along is not read-only, so the query itself has to be a look.
    if (!LOOKS.includes(query.query.kind)) throw new Error('a reader writes nothing: use withTenant');
    const { statement, onCommitted } = note;
    return { statements: [notedContext(values, originValues()), statement], onCommitted };
  });
  return new Kysely<Schema>({ dialect, plugins: [camelCase()] }) as TenantReader;
}
