import type { Ask, Gap } from './catalogue-gap.ts';
import { literals, OWN_SCHEMAS_ONLY } from './catalogue-gap.ts';
import {
  type Access,
  appAccess,
  INNER_TABLES,
  JOBS_SCHEMA,
  SCHEMAS,
  systemAccess,
  TABLES,
  VERBS,
  VIEWS,
} from './registry.ts';

interface DatabaseRow {
  readonly app: boolean;
  readonly system: boolean;
  readonly creates: boolean;
}

interface AccessRow {
  readonly relation: string;
  readonly role: 'regietafel_app' | 'regietafel_system';
  readonly verb: string;
  readonly onTable: boolean;
  readonly columns: readonly string[];
  readonly expectedColumns: readonly string[];
}

/** What each role may really do, however it came by it, is what the registry says: no more and no less. */
export async function listGrantGaps(ask: Ask): Promise<readonly Gap[]> {
  const rows = await ask<AccessRow>(ACCESS_QUERY);
  const publics = await ask<{ object: string }>(PUBLIC_QUERY);
  const defaults = await ask<{ object: string }>(DEFAULT_QUERY);
  const schemas = await ask<{ schema: string; role: string; enters: boolean; creates: boolean }>(
    SCHEMA_QUERY,
  );
  const database = await ask<DatabaseRow>(DATABASE_QUERY);
  return [
    ...rows.flatMap(accessGaps),
    ...publics.map(({ object }) => gap(object, `${object} is granted to PUBLIC`)),
    ...defaults.map(({ object }) => gap(object, object)),
    ...schemas.flatMap(schemaGaps),
    ...database.flatMap(databaseGaps),
  ];
}

function expectedAccess(relation: string, role: AccessRow['role']): Access {
  const inner = INNER_TABLES[relation];
  if (inner !== undefined) return { table: role === 'regietafel_system' ? inner.systemMay : [], columns: [] };
  if (VIEWS.includes(relation)) return { table: role === 'regietafel_app' ? ['SELECT'] : [], columns: [] };
  const rule = TABLES[relation.replace(/^public\./, '')];
  if (rule === undefined) return { table: [], columns: [] };
  return role === 'regietafel_app' ? appAccess(rule) : systemAccess(rule);
}

function accessGaps(row: AccessRow): readonly Gap[] {
  const expected = expectedAccess(row.relation, row.role);
  const mayTable = (expected.table as readonly string[]).includes(row.verb);
  const what = `${row.role} ${row.verb} on ${row.relation}`;
  const found: Gap[] = [];
  if (row.onTable !== mayTable)
    found.push(gap(row.relation, `${what}: ${mayTable ? 'is missing' : 'is not allowed'}`));
  if (row.onTable || mayTable) return found;
  const wanted = (expected.columns as readonly string[]).includes(row.verb) ? row.expectedColumns : [];
  if (row.columns.join() !== wanted.join())
    found.push(
      gap(row.relation, `${what}: columns (${row.columns.join(', ')}) instead of (${wanted.join(', ')})`),
    );
  return found;
}

function schemaGaps(row: {
  schema: string;
  role: string;
  enters: boolean;
  creates: boolean;
}): readonly Gap[] {
  const rule = row.schema === JOBS_SCHEMA ? { app: false, system: true } : SCHEMAS[row.schema];
  const mayEnter = row.role === 'regietafel_app' ? rule?.app === true : rule?.system === true;
  const found: Gap[] = [];
  if (row.enters !== mayEnter)
    found.push(gap(row.schema, `${row.role} ${mayEnter ? 'cannot' : 'can'} enter schema ${row.schema}`));
  if (row.creates) found.push(gap(row.schema, `${row.role} can create in schema ${row.schema}`));
  return found;
}

