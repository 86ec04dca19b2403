import { createPolicy } from '../migrate/policies.ts';
import type { Ask, Gap } from './catalogue-gap.ts';
import { literals } from './catalogue-gap.ts';
import { expectedPolicies, SCHEMAS } from './registry.ts';

interface PolicyRow {
  readonly table: string;
  readonly policy: string;
  /** Verb, permissive or not, roles and both conditions, as PostgreSQL writes them. */
  readonly text: string;
}

interface ShapeRow {
  readonly table: string;
  readonly columns: string;
}

/**
 * P4: each table has exactly the policies of its kind. PostgreSQL itself writes down what they should read, by making
 * the expected ones on temporary tables of the same shape that go with the transaction.
 */
export async function listPolicyGaps(ask: Ask): Promise<readonly Gap[]> {
  // Without the right to make those tables the check of the grants says so.
  if ((await ask(MAY_WRITE_DOWN)).length === 0) return [];
  const actual = await ask<PolicyRow>(policyQuery(`n.nspname in (${literals(Object.keys(SCHEMAS))})`));
  const expected = await writeDownExpected(ask, await ask<ShapeRow>(SHAPE_QUERY));
  return compare(expected, actual);
}

/** Tables with the same policies stand in one temporary table; one whose policies name the table itself stands alone. */
async function writeDownExpected(ask: Ask, shapes: readonly ShapeRow[]): Promise<readonly PolicyRow[]> {
  const guarded = shapes.filter(({ table }) => expectedPolicies(table).length > 0);
  const groups = Map.groupBy(guarded, ({ table }) => JSON.stringify(expectedPolicies(table)));
  const stands = [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map((first) => ({ first, group })),
  );
  const statements = stands.flatMap(({ first }) => {
    const name = `pg_temp."${bareName(first.table)}"`;
    const policies = expectedPolicies(first.table).map((policy) => createPolicy(name, policy));
    return [`create temporary table ${name} (${first.columns}) on commit drop;`, ...policies];
  });
  await ask(statements.join('\n'));
  const written = Map.groupBy(await ask<PolicyRow>(policyQuery('n.oid = pg_my_temp_schema()')), ({ table }) =>
    bareName(table),
  );
  return stands.flatMap(({ first, group }) =>
    group.flatMap(({ table }) =>
      (written.get(bareName(first.table)) ?? []).map((row) => ({ ...row, table })),
    ),
  );
}

function bareName(table: string): string {
  return table.slice(table.indexOf('.') + 1);
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

function policyQuery(where: string): string {
  return `
    select n.nspname || '.' || c.relname as "table", p.polname::text as "policy",
      concat_ws(' ', case when p.polpermissive then 'permissive' else 'restrictive' end, p.polcmd::text, 'to',
        (select string_agg(coalesce(r.rolname::text, 'PUBLIC'), ', ' order by r.rolname) from unnest(p.polroles) as ids(id) left join pg_roles r on r.oid = ids.id),
        'using', coalesce(pg_get_expr(p.polqual, p.polrelid), '-'), 'check', coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '-')) as "text"
    from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
    where ${where} order by 1, 2`;
}

const MAY_WRITE_DOWN = `select where has_database_privilege(current_database(), 'TEMPORARY')`;

const SHAPE_QUERY = `
  select n.nspname || '.' || c.relname as "table",
    (select string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod), ', ' order by a.attnum)
      from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as "columns"
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in (${literals(Object.keys(SCHEMAS))}) and c.relkind = 'r' order by 1`;
