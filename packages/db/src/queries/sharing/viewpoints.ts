import type { PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId, TenantId } from '@regietafel/domain/core/ids';
import type { ParticipationRole } from '@regietafel/domain/sharing/tenant';
import { sql } from 'kysely';
import type { TenantReader } from '../../kernel/with-tenant.ts';

/** Another organisation as which the actor can look at a dossier. */
export interface Viewpoint {
  readonly tenantId: TenantId;
  readonly name: string;
  readonly role: ParticipationRole;
  /** First day of which it sees the records, when it joined later; null: all of them. */
  readonly seesFrom: PlainDate | null;
}

/** The other organisations that take part in a dossier today, as far as the actor may know, by capacity and name. */
export async function listViewpoints(
  reader: TenantReader,
  dossierId: DossierId,
): Promise<readonly Viewpoint[]> {
  const { rows } = await sql<Viewpoint>`
    select p.tenant_id, n.name, p.role, p.sees_from from participation p
    join participant n on n.dossier_id = p.dossier_id and n.tenant_id = p.tenant_id
    where p.dossier_id = ${dossierId} and p.tenant_id <> law.actor_tenant() and p.accepted_on <= law.today()
      and p.valid_from <= law.today() and (p.valid_to is null or law.today() < p.valid_to)
    order by array_position(array['aanbieder', 'accounthoudend', 'strategisch_belang', 'adviserend', 'betrokken'], p.role),
      n.name`.execute(reader);
  return rows;
}
