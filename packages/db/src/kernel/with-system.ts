import { type Kysely, sql } from 'kysely';
import { type Database, poolsFor } from './database.ts';
import { currentOrigin } from './origin.ts';
import type { SystemSchema } from './schema/schema.ts';

/** Everything for which somebody passes through the system door. A use that is not listed does not compile. */
export const SYSTEM_REASONS = [
  'sign in',
  'session',
  'manage organisations and people',
  'merge organisations',
  'bring an organisation along',
  'open a dossier and admit participants',
  'load reference data',
  'load demonstration data',
  'resolve an account for the command line',
  'give support',
  'check the audit trail',
  'check the catalogue',
  'deliver news',
  'tell people',
  'count jobs',
  'look after jobs',
] as const;
export type SystemReason = (typeof SYSTEM_REASONS)[number];

/** Reasons that occur at every request; they are counted in the metrics instead of written down one by one. */
const UNWRITTEN = [
  'session',
  'check the catalogue',
  'deliver news',
  'tell people',
  'count jobs',
] as const satisfies readonly SystemReason[];

declare const system: unique symbol;

/** A transaction of the system's own household. It cannot read what stands in dossiers. */
export type SystemTx = Kysely<SystemSchema> & { readonly [system]: true };

/**
 * The only other door: a transaction as the system role, for a listed reason, noted in `system.system_use` with what it
 * was about (`subject`: a slug or an id, never content).
 */
export async function withSystem<T>(
  db: Database,
  reason: SystemReason,
  fn: (tx: SystemTx) => Promise<T>,
  subject = '',
): Promise<T> {
  const { kind: origin, requestId, behalf } = currentOrigin();
  return poolsFor(db)
    .systemDb.transaction()
    .execute(async (tx) => {
      await sql`select set_config('app.origin', ${origin}, true), set_config('app.request_id', ${requestId}, true),
        set_config('app.behalf_tenant_id', ${behalf?.tenantId ?? ''}, true),
        set_config('app.behalf_account_id', ${behalf?.accountId ?? ''}, true)`.execute(tx);
      if (!isUnwritten(reason)) await tx.insertInto('system.systemUse').values({ reason, subject }).execute();
      return fn(tx as unknown as SystemTx);
    });
}

/**
 * The same door for one query that changes nothing, in one round trip and planned once: for what every request asks. Only
 * for reasons that are not written down, since there is no transaction to note them in; PostgreSQL refuses a change.
 */
export function systemReader(db: Database, _reason: (typeof UNWRITTEN)[number]): SystemTx {
  return poolsFor(db).systemReader as unknown as SystemTx;
}

function isUnwritten(reason: SystemReason): boolean {
  return UNWRITTEN.some((unwritten) => unwritten === reason);
}