function databaseGaps(row: DatabaseRow): readonly Gap[] {
  const found: Gap[] = [];
  if (row.app) found.push(gap('database', 'regietafel_app can make temporary tables'));
  if (!row.system)
    found.push(
      gap('database', 'regietafel_system cannot make temporary tables, so policies cannot be compared'),
    );
  if (row.creates)
    found.push(gap('database', 'regietafel_app or regietafel_system can create in the database'));
  return found;
}

function gap(object: string, message: string): Gap {
  return { rule: message.includes('TRUNCATE') ? 'P11' : 'grants', object, message };
}

const IN_OUR_SCHEMAS = `n.nspname in (${literals(Object.keys(SCHEMAS))})`;

const ACCESS_QUERY = `
  select n.nspname || '.' || c.relname as "relation", role as "role", verb as "verb",
    has_table_privilege(role, c.oid, verb) as "onTable",
    case when verb not in ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES') or has_table_privilege(role, c.oid, verb)
      or not has_any_column_privilege(role, c.oid, verb) then '{}'
    else array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      and has_column_privilege(role, c.oid, a.attnum, verb) order by a.attnum) end as "columns",
    array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      and a.attname <> 'recorded_at' order by a.attnum) as "expectedColumns"
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  cross join unnest(array['regietafel_app', 'regietafel_system']) role
  cross join unnest(array[${literals(VERBS)}] || case when current_setting('server_version_num')::int >= 170000 then array['MAINTAIN'] else '{}' end) verb
  where ${IN_OUR_SCHEMAS} and c.relkind in ('r', 'p', 'v', 'm', 'f') order by 1, 2, 3`;

const PUBLIC_QUERY = `
  select 'relation ' || n.nspname || '.' || c.relname as "object" from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) g
    where ${IN_OUR_SCHEMAS} and g.grantee = 0
  union
  select 'column ' || n.nspname || '.' || c.relname || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
    join pg_namespace n on n.oid = c.relnamespace, aclexplode(a.attacl) g where ${IN_OUR_SCHEMAS} and g.grantee = 0
  union
  select 'function ' || p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace,
    aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g where ${IN_OUR_SCHEMAS} and g.grantee = 0
  union
  select 'schema ' || n.nspname from pg_namespace n, aclexplode(n.nspacl) g where ${OWN_SCHEMAS_ONLY} and g.grantee = 0
  union
  select 'database ' || d.datname from pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) g
    where d.datname = current_database() and g.grantee = 0
  order by 1`;

/** Whatever the owner makes later is granted to nobody by itself; new functions would otherwise be everybody's. */
const DEFAULT_QUERY = `
  select 'new objects of kind ' || d.defaclobjtype::text || ' are granted to ' || coalesce(r.rolname::text, 'PUBLIC') as "object"
    from pg_default_acl d, aclexplode(d.defaclacl) g left join pg_roles r on r.oid = g.grantee
    where g.grantee = 0 or r.rolname in ('regietafel_app', 'regietafel_system')
  union
  select 'new functions of regietafel_owner are granted to PUBLIC' where not exists (
    select from pg_default_acl d join pg_roles r on r.oid = d.defaclrole
    where r.rolname = 'regietafel_owner' and d.defaclobjtype = 'f' and d.defaclnamespace = 0)`;

const SCHEMA_QUERY = `
  select n.nspname::text as "schema", role as "role", has_schema_privilege(role, n.oid, 'USAGE') as "enters",
    has_schema_privilege(role, n.oid, 'CREATE') as "creates"
  from pg_namespace n cross join unnest(array['regietafel_app', 'regietafel_system']) role
  where ${OWN_SCHEMAS_ONLY} order by 1, 2`;

const DATABASE_QUERY = `
  select has_database_privilege('regietafel_app', current_database(), 'TEMPORARY') as "app",
    has_database_privilege('regietafel_system', current_database(), 'TEMPORARY') as "system",
    has_database_privilege('regietafel_app', current_database(), 'CREATE')
      or has_database_privilege('regietafel_system', current_database(), 'CREATE') as "creates"`;
