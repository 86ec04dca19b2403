import pg from 'pg';

/** The columns of a table that hold what was recorded: those that PostgreSQL computes by itself follow from them. */
export interface TableShape {
  readonly table: string;
  readonly columns: readonly string[];
}

/** The tables of the migrations, as they are now. */
export async function listShapes(client: pg.Client): Promise<readonly TableShape[]> {
  const { rows } = await client.query<TableShape>(`
    select format('%I.%I', n.nspname, c.relname) as table,
      array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'jobs', 'migrations')
      and a.attnum > 0 and not a.attisdropped
    group by n.nspname, c.relname order by 1`);
  return rows;
}

/** The rows of a table as JSON, by these columns. */
export async function readRows(
  client: pg.Client,
  { table, columns }: TableShape,
): Promise<readonly string[]> {
  const { rows } = await client.query<{ row: string }>(
    `select to_json(chosen)::text as row from (select ${listed(columns)} from ${table}) as chosen`,
  );
  return rows.map(({ row }) => row);
}

/**
 * Lays rows in a table as they are, without its triggers and references, and skips those that its checks refuse: what
 * could not be recorded then was not. Needs a superuser. Gives how many it took.
 */
export async function layRows(
  client: pg.Client,
  { table, columns }: TableShape,
  rows: readonly string[],
): Promise<number> {
  const before = await countRows(client, table);
  await client.query(`set session_replication_role = 'replica'`);
  await client.query(`
    do $lay$
    declare
      one json;
    begin
      for one in select value from json_array_elements(${pg.escapeLiteral(`[${rows.join(',')}]`)}::json) loop
        begin
          insert into ${table} (${listed(columns)})
          select ${listed(columns)} from json_populate_record(null::${table}, one);
        exception when check_violation or not_null_violation or unique_violation then
          null;
        end;
      end loop;
    end
    $lay$`);
  await client.query(`set session_replication_role = 'origin'`);
  return (await countRows(client, table)) - before;
}

async function countRows(client: pg.Client, table: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from ${table}`);
  return rows[0]?.count ?? 0;
}

function listed(columns: readonly string[]): string {
  return columns.map((column) => pg.escapeIdentifier(column)).join(', ');
}
