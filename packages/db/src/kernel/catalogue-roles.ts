import type { DatabaseRole } from '../migrate/policies.ts';
import type { Ask, Gap } from './catalogue-gap.ts';
import { literals } from './catalogue-gap.ts';

const ROLES: readonly DatabaseRole[] = ['regietafel_owner', 'regietafel_app', 'regietafel_system'];

interface RoleRow {
  readonly name: string;
  readonly powers: readonly string[];
  readonly memberOf: readonly string[];
  readonly owns: number;
}

/** P1: nobody who signs in stands above the policies, owns what they guard, or can become somebody else. */
export async function listRoleGaps(ask: Ask): Promise<readonly Gap[]> {
  const rows = await ask<RoleRow>(ROLE_QUERY);
  return ROLES.flatMap((name) => {
    const role = rows.find((row) => row.name === name);
    return role === undefined ? [gap(name, 'does not exist')] : gapsOf(role);
  });
}

function gapsOf(role: RoleRow): readonly Gap[] {
  const gaps = role.powers.map((power) => gap(role.name, `has ${power}`));
  if (role.name === 'regietafel_owner') return gaps;
  return [
    ...gaps,
    ...role.memberOf.map((other) => gap(role.name, `is a member of ${other}`)),
    ...(role.owns > 0 ? [gap(role.name, `owns ${role.owns} objects`)] : []),
  ];
}

function gap(object: string, message: string): Gap {
  return { rule: 'P1', object, message: `role ${object} ${message}` };
}

const ROLE_QUERY = `
  select r.rolname::text as "name",
    array_remove(array[
      case when r.rolsuper then 'SUPERUSER' end, case when r.rolbypassrls then 'BYPASSRLS' end,
      case when r.rolcreaterole then 'CREATEROLE' end, case when r.rolcreatedb then 'CREATEDB' end,
      case when r.rolreplication then 'REPLICATION' end], null) as "powers",
    array(select g.rolname::text from pg_auth_members m join pg_roles g on g.oid = m.roleid where m.member = r.oid order by 1) as "memberOf",
    (select count(*)::int from pg_shdepend d where d.refclassid = 'pg_authid'::regclass and d.refobjid = r.oid and d.deptype = 'o'
      and d.dbid in (0, (select oid from pg_database where datname = current_database()))) as "owns"
  from pg_roles r where r.rolname in (${literals(ROLES)})`;
