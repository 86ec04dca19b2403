import type { DossierId, LandsdeelPlanId, TenantId } from '@regietafel/domain/core/ids';
import type { FollowedPlan } from '@regietafel/domain/landsdeel/plan';
import { sql } from 'kysely';
import type { TenantReader } from '../../kernel/with-tenant.ts';

/** The plans that are followed in a dossier within sight, by name. */
export function listFollowedPlans(reader: TenantReader): Promise<readonly FollowedPlan[]> {
  return followed(reader).orderBy('p.name').execute();
}

/** The plan that a dossier follows; undefined when it follows none or is not there for this reader. */
export function findFollowedPlan(
  reader: TenantReader,
  dossierId: DossierId,
): Promise<FollowedPlan | undefined> {
  return followed(reader).where('d.dossierId', '=', dossierId).executeTakeFirst();
}

/** Whether there is a plan of this id. */
export async function isPlan(reader: TenantReader, planId: LandsdeelPlanId): Promise<boolean> {
  const found = await reader
    .selectFrom('landsdeelPlan')
    .where('planId', '=', planId)
    .select('planId')
    .executeTakeFirst();
  return found !== undefined;
}

/** A region that decides on its own part of a plan. */
export interface PlanPart {
  readonly tenantId: TenantId;
  readonly name: string;
}

/**
 * The organisations whose part it is: whoever sits in the kernteam today, but who leads the plan. By name, as far as the
 * reader may know of them.
 */
export async function listParts(reader: TenantReader, dossierId: DossierId): Promise<readonly PlanPart[]> {
  const { rows } = await sql<PlanPart>`
    select distinct q.tenant_id, q.name from participant q
      join participation p on p.dossier_id = q.dossier_id and p.tenant_id = q.tenant_id
     where q.dossier_id = ${dossierId} and p.role = 'strategisch_belang' and p.accepted_on <= law.today()
       and p.valid_from <= law.today() and (p.valid_to is null or law.today() < p.valid_to)
     order by q.name`.execute(reader);
  return rows;
}

function followed(reader: TenantReader) {
  return reader
    .selectFrom('dossier as d')
    .innerJoin('landsdeelPlan as l', (join) => join.on(isSame('l.planId', 'd.providerId')))
    .innerJoin('provider as p', 'p.providerId', 'd.providerId')
    .where(sql<boolean>`(d.closed_on is null or law.today() < d.closed_on)`)
    .select(['d.dossierId', 'd.slug', 'l.planId', 'p.name', 'l.landsdeel', 'l.zeroFrom', 'l.source']);
}

/** A plan carries the id of the row that its dossier follows; to the compiler these are two kinds of id. */
function isSame(left: string, right: string) {
  return sql<boolean>`${sql.ref(left)} = ${sql.ref(right)}`;
}
