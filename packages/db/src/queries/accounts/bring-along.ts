import type { TakenAlong, TakenRow } from '@regietafel/domain/accounts/take-along';
import { sql } from 'kysely';
import type { SystemTx } from '../../kernel/with-system.ts';

/** Why an organisation cannot be brought into an installation; nothing has changed. */
export class BringAlongError extends Error {
  readonly reason: 'notEmpty' | 'table' | 'row';
  /** The table that it is about. */
  readonly table: string;

  constructor(reason: BringAlongError['reason'], table: string) {
    super(`cannot bring along: ${reason} ${table}`);
    this.name = 'BringAlongError';
    this.reason = reason;
    this.table = table;
  }
}

/**
 * Brings an organisation with everything of its own into an installation that has the reference data and nothing else. Ids,
 * authors, hands, kringen and moments stay what they were; others become organisations by name alone.
 */
export async function bringAlong(tx: SystemTx, document: TakenAlong): Promise<void> {
  const { tables } = document;
  await refuseFull(tx);
  const rowsOf = (table: string) => [...(tables[table]?.own ?? []), ...(tables[table]?.frame ?? [])];
  const order = await listInOrder(tx);
  const unknown = Object.keys(tables).find((table) => !order.includes(table));
  if (unknown !== undefined) throw new BringAlongError('table', unknown);
  await insertRows(tx, 'provider', rowsOf('provider'), sql`on conflict do nothing`);
  await insertRows(tx, 'tenant', rowsOf('tenant'));
  await insertRows(tx, 'tenant', othersOf(document));
  for (const table of order) if (!FIRST.includes(table)) await insertRows(tx, table, rowsOf(table));
  // What refers in a circle is held together at the end; here, so that it is refused like the rest.
  await faulty('dossier', () => sql`set constraints all immediate`.execute(tx));
}

async function refuseFull(tx: SystemTx): Promise<void> {
  const { rows } = await sql`select from tenant limit 1`.execute(tx);
  if (rows.length > 0) throw new BringAlongError('notEmpty', 'tenant');
}

/** The tables that others need before anything else. */
const FIRST: readonly string[] = ['provider', 'tenant'];

/** Who took part, or is the home of one of the people, beside the own organisation: by name alone. */
function othersOf({ tables }: TakenAlong): readonly TakenRow[] {
  const rowsOf = (table: string) => [...(tables[table]?.own ?? []), ...(tables[table]?.frame ?? [])];
  const known = new Set(rowsOf('tenant').map((row) => row['tenant_id']));
  const others = new Map<unknown, TakenRow>();
  for (const { tenant_id: tenantId, name = '—', is_joint_author: isJoint } of [
    ...rowsOf('account').map(({ tenant_id }): TakenRow => ({ tenant_id })),
    ...rowsOf('participant'),
  ])
    if (!known.has(tenantId))
      others.set(tenantId, {
        tenant_id: tenantId,
        slug: `ander-${String(tenantId)}`,
        name,
        kind: isJoint === true ? 'tafel' : 'jeugdregio',
      });
  return [...others.values()];
}

/** The tables of schema `public`, each after those that it refers to at once. */
async function listInOrder(tx: SystemTx): Promise<readonly string[]> {
  const { rows } = await sql<{ table: string; refersTo: readonly string[] }>`
    select c.relname::text as "table",
      array(select distinct t.relname::text from pg_constraint k join pg_class t on t.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and not k.condeferrable and k.confrelid <> c.oid) as refers_to
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' order by 1`.execute(tx);
  const ordered: string[] = [];
  let waiting = rows;
  while (waiting.length > 0) {
    const ready = waiting.filter(({ refersTo }) => refersTo.every((table) => ordered.includes(table)));
    if (ready.length === 0) throw new Error('the tables refer to each other in a circle');
    ordered.push(...ready.map(({ table }) => table));
    waiting = waiting.filter((row) => !ready.includes(row));
  }
  return ordered;
}

/** All rows of a table in one statement, so that rows that refer to each other stand together. */
async function insertRows(
  tx: SystemTx,
  table: string,
  rows: readonly TakenRow[],
  unless = sql``,
): Promise<void> {
  if (rows.length === 0) return;
  const generated = await listGenerated(tx, table);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
    .filter((column) => !generated.includes(column))
    .toSorted();
  const named = sql.join(columns.map((column) => sql.id(column)));
  const name = sql.id('public', table);
  await faulty(table, () =>
    sql`insert into ${name} (${named})
      select ${named} from jsonb_populate_recordset(null::${name}, ${JSON.stringify(rows)}::jsonb) ${unless}`.execute(
      tx,
    ),
  );
}

/** The columns that the database fills in out of the others, and takes from nobody. */
async function listGenerated(tx: SystemTx, table: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select attname::text as name from pg_attribute
    where attrelid = format('public.%I', ${table}::text)::regclass and attgenerated <> '' and not attisdropped`.execute(
    tx,
  );
  return rows.map(({ name }) => name);
}

/** Whatever PostgreSQL has against a row, the document is at fault; what it says could hold what the row holds. */
async function faulty(table: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (isFault(error)) throw new BringAlongError('row', table);
    throw error;
  }
}

/** A value or a column that is none (22…, 42703), or a rule that it breaks (23…). */
function isFault(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('22') || code.startsWith('23') || code === '42703';
}
