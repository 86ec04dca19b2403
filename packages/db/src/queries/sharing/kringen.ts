import type { PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId, TenantId } from '@regietafel/domain/core/ids';
import type { Kring, ParticipationRole, SeatKind } from '@regietafel/domain/sharing/tenant';
import { sql } from 'kysely';
import type { TenantReader } from '../../kernel/with-tenant.ts';

/** An organisation that reads a kring today. */
export interface ReadingOrganisation {
  readonly tenantId: TenantId;
  readonly name: string;
  readonly role: ParticipationRole;
  /** First day of which it sees the records, when it joined later; null: all of them. */
  readonly seesFrom: PlainDate | null;
}

/** A person who reads a kring today by a seat. */
export interface ReadingSeat {
  readonly personName: string;
  /** Null when the actor may not know that the organisation takes part. */
  readonly tenantName: string | null;
  readonly kind: SeatKind;
}

/** A kring with who reads it today, as far as the actor may know who takes part. */
export interface ListedKring extends Kring {
  /** The one organisation of an `eigen` kring; null for every other kind. */
  readonly ownerTenantId: TenantId | null;
  readonly admittedRoles: readonly ParticipationRole[];
  readonly admittedSeats: readonly SeatKind[];
  /** First day on which nothing is written to it any more; null while it is open. */
  readonly closedOn: PlainDate | null;
  /** By capacity, then name. */
  readonly organisations: readonly ReadingOrganisation[];
  /** By kind, then name. */
  readonly seats: readonly ReadingSeat[];
}

/** The kringen that the actor reads, and what else the page needs to say who reads them. */
export interface ListedKringen {
  /** From narrow to wide. */
  readonly kringen: readonly ListedKring[];
  /** The providers that take part today. */
  readonly providers: readonly Pick<ReadingOrganisation, 'tenantId' | 'name'>[];
  /** Whether the actor may know of everybody who takes part. */
  readonly knowsAll: boolean;
}

/**
 * The kringen of a dossier that the actor reads. Who reads them holds what the actor can see, and the own organisation also
 * where others may not know of it. Letters of invitation are no kring to record in and are left out.
 */
export async function listKringen(reader: TenantReader, dossierId: DossierId): Promise<ListedKringen> {
  const { rows } = await sql<ListedKringen>`
    with known as (
      select p.tenant_id, n.name, p.role, p.sees_from from participation p
      join participant n on n.dossier_id = p.dossier_id and n.tenant_id = p.tenant_id
      where p.dossier_id = ${dossierId} and p.accepted_on <= law.today()
        and p.valid_from <= law.today() and (p.valid_to is null or law.today() < p.valid_to)
    ), taking_part as (
      select * from known
      union all
      select law.reader_tenant(), law.reader_name(), o.role, null from law.own_participations() o
      where o.dossier_id = ${dossierId} and law.reader_name() is not null
        and not exists (select from known k where k.tenant_id = law.reader_tenant() and k.role = o.role)
    ), holding as (
      select distinct s.kind, s.account_id, s.person_name, n.name as tenant_name from seat s
      left join participant n on n.dossier_id = s.dossier_id and n.tenant_id = s.tenant_id
      where s.dossier_id = ${dossierId} and s.valid_from <= law.today()
        and (s.valid_to is null or law.today() < s.valid_to)
    ), listed as (
      select k.kind, k.name, json_build_object('id', k.kring_id, 'dossierId', k.dossier_id, 'kind', k.kind, 'name', k.name,
        'ownerTenantId', k.owner_tenant_id, 'admittedRoles', k.admits_roles, 'admittedSeats', k.admits_seats,
        'closedOn', k.closed_on,
        'organisations', (select coalesce(json_agg(json_build_object('tenantId', t.tenant_id, 'name', t.name,
            'role', t.role, 'seesFrom', t.sees_from) order by array_position(${ROLE_ORDER}, t.role), t.name), '[]')
          from taking_part t where t.role = any(k.admits_roles) or t.tenant_id = k.owner_tenant_id),
        'seats', (select coalesce(json_agg(json_build_object('personName', h.person_name, 'tenantName', h.tenant_name,
            'kind', h.kind) order by h.kind, h.person_name), '[]')
          from holding h where h.kind = any(k.admits_seats))) as kring
      from kring k where k.dossier_id = ${dossierId} and k.kind <> 'uitnodiging'
    )
    select coalesce((select json_agg(l.kring
        order by array_position(array['eigen', 'kernteam', 'tafel', 'ander', 'breed', 'openbaar'], l.kind), l.name)
      from listed l), '[]') as kringen,
      coalesce((select json_agg(json_build_object('tenantId', t.tenant_id, 'name', t.name) order by t.name)
        from taking_part t where t.role = 'aanbieder'), '[]') as providers,
      exists (select from listed l where l.kind = 'kernteam') as knows_all
  `.execute(reader);
  return rows[0] ?? { kringen: [], providers: [], knowsAll: false };
}

const ROLE_ORDER = sql`array['accounthoudend', 'strategisch_belang', 'aanbieder', 'adviserend', 'betrokken']`;
