import type { PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId, TenantId } from '@regietafel/domain/core/ids';
import type { ParticipationRole } from '@regietafel/domain/sharing/tenant';
import { sql } from 'kysely';
import type { TenantReader } from '../../kernel/with-tenant.ts';

/** Who takes or took part in a dossier, as far as the reader may know. */
export interface Party {
  readonly tenantId: TenantId;
  readonly name: string;
  readonly isJointAuthor: boolean;
  /** In what capacity on the day; null for who did not take part then, and for the joint author. */
  readonly role: ParticipationRole | null;
}

/** The parties of a dossier by name, each with its capacity on a day. */
export async function listParties(
  reader: TenantReader,
  dossierId: DossierId,
  day: PlainDate,
): Promise<readonly Party[]> {
  const { rows } = await sql<Party>`
    select p.tenant_id, p.name, p.is_joint_author,
      (select t.role from participation t
        where t.dossier_id = p.dossier_id and t.tenant_id = p.tenant_id and t.accepted_on <= ${day}
          and t.valid_from <= ${day} and (t.valid_to is null or ${day} < t.valid_to)
        order by t.valid_from desc limit 1) as role
    from participant p where p.dossier_id = ${dossierId} order by p.name`.execute(reader);
  return rows;
}
