import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TABLES } from '../kernel/registry.ts';
import { type AppSession, codeOf, type Outcome, openAppSession } from './app-session.ts';
import { BUILDERS, buildRows } from './row-builders.ts';
import { openTableWorld, type TableWorld } from './table-world.ts';
import type { TableRows } from './world-rows.ts';

let there: TableWorld;
let app: AppSession;

beforeAll(async () => {
  there = await openTableWorld();
  app = await openAppSession(there.urls.appUrl);
});

afterAll(async () => {
  await app.close();
  await there.close();
});

/** A column that names something: through a reference, or as part of a key. */
interface NamingColumn {
  readonly table: string;
  readonly column: string;
  /** What it refers to; null when it is only part of a key. */
  readonly target: string | null;
  readonly targetColumn: string | null;
}

/** What becomes of a row of the table whose column names this. */
async function outcomesOf(
  { table, column }: NamingColumn,
  values: readonly unknown[],
): Promise<readonly Outcome[]> {
  const { id: kringId, dossierId } = there.kring('one', BUILDERS[table]?.home ?? 'tafel');
  const groups = values.map((value) => {
    const rows = buildRows(table, { dossierId, kringId, authorTenantId: there.tenantId('owner') });
    return rows.map((one, index) => (index === rows.length - 1 ? withColumn(one, column, value) : one));
  });
  return app.as(there.actor('regievoerder'), () => app.attemptRows(groups));
}

function withColumn(one: TableRows, column: string, value: unknown): TableRows {
  return { ...one, rows: one.rows.map((row) => ({ ...row, [column]: value })) };
}

/** A value that really stands in that column in this dossier, in a kring that the regievoerder does not read. */
async function hiddenValue(table: string, column: string, dossier: 'one' | 'other'): Promise<unknown> {
  const owner = dossier === 'one' ? 'partner' : 'stranger';
  const { rows } = await there.client.query(
    `select ${column} as value from public.${table} where dossier_id = $1 and kring_id = $2 and ${column} is not null limit 1`,
    [there.dossier(dossier).id, there.kring(dossier, 'eigen', owner).id],
  );
  return rows[0]?.value;
}

describe('every column that names something', () => {
  test('is known to the proof', async () => {
    const { rows } = await there.client.query<NamingColumn>(NAMING_COLUMNS, [OPEN]);
    const appendable = Object.entries(TABLES).filter(
      ([, rule]) => rule.kind === 'dossier' && rule.app === 'append',
    );
    expect(new Set(rows.map(({ table }) => table))).toEqual(new Set(appendable.map(([table]) => table)));
  });

  test('fails for something of another dossier exactly as for nothing at all (P5)', async () => {
    const { rows } = await there.client.query<NamingColumn>(NAMING_COLUMNS, [OPEN]);
    const different: unknown[] = [];
    let tried = 0;
    for (const naming of rows.filter(({ target }) => target !== null)) {
      for (const dossier of ['one', 'other'] as const) {
        const known = await hiddenName(naming, dossier);
        if (known === undefined) continue;
        tried += 1;
        const [hidden, absent] = await outcomesOf(naming, [known, randomUUID()]);
        const isSame = JSON.stringify(hidden) === JSON.stringify(absent);
        if (!isSame || codeOf(hidden) === 'done') different.push({ ...naming, dossier, hidden, absent });
      }
    }
    expect(different).toEqual([]);
    expect(tried).toBeGreaterThan(rows.length);
  });

  test('goes in next to the same id in another dossier as next to nothing (P6)', async () => {
    const { rows } = await there.client.query<NamingColumn>(NAMING_COLUMNS, [OPEN]);
    const different: unknown[] = [];
    for (const naming of rows.filter(({ target }) => target === null)) {
      const known = await hiddenValue(naming.table, naming.column, 'other');
      expect(known, naming.column).toBeDefined();
      const [taken, fresh] = await outcomesOf(naming, [known, randomUUID()]);
      if (JSON.stringify(taken) !== JSON.stringify(fresh)) different.push({ ...naming, taken, fresh });
    }
    expect(different).toEqual([]);
  });

  test('does not take a whole row across: a dossier that exists is refused as one that does not', async () => {
    for (const table of new Set(
      (await there.client.query<NamingColumn>(NAMING_COLUMNS, [OPEN])).rows.map((row) => row.table),
    )) {
      const naming = { table, column: 'dossier_id', target: null, targetColumn: null };
      const [foreign, absent] = await outcomesOf(naming, [there.dossier('other').id, randomUUID()]);
      expect(foreign, table).toEqual(absent);
      expect(codeOf(foreign), table).toBe('42501');
    }
  });
});

/** A name of the target that the regievoerder cannot know: a hidden row's, or for a kring or author the thing itself. */
async function hiddenName(naming: NamingColumn, dossier: 'one' | 'other'): Promise<unknown> {
  if (naming.column === 'kring_id')
    return there.kring(dossier, 'eigen', dossier === 'one' ? 'partner' : 'stranger').id;
  if (naming.column === 'author_tenant_id')
    return there.tenantId(dossier === 'one' ? 'concerned' : 'stranger');
  return hiddenValue(naming.target ?? '', naming.targetColumn ?? '', dossier);
}

/** Everybody reads what stands in these. */
const OPEN = Object.entries(TABLES).flatMap(([table, { kind }]) => (kind === 'reference' ? [table] : []));

/** Identifiers in references between dossier tables and in keys; the dossier itself and open reference data apart. */
const NAMING_COLUMNS = `
  with named as (
    select f.relname as "table", a.attname as "column", t.relname as "target", b.attname as "targetColumn", a.atttypid
    from pg_constraint c join pg_class f on f.oid = c.conrelid join pg_class t on t.oid = c.confrelid
    cross join unnest(c.conkey, c.confkey) as k(here, there)
    join pg_attribute a on a.attrelid = f.oid and a.attnum = k.here
    join pg_attribute b on b.attrelid = t.oid and b.attnum = k.there
    where c.contype = 'f' and f.relnamespace = 'public'::regnamespace
      and exists (select from pg_attribute d where d.attrelid = t.oid and d.attname = 'dossier_id')
    union
    select f.relname, a.attname, null, null, a.atttypid
    from pg_index i join pg_class f on f.oid = i.indrelid
    join pg_attribute a on a.attrelid = f.oid and a.attnum = any(i.indkey::int2[])
    where i.indisunique and f.relnamespace = 'public'::regnamespace and a.attname not in ('author_tenant_id', 'kring_id')
  )
  select distinct n."table", n."column", n."target", n."targetColumn" from named n
  join pg_attribute author on author.attrelid = ('public.' || n."table")::regclass and author.attname = 'author_tenant_id'
  where n.atttypid = 'uuid'::regtype and n."column" <> 'dossier_id' and not exists (
      -- Open reference data: what names it says nothing of anybody.
      select from pg_constraint o join pg_attribute oa on oa.attrelid = o.conrelid and o.conkey = array[oa.attnum]
      where o.contype = 'f' and o.conrelid = ('public.' || n."table")::regclass and oa.attname = n."column"
        and o.confrelid::regclass::text = any($1)) and (n."target" is not null or n."column" <> 'supersedes')
    and has_column_privilege('regietafel_app', author.attrelid, author.attnum, 'INSERT')
  order by 1, 2, 3`;
