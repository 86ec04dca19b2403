import type { PlainDate } from '../core/dates.ts';
import type { TenantId } from '../core/ids.ts';
import type { Actor } from './tenant.ts';
import { isCurrent, type Participation, type World, type WorldKring } from './world.ts';

/** What lets somebody into a kring: for each way in, since when its records are seen (null: all of them). */
export type Grants = readonly (PlainDate | null)[];

/** By which ways the kring lets the actor in on the day: as the organisation, or by a personal seat. */
export function grantsOf(world: World, kring: WorldKring, actor: Actor, day: PlainDate): Grants {
  return [
    ...grantsOfOrganisation(world, kring, actor.tenantId, day),
    ...grantsBySeat(world, kring, actor, day),
  ];
}

/** By which ways the kring lets everybody of an organisation in on the day. */
export function grantsOfOrganisation(
  world: World,
  kring: WorldKring,
  tenantId: TenantId,
  day: PlainDate,
): Grants {
  const periods = world.participations.filter(
    (one) => one.dossierId === kring.dossierId && one.tenantId === tenantId,
  );
  const taking = periods.filter((one) => takesPart(one, day));
  const isOwner = kring.ownerTenantId === tenantId;
  const isHeir =
    kring.kind === 'eigen' &&
    kring.ownerTenantId !== null &&
    goesOnIn(world, kring.ownerTenantId, tenantId, day);
  const isAsked = kring.kind === 'uitnodiging' && isOwner && periods.some((one) => isInvited(one, day));
  return [
    ...taking
      .filter(({ role }) => !isOwner && kring.kind !== 'eigen' && kring.admittedRoles.includes(role))
      .map(({ seesFrom }) => seesFrom),
    ...(taking.length > 0 && (isOwner || isHeir) ? [null] : []),
    ...(isAsked ? [null] : []),
  ];
}

/** A seat is held for an organisation: it counts only while the person acts for that same one, and that one takes part. */
function grantsBySeat(world: World, kring: WorldKring, actor: Actor, day: PlainDate): Grants {
  const sits =
    kring.kind !== 'eigen' &&
    world.seats.some(
      (seat) =>
        seat.dossierId === kring.dossierId &&
        seat.tenantId === actor.tenantId &&
        seat.accountId === actor.accountId &&
        kring.admittedSeats.includes(seat.kind) &&
        isCurrent(seat, day),
    );
  if (!sits) return [];
  return world.participations
    .filter(
      (one) => one.dossierId === kring.dossierId && one.tenantId === actor.tenantId && takesPart(one, day),
    )
    .map(({ seesFrom }) => seesFrom);
}

/** Whether an organisation went on in another, over one merger or several, by the day. */
export function goesOnIn(world: World, from: TenantId, into: TenantId, day: PlainDate): boolean {
  const { merged } = world.tenants.find(({ id }) => id === from) ?? { merged: null };
  if (merged === null || merged.on > day) return false;
  return merged.into === into || goesOnIn(world, merged.into, into, day);
}

/** Whether the period counts on the day: accepted, begun and not ended. */
export function takesPart(participation: Participation, day: PlainDate): boolean {
  const { acceptedOn } = participation;
  return acceptedOn !== null && acceptedOn <= day && isCurrent(participation, day);
}

/** Whether an invitation waits for an answer on the day. */
function isInvited(participation: Participation, day: PlainDate): boolean {
  const { acceptedOn, invitedOn, lapsesOn, declinedOn, to } = participation;
  const isOver = [lapsesOn, declinedOn, to].some((end) => end !== null && end <= day);
  return acceptedOn === null && invitedOn <= day && !isOver;
}
