import type { PlainDate } from '@regietafel/domain/core/dates';
import {
  type DossierId,
  type KringActId,
  type KringId,
  newId,
  type TenantId,
} from '@regietafel/domain/core/ids';
import type { ParticipationRole, SeatKind } from '@regietafel/domain/sharing/tenant';
import { sql } from 'kysely';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';

/** Where an act about kringen stands: by whom, for the kernteam. */
export interface KringActPlace {
  readonly dossierId: DossierId;
  readonly authorTenantId: TenantId;
  /** The kernteam, which knows of every kring that was added. */
  readonly kringId: KringId;
  readonly reason: string;
}

/** A kring to be added: its name, and whom it admits by capacity and by seat. */
export interface NewKring extends KringActPlace {
  readonly name: string;
  readonly admittedRoles: readonly ParticipationRole[];
  readonly admittedSeats: readonly SeatKind[];
}

/**
 * Adds a kring to a dossier and gives its id. The database makes it in the same transaction, and refuses (SQLSTATE RT400)
 * one that would let in nobody today or that has the name of another.
 */
export async function addKring(
  tx: TenantTx,
  { admittedRoles, admittedSeats, ...kring }: NewKring,
): Promise<KringId> {
  const aboutKringId = newId<KringId>();
  await tx
    .insertInto('kringAct')
    .values({
      ...kring,
      actId: newId<KringActId>(),
      kind: 'add',
      aboutKringId,
      admitsRoles: [...admittedRoles],
      admitsSeats: [...admittedSeats],
    })
    .execute();
  return aboutKringId;
}

/** Closes a kring that was added: what stands in it stays readable. RT400 when there is none, or it is closed already. */
export async function closeKring(
  tx: TenantTx,
  { aboutKringId, ...place }: KringActPlace & { readonly aboutKringId: KringId },
): Promise<void> {
  await tx
    .insertInto('kringAct')
    .values({
      ...place,
      actId: newId<KringActId>(),
      kind: 'close',
      aboutKringId,
      name: null,
      admitsRoles: null,
      admitsSeats: null,
    })
    .execute();
}

/** A kring that was added to a dossier, as those who read the kernteam know of it; also who is not in it. */
export interface AddedKring {
  readonly kringId: KringId;
  readonly name: string;
  readonly admittedRoles: readonly ParticipationRole[];
  readonly admittedSeats: readonly SeatKind[];
  readonly addedBy: string | null;
  readonly addedOn: PlainDate;
  readonly reason: string;
  /** Null while it is open. */
  readonly closed: { readonly by: string | null; readonly on: PlainDate; readonly reason: string } | null;
}

/** The kringen that were added to a dossier, in the order in which they were; empty for who does not read the kernteam. */
export async function listAddedKringen(
  reader: TenantReader,
  dossierId: DossierId,
): Promise<readonly AddedKring[]> {
  const { rows } = await sql<AddedKring>`
    select a.about_kring_id as kring_id, a.name, a.admits_roles as admitted_roles, a.admits_seats as admitted_seats,
      p.name as added_by, (a.recorded_at at time zone 'Europe/Amsterdam')::date as added_on, a.reason,
      case when c.act_id is not null then json_build_object('by', q.name,
        'on', (c.recorded_at at time zone 'Europe/Amsterdam')::date, 'reason', c.reason) end as closed
    from kring_act a
    left join participant p on p.dossier_id = a.dossier_id and p.tenant_id = a.author_tenant_id
    left join kring_act c on c.dossier_id = a.dossier_id and c.about_kring_id = a.about_kring_id and c.kind = 'close'
    left join participant q on q.dossier_id = c.dossier_id and q.tenant_id = c.author_tenant_id
    where a.dossier_id = ${dossierId} and a.kind = 'add' order by a.recorded_at`.execute(reader);
  return rows;
}
