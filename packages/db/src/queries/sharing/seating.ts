import type { PlainDate } from '@regietafel/domain/core/dates';
import type { AccountId, DossierId, SeatId, TenantId } from '@regietafel/domain/core/ids';
import type { ParticipationRole, SeatKind } from '@regietafel/domain/sharing/tenant';
import { sql } from 'kysely';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';

/** A seat for a person of the own organisation. */
export interface SeatToGive {
  readonly seatId: SeatId;
  readonly accountId: AccountId;
  readonly kind: SeatKind;
  readonly mayActForTable: boolean;
  readonly validFrom: PlainDate;
  /** First day without the seat; null while it lasts. */
  readonly validTo: PlainDate | null;
  readonly deputyAccountId: AccountId | null;
}

/** Seats a person of the own organisation, within what its capacity in the dossier leaves room for. */
export async function seatPerson(tx: TenantTx, dossierId: DossierId, seat: SeatToGive): Promise<void> {
  const { seatId, accountId, kind, mayActForTable, validFrom, validTo, deputyAccountId } = seat;
  await sql`select law.seat_person(${dossierId}, ${seatId}, ${accountId}, ${kind}, ${mayActForTable}, ${validFrom},
    ${validTo}, ${deputyAccountId})`.execute(tx);
}

/** Gives a seat of the own organisation another deputy or last day. */
export async function changeSeat(
  tx: TenantTx,
  dossierId: DossierId,
  seat: Pick<SeatToGive, 'seatId' | 'validTo' | 'deputyAccountId'>,
  reason: string,
): Promise<void> {
  const { seatId, validTo, deputyAccountId } = seat;
  await sql`select law.change_seat(${dossierId}, ${seatId}, ${validTo}, ${deputyAccountId}, ${reason})`.execute(
    tx,
  );
}

/** Ends a seat of the own organisation today. */
export async function endSeat(
  tx: TenantTx,
  dossierId: DossierId,
  seatId: SeatId,
  reason: string,
): Promise<void> {
  await sql`select law.end_seat(${dossierId}, ${seatId}, ${reason})`.execute(tx);
}

/** Lets the deputy of a seat take it from `from` until `to`, the first day on which its holder is back. */
export async function standIn(
  tx: TenantTx,
  dossierId: DossierId,
  seatId: SeatId,
  absence: { readonly seatId: SeatId; readonly from: PlainDate; readonly to: PlainDate },
): Promise<void> {
  await sql`select law.stand_in(${dossierId}, ${seatId}, ${absence.seatId}, ${absence.from}, ${absence.to})`.execute(
    tx,
  );
}

/** Tells which seats an advising organisation may fill; what is offered no more ends today. */
export async function offerSeats(
  tx: TenantTx,
  dossierId: DossierId,
  adviser: TenantId,
  kinds: readonly SeatKind[],
): Promise<void> {
  await sql`select law.offer_seats(${dossierId}, ${adviser}, ${[...kinds]})`.execute(tx);
}

/** A seat of the own people, in whatever dossier, that is not over. */
export interface OwnSeat {
  readonly seatId: SeatId;
  readonly dossierId: DossierId;
  readonly accountId: AccountId;
  readonly personName: string;
  readonly kind: SeatKind;
  readonly mayActForTable: boolean;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly deputyAccountId: AccountId | null;
  readonly deputyName: string | null;
  /** The seat of which the holder is absent meanwhile; null for a seat of one's own. */
  readonly standsInFor: SeatId | null;
}

/** The seats of the own people, by dossier and name. */
export async function listOwnSeats(reader: TenantReader): Promise<readonly OwnSeat[]> {
  const { rows } = await sql<OwnSeat>`
    select seat_id, dossier_id, account_id, person_name, kind, may_act_for_table, valid_from, valid_to,
      deputy_account_id, deputy_name, stands_in_for
    from law.own_seats() order by dossier_id, person_name, kind, valid_from`.execute(reader);
  return rows;
}

/** The advising organisations of a dossier today, with the seats that they may fill. */
export function listAdvisers(reader: TenantReader, dossierId: DossierId) {
  return reader
    .selectFrom('participation as p')
    .innerJoin('participant as n', (join) =>
      join.onRef('n.dossierId', '=', 'p.dossierId').onRef('n.tenantId', '=', 'p.tenantId'),
    )
    .where('p.dossierId', '=', dossierId)
    .where('p.role', '=', 'adviserend')
    .where(sql<boolean>`p.accepted_on <= law.today() and p.valid_from <= law.today()
      and (p.valid_to is null or law.today() < p.valid_to)`)
    .select(['p.tenantId', 'n.name', 'p.offeredSeats'])
    .orderBy('n.name')
    .execute();
}

/** A dossier in which the own organisation takes part, by the name of its provider, with capacity and period. */
export interface OwnParticipation {
  readonly dossierId: DossierId;
  readonly slug: string;
  readonly providerName: string;
  readonly capacity: ParticipationRole;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
}

/** Where the own organisation takes part today, by name of the provider. */
export async function listOwnParticipations(reader: TenantReader): Promise<readonly OwnParticipation[]> {
  const { rows } = await sql<OwnParticipation>`
    select o.dossier_id, d.slug, p.name as provider_name, o.role as capacity, o.valid_from, o.valid_to
    from law.own_participations() o
    join public.dossier d on d.dossier_id = o.dossier_id
    join public.provider p on p.provider_id = d.provider_id
    order by p.name, d.slug, o.role`.execute(reader);
  return rows;
}
