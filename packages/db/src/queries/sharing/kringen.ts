import type { DossierId, TenantId } from '@regietafel/domain/core/ids';
import type { Kring, ParticipationRole, SeatKind } from '@regietafel/domain/sharing/tenant';
import { sql } from 'kysely';
import type { TenantReader } from '../../kernel/with-tenant.ts';

/** A kring with who reads it today, as far as the actor may know who takes part. */
export interface ListedKring extends Kring {
  /** The one organisation of an `eigen` kring; null for every other kind. */
  readonly ownerTenantId: TenantId | null;
  readonly admittedRoles: readonly ParticipationRole[];
  readonly admittedSeats: readonly SeatKind[];
  /** Number of organisations that read it by their capacity; a capacity without any is left out. */
  readonly organisations: Readonly<Partial<Record<ParticipationRole, number>>>;
  /** Number of people that hold a seat which reads it; a kind without any is left out. */
  readonly seats: Readonly<Partial<Record<SeatKind, number>>>;
}

/**
 * The kringen of a dossier that the actor reads, from narrow to wide. The numbers count what the actor can see, and the
 * own organisation also where others may not know of it.
 */
export async function listKringen(
  reader: TenantReader,
  dossierId: DossierId,
): Promise<readonly ListedKring[]> {
  const { rows } = await sql<ListedKring>`
    with taking_part as (
      select p.tenant_id, p.role from participation p
      where p.dossier_id = ${dossierId} and p.accepted_on <= law.today()
        and p.valid_from <= law.today() and (p.valid_to is null or law.today() < p.valid_to)
      union
      select law.actor_tenant(), o.role from law.own_participations() o where o.dossier_id = ${dossierId}
    ), holding as (
      select distinct s.kind, s.tenant_id, s.account_id from seat s
      where s.dossier_id = ${dossierId} and s.valid_from <= law.today()
        and (s.valid_to is null or law.today() < s.valid_to)
    )
    select k.kring_id as id, k.dossier_id, k.kind, k.name, k.owner_tenant_id,
      k.admits_roles as admitted_roles, k.admits_seats as admitted_seats,
      (select coalesce(json_object_agg(n.role, n.number), '{}') from (
        select t.role, count(distinct t.tenant_id)::int as number from taking_part t
        where t.role = any(k.admits_roles) group by t.role) n) as organisations,
      (select coalesce(json_object_agg(n.kind, n.number), '{}') from (
        select h.kind, count(*)::int as number from holding h
        where h.kind = any(k.admits_seats) group by h.kind) n) as seats
    from kring k where k.dossier_id = ${dossierId}
    order by array_position(array['eigen', 'kernteam', 'tafel', 'ander', 'breed', 'openbaar'], k.kind), k.name
  `.execute(reader);
  return rows;
}
