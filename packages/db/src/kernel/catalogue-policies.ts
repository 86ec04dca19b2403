import { createPolicy, type Policy } from '../migrate/policies.ts';
import type { Ask, Gap } from './catalogue-gap.ts';
import { literals } from './catalogue-gap.ts';
import { expectedPolicies, INNER_TABLES, SCHEMAS, TABLES } from './registry.ts';

interface PolicyRow {
  readonly table: string;
  readonly policy: string;
  /** Verb, permissive or not, roles and both conditions, as PostgreSQL writes them. */
  readonly text: string;
}

interface ColumnRow {
  readonly table: string;
  readonly columns: string;
}

/**
 * P4: each table has exactly the policies of its kind. PostgreSQL itself writes down what they should read, by making
 * the expected ones on temporary tables of the same shape that go with the transaction.
 */
export async function listPolicyGaps(ask: Ask): Promise<readonly Gap[]> {
  const actual = await ask<PolicyRow>(policyQuery(`n.nspname in (${literals(Object.keys(SCHEMAS))})`));
  const shapes = await ask<ColumnRow>(SHAPE_QUERY);
  const gaps: Gap[] = [];
  for (const [schema, tables] of bySchema(shapes)) {
    const expected = await writeDownExpected(ask, schema, tables);
    gaps.push(
      ...compare(
        expected,
        actual.filter(({ table }) => table.startsWith(`${schema}.`)),
      ),
    );
  }
  return gaps;
}

function bySchema(shapes: readonly ColumnRow[]): ReadonlyMap<string, readonly ColumnRow[]> {
  return Map.groupBy(shapes, ({ table }) => table.slice(0, table.indexOf('.')));
}

async function writeDownExpected(
  ask: Ask,
  schema: string,
  shapes: readonly ColumnRow[],
): Promise<readonly PolicyRow[]> {
  const bare = (table: string): string => `pg_temp."${table.slice(schema.length + 1)}"`;
  const statements = shapes.flatMap(({ table, columns }) => [
    `create temporary table ${bare(table)} (${columns}) on commit drop;`,
    ...expectedPolicies(table).map((policy) => createPolicy(bare(table), policy)),
  ]);
  await ask(statements.join('\n'));
  const rows = await ask<PolicyRow>(policyQuery('n.oid = pg_my_temp_schema()'));
  await ask(shapes.map(({ table }) => `drop table ${bare(table)};`).join('\n'));
  return rows.map((row) => ({ ...row, table: `${schema}.${row.table.slice(row.table.indexOf('.') + 1)}` }));
}

function compare(expected: readonly PolicyRow[], actual: readonly PolicyRow[]): readonly Gap[] {
  const same = (a: PolicyRow) => (b: PolicyRow) => a.table === b.table && a.policy === b.policy;
  return [
    ...expected.flatMap((policy) => {
      const found = actual.find(same(policy));
      if (found === undefined) return [gap(policy, 'is missing')];
      return found.text === policy.text ? [] : [gap(policy, `reads ${found.text}, not ${policy.text}`)];
    }),
    ...actual
      .filter((policy) => !expected.some(same(policy)))
      .map((policy) => gap(policy, 'belongs to no template')),
  ];
}

function gap(row: PolicyRow, message: string): Gap {
  return { rule: 'P4', object: row.table, message: `policy ${row.policy} on ${row.table} ${message}` };
}

/** Every policy that some registered table should have, with its table. */
export function listExpectedPolicies(): readonly (readonly [table: string, policy: Policy])[] {
  const tables = [...Object.keys(TABLES).map((name) => `public.${name}`), ...Object.keys(INNER_TABLES)];
  return tables.flatMap((table) => expectedPolicies(table).map((policy) => [table, policy] as const));
}

function policyQuery(where: string): string {
  return `
    select n.nspname || '.' || c.relname as "table", p.polname::text as "policy",
      concat_ws(' ', case when p.polpermissive then 'permissive' else 'restrictive' end, p.polcmd::text, 'to',
        (select string_agg(coalesce(r.rolname::text, 'PUBLIC'), ', ' order by r.rolname) from unnest(p.polroles) as ids(id) left join pg_roles r on r.oid = ids.id),
        'using', coalesce(pg_get_expr(p.polqual, p.polrelid), '-'), 'check', coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '-')) as "text"
    from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
    where ${where} order by 1, 2`;
}

const SHAPE_QUERY = `
  select n.nspname || '.' || c.relname as "table",
    (select string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod), ', ' order by a.attnum)
      from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as "columns"
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in (${literals(Object.keys(SCHEMAS))}) and c.relkind = 'r' order by 1`;
