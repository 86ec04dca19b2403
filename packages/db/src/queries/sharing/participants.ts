import type { PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId, TenantId } from '@regietafel/domain/core/ids';
import type { ParticipationRole } from '@regietafel/domain/sharing/tenant';
import { sql } from 'kysely';
import type { TenantReader } from '../../kernel/with-tenant.ts';

/** A period in which an organisation takes part, or was asked to. */
export interface ParticipationPeriod {
  readonly role: ParticipationRole;
  readonly validFrom: PlainDate;
  /** First day without access; null while it lasts. */
  readonly validTo: PlainDate | null;
  /** Null when the reader may not know. */
  readonly invitedOn: PlainDate | null;
  /** False as long as the invited side has not accepted: it reads nothing yet. */
  readonly isAccepted: boolean;
  /** First day on which the invitation can be accepted no more; null when it does not lapse or the reader may not know. */
  readonly lapsesOn: PlainDate | null;
  readonly declinedOn: PlainDate | null;
  /** First day of which the records are seen; null: all of them, or the reader may not know. */
  readonly seesFrom: PlainDate | null;
}

export interface ListedParticipant {
  readonly tenantId: TenantId;
  readonly name: string;
  /** The joint author "De tafel", which has no periods of its own. */
  readonly isJointAuthor: boolean;
  readonly isOwn: boolean;
  /** Oldest first. */
  readonly periods: readonly ParticipationPeriod[];
}

/**
 * Who takes or took part in a dossier, as far as the actor may know, by name. The own organisation is always among them,
 * also when others may not know that it is concerned.
 */
export async function listParticipants(
  reader: TenantReader,
  dossierId: DossierId,
): Promise<readonly ListedParticipant[]> {
  const { rows } = await sql<ListedParticipant>`
    select p.tenant_id, p.name, p.is_joint_author, coalesce(p.tenant_id = law.reader_tenant(), false) as is_own,
      (select coalesce(json_agg(json_build_object('role', t.role, 'validFrom', t.valid_from, 'validTo', t.valid_to,
          'invitedOn', t.invited_on, 'isAccepted', t.accepted_on is not null, 'lapsesOn', t.lapses_on, 'declinedOn', t.declined_on,
          'seesFrom', t.sees_from) order by t.valid_from), '[]')
        from participation t where t.dossier_id = p.dossier_id and t.tenant_id = p.tenant_id) as periods
    from participant p where p.dossier_id = ${dossierId}
    union all
    select * from (
      select law.reader_tenant(), law.reader_name(), false, true,
        json_agg(json_build_object('role', o.role, 'validFrom', o.valid_from, 'validTo', o.valid_to,
          'invitedOn', null, 'isAccepted', true, 'lapsesOn', null, 'declinedOn', null, 'seesFrom', null) order by o.valid_from)
      from law.own_participations() o
      where o.dossier_id = ${dossierId} and law.reader_name() is not null
        and not exists (
          select from participant p where p.dossier_id = ${dossierId} and p.tenant_id = law.reader_tenant())
      having count(*) > 0) own
    order by name`.execute(reader);
  return rows;
}

/** In what capacity the own organisation takes part in a dossier today, and since when; empty when it does not. */
export async function listOwnParticipations(
  reader: TenantReader,
  dossierId: DossierId,
): Promise<readonly Pick<ParticipationPeriod, 'role' | 'validFrom' | 'validTo'>[]> {
  const { rows } = await sql<Pick<ParticipationPeriod, 'role' | 'validFrom' | 'validTo'>>`
    select o.role, o.valid_from, o.valid_to from law.own_participations() o
    where o.dossier_id = ${dossierId} order by o.valid_from`.execute(reader);
  return rows;
}
