import type { ChangeSeat, GiveSeat, SeatDesk } from '@regietafel/contracts/sharing/seats';
import { tenantReader, withTenant } from '@regietafel/db/kernel/with-tenant';
import { listOwnMemberships, type OwnMembership } from '@regietafel/db/queries/accounts/own-people';
import { findDesk } from '@regietafel/db/queries/sharing/desk';
import {
  changeSeat as changeSeatIn,
  endSeat as endSeatIn,
  listAdvisers,
  listOwnSeats,
  type OwnSeat,
  offerSeats as offerSeatsIn,
  seatPerson,
  standIn,
} from '@regietafel/db/queries/sharing/seating';
import { holdsOn } from '@regietafel/domain/accounts/role-period';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { type DossierId, newId, type SeatId, type TenantId } from '@regietafel/domain/core/ids';
import { canAs, capacityAllows } from '@regietafel/domain/sharing/rights';
import { type ParticipationRole, SEAT_KINDS, type SeatKind } from '@regietafel/domain/sharing/tenant';
import { type Asker, found } from '../asker.ts';

/** What the asker can do about the seats of a dossier, and the own seats; NOT_FOUND when it is absent or not shared. */
export async function getSeatDesk(asker: Asker, dossierId: DossierId): Promise<SeatDesk> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId });
  const [desk, seats, advisers, memberships] = await Promise.all([
    findDesk(reader, dossierId),
    listOwnSeats(reader),
    listAdvisers(reader, dossierId),
    listOwnMemberships(reader),
  ]);
  const { capacities } = found(desk);
  const capacity = capacities.find((one) => capacityAllows(one, 'sharing.seat'));
  const offered = advisers.find(({ tenantId }) => tenantId === asker.actor.tenantId)?.offeredSeats ?? [];
  const kinds = seatable(asker, capacity, offered);
  const isAccounthoudend = capacity === 'accounthoudend' && kinds.length > 0;
  return {
    day: asker.today,
    kinds,
    mayActForTable: isAccounthoudend,
    colleagues: kinds.length > 0 ? colleaguesOf(memberships, asker.today) : [],
    seats: presentSeats(seats.filter((seat) => seat.dossierId === dossierId)),
    advisers: isAccounthoudend ? advisers : [],
  };
}

/** Gives a person of the own organisation a seat. */
export async function giveSeat(asker: Asker, { dossierId, ...seat }: GiveSeat): Promise<{ seatId: SeatId }> {
  const seatId = newId<SeatId>();
  await withTenant(asker.database, asker.actor, (tx) => seatPerson(tx, dossierId, { seatId, ...seat }));
  return { seatId };
}

/** Changes the deputy or the last day of a seat of the own organisation. */
export async function changeSeat(asker: Asker, { dossierId, reason, ...seat }: ChangeSeat): Promise<void> {
  await withTenant(asker.database, asker.actor, (tx) => changeSeatIn(tx, dossierId, seat, reason));
}

/** Ends a seat of the own organisation today. */
export async function endSeat(
  asker: Asker,
  {
    dossierId,
    seatId,
    reason,
  }: { readonly dossierId: DossierId; readonly seatId: SeatId; readonly reason: string },
): Promise<void> {
  await withTenant(asker.database, asker.actor, (tx) => endSeatIn(tx, dossierId, seatId, reason));
}

/** Lets the deputy of a seat take it for the days on which its holder is absent. */
export async function recordAbsence(
  asker: Asker,
  absence: {
    readonly dossierId: DossierId;
    readonly seatId: SeatId;
    readonly validFrom: PlainDate;
    readonly validTo: PlainDate;
  },
): Promise<{ seatId: SeatId }> {
  const seatId = newId<SeatId>();
  const { dossierId, validFrom: from, validTo: to } = absence;
  await withTenant(asker.database, asker.actor, (tx) =>
    standIn(tx, dossierId, absence.seatId, { seatId, from, to }),
  );
  return { seatId };
}

/** Tells which seats an advising organisation may fill. */
export async function offerSeats(
  asker: Asker,
  offer: { readonly dossierId: DossierId; readonly tenantId: TenantId; readonly kinds: readonly SeatKind[] },
): Promise<void> {
  await withTenant(asker.database, asker.actor, (tx) =>
    offerSeatsIn(tx, offer.dossierId, offer.tenantId, [...new Set(offer.kinds)]),
  );
}

/** The kinds of seat that this asker may give; the database decides the same again. */
function seatable(
  { actor, role, tenant }: Asker,
  capacity: ParticipationRole | undefined,
  offered: readonly SeatKind[],
): readonly SeatKind[] {
  // Who looks as somebody else changes nothing.
  if (capacity === undefined || actor.viewing !== undefined) return [];
  if (!canAs(role, tenant.kind, 'sharing.seat')) return [];
  return capacity === 'adviserend' ? offered : SEAT_KINDS;
}

function colleaguesOf(memberships: readonly OwnMembership[], day: PlainDate): SeatDesk['colleagues'] {
  const current = memberships.filter((membership) => holdsOn(membership, day));
  const names = new Map(current.map(({ accountId, displayName }) => [accountId, displayName]));
  return [...names].map(([accountId, displayName]) => ({ accountId, displayName }));
}

/** Each seat with the days on which its deputy takes it. */
function presentSeats(seats: readonly OwnSeat[]): SeatDesk['seats'] {
  return seats
    .filter(({ standsInFor }) => standsInFor === null)
    .map((seat) => ({
      seatId: seat.seatId,
      accountId: seat.accountId,
      personName: seat.personName,
      kind: seat.kind,
      mayActForTable: seat.mayActForTable,
      validFrom: seat.validFrom,
      validTo: seat.validTo,
      deputyAccountId: seat.deputyAccountId,
      deputyName: seat.deputyName,
      absences: seats
        .filter(({ standsInFor }) => standsInFor === seat.seatId)
        .map(({ seatId, validFrom, validTo }) => ({ seatId, validFrom, validTo })),
    }));
}
