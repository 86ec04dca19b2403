import type { PlainDate } from '@regietafel/domain/core/dates';
import {
  type AccountId,
  type DossierId,
  newId,
  type SeatId,
  type TenantId,
} from '@regietafel/domain/core/ids';
import { ownKring } from '@regietafel/domain/sharing/default-kringen';
import type { ParticipationRole, SeatKind } from '@regietafel/domain/sharing/tenant';
import { sql } from 'kysely';
import type { SystemTx } from '../../kernel/with-system.ts';
import { insertKring } from './kringen-of-dossier.ts';
import { getRoom, type Hand, kringOfParticipant, type Room, recordColumns } from './room.ts';

/** An organisation that takes part from a day on, in one capacity. */
export interface NewParticipation {
  readonly tenantId: TenantId;
  readonly role: ParticipationRole;
  readonly validFrom: PlainDate;
  /** First day without access; absent or null while it lasts. */
  readonly validTo?: PlainDate | null;
  /** Both the first day when absent: in one go, as for who opens a dossier. */
  readonly invitedOn?: PlainDate;
  /** Null as long as the invited side has not accepted: then it reads nothing. */
  readonly acceptedOn?: PlainDate | null;
  /** First day of which the records are seen; absent or null: all of them. */
  readonly seesFrom?: PlainDate | null;
}

/** A person's seat in the ambtelijk or bestuurlijk kernteam, held for an organisation that takes part. */
export interface NewSeat {
  readonly tenantId: TenantId;
  readonly accountId: AccountId;
  readonly kind: SeatKind;
  readonly mayActForTable?: boolean;
  readonly validFrom: PlainDate;
  readonly validTo?: PlainDate | null;
  /** A colleague who takes the seat while its holder is away. */
  readonly deputyAccountId?: AccountId;
}

/** Admits an organisation to a dossier: its name, its own kring when it is new here, and the period. */
export async function admitParticipant(
  tx: SystemTx,
  dossierId: DossierId,
  participation: NewParticipation,
  hand: Hand,
): Promise<void> {
  await admitTo(tx, await getRoom(tx, dossierId), participation, hand);
}

/** As `admitParticipant`, for who has the room at hand. */
export async function admitTo(
  tx: SystemTx,
  room: Room,
  participation: NewParticipation,
  hand: Hand,
): Promise<void> {
  const { tenantId, role, validFrom } = participation;
  await makeKnown(tx, room, participation, hand);
  await tx
    .insertInto('participation')
    .values({
      ...recordColumns(room, kringOfParticipant(role, room.kringen), hand),
      tenantId,
      role,
      validFrom,
      validTo: participation.validTo ?? null,
      invitedOn: participation.invitedOn ?? validFrom,
      acceptedOn: participation.acceptedOn === undefined ? validFrom : participation.acceptedOn,
      seesFrom: participation.seesFrom ?? null,
    })
    .execute();
}

/** Gives a person a seat. The organisation takes part already. */
export async function grantSeat(
  tx: SystemTx,
  dossierId: DossierId,
  seat: NewSeat,
  hand: Hand,
): Promise<SeatId> {
  return grantSeatIn(tx, await getRoom(tx, dossierId), seat, hand);
}

/** As `grantSeat`, for who has the room at hand. */
export async function grantSeatIn(tx: SystemTx, room: Room, seat: NewSeat, hand: Hand): Promise<SeatId> {
  const { deputyAccountId } = seat;
  const personName = await getDisplayName(tx, seat.accountId);
  const deputy =
    deputyAccountId === undefined
      ? {}
      : { deputyAccountId, deputyName: await getDisplayName(tx, deputyAccountId) };
  const seatId = newId<SeatId>();
  await offerToAdviser(tx, room, seat);
  await tx
    .insertInto('seat')
    .values({
      ...recordColumns(room, room.kringen.kernteam, hand),
      seatId,
      tenantId: seat.tenantId,
      accountId: seat.accountId,
      personName,
      kind: seat.kind,
      mayActForTable: seat.mayActForTable ?? false,
      validFrom: seat.validFrom,
      validTo: seat.validTo ?? null,
      ...deputy,
    })
    .execute();
  return seatId;
}

async function getDisplayName(tx: SystemTx, accountId: AccountId): Promise<string> {
  const { displayName } = await tx
    .selectFrom('account')
    .where('accountId', '=', accountId)
    .select('displayName')
    .executeTakeFirstOrThrow();
  return displayName;
}

/** An advising organisation holds no seat that it was not offered. */
async function offerToAdviser(tx: SystemTx, { dossierId }: Room, { tenantId, kind }: NewSeat): Promise<void> {
  await tx
    .updateTable('participation')
    .set({
      offeredSeats: sql`array(select distinct unnest(array_append(offered_seats, ${kind})) order by 1)`,
    })
    .where('dossierId', '=', dossierId)
    .where('tenantId', '=', tenantId)
    .where('role', '=', 'adviserend')
    .execute();
}

/** Ends what is current of an organisation's participation; what it contributed stays. Acts on the next request. */
export async function endParticipation(
  tx: SystemTx,
  { dossierId, tenantId }: { readonly dossierId: DossierId; readonly tenantId: TenantId },
  firstDayWithout: PlainDate,
): Promise<void> {
  await tx
    .updateTable('participation')
    .set({ validTo: firstDayWithout })
    .where('dossierId', '=', dossierId)
    .where('tenantId', '=', tenantId)
    .where('validFrom', '<=', firstDayWithout)
    .where(({ eb, or }) => or([eb('validTo', 'is', null), eb('validTo', '>', firstDayWithout)]))
    .execute();
}

/** The participant's name and own kring, once; a capacity that others may know of makes the name known to them. */
async function makeKnown(
  tx: SystemTx,
  room: Room,
  { tenantId, role }: NewParticipation,
  hand: Hand,
): Promise<void> {
  const kringId = kringOfParticipant(role, room.kringen);
  const known = await tx
    .selectFrom('participant')
    .where('dossierId', '=', room.dossierId)
    .where('tenantId', '=', tenantId)
    .select('kringId')
    .executeTakeFirst();
  if (known === undefined) {
    const { name } = await tx
      .selectFrom('tenant')
      .where('tenantId', '=', tenantId)
      .select('name')
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('participant')
      .values({ ...recordColumns(room, kringId, hand), tenantId, name })
      .execute();
    await insertKring(tx, room, ownKring({ id: room.dossierId }, { tenantId, name }), hand);
    return;
  }
  if (role !== 'betrokken' && known.kringId !== kringId)
    await tx
      .updateTable('participant')
      .set({ kringId })
      .where('dossierId', '=', room.dossierId)
      .where('tenantId', '=', tenantId)
      .execute();
}
