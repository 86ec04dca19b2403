import type { Ask, Gap } from './catalogue-gap.ts';
import { JOBS_SCHEMA } from './registry.ts';

/**
 * The queue's own schema is laid out by its library, so its tables are not registered one by one. What it holds may
 * still be reached by nobody but the system role: nothing of it is granted to the application or to everybody, nothing runs
 * as its owner, and the owner alone can change it.
 */
export async function listJobsGaps(ask: Ask): Promise<readonly Gap[]> {
  const [found] = await ask<{ present: boolean }>(
    `select exists (select from pg_namespace where nspname = '${JOBS_SCHEMA}') as "present"`,
  );
  if (found?.present !== true)
    return [{ rule: 'registry', object: JOBS_SCHEMA, message: `schema ${JOBS_SCHEMA} is missing` }];
  const rows = await ask<{ rule: 'P1' | 'P8' | 'grants'; object: string; message: string }>(JOBS_QUERY);
  return rows.map(({ rule, object, message }) => ({ rule, object, message: `${object} ${message}` }));
}

const RELATIONS = `select n.nspname || '.' || c.relname as object, c.relowner as owner, c.oid as id,
    coalesce(c.relacl, acldefault('r', c.relowner)) as acl from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = '${JOBS_SCHEMA}' and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')`;
const FUNCTIONS = `select 'function ' || p.oid::regprocedure as object, p.proowner as owner, p.oid as id, p.prosecdef,
    coalesce(p.proacl, acldefault('f', p.proowner)) as acl from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname = '${JOBS_SCHEMA}'`;

const JOBS_QUERY = `
  with relations as (${RELATIONS}), functions as (${FUNCTIONS}),
    things as (select object, owner, acl from relations union all select object, owner, acl from functions)
  select 'P1' as "rule", object as "object", 'is owned by ' || pg_get_userbyid(owner)::text as "message" from things
    where pg_get_userbyid(owner) <> 'regietafel_owner'
  union all
  select distinct 'grants', object, 'is granted to ' || coalesce(r.rolname::text, 'PUBLIC')
    from things, aclexplode(acl) g left join pg_roles r on r.oid = g.grantee
    where coalesce(r.rolname, 'PUBLIC') not in ('regietafel_owner', 'regietafel_system')
  union all
  select 'P8', object, 'runs as its owner' from functions where prosecdef
  order by 1, 2, 3`;
