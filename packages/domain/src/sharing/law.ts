import type { PlainDate } from '../core/dates.ts';
import type { DossierId, KringId, TenantId } from '../core/ids.ts';
import type { Actor, MembershipRole } from './tenant.ts';
import { isCurrent, type Participation, type Seat, type World, type WorldKring } from './world.ts';

/**
 * The one law as plain code: whoever is in the circle may read, only the author may change. The database enforces it
 * with policies; this model is the independent oracle of its proof, so it is written for reading, not for speed.
 */

/** What an actor may write: as which author, in which kring. */
export interface WritablePair {
  readonly authorTenantId: TenantId;
  readonly kringId: KringId;
}

/** Roles that never write, whatever the kring. */
export const READ_ONLY_ROLES: readonly MembershipRole[] = ['griffie', 'lezer', 'analist'];

/** The kringen that the actor may read on the day. Empty for who has no current membership in the acting organisation. */
export function readableKringen(world: World, actor: Actor, day: PlainDate): ReadonlySet<KringId> {
  const roles = currentRoles(world, actor, day);
  return new Set(
    world.kringen
      .filter((kring) => roles.some((role) => maySee(role, kring)) && isAdmitted(world, kring, actor, day))
      .map((kring) => kring.id),
  );
}

/**
 * The pairs of author and kring that the actor may write on the day: the own organisation in every readable kring, and
 * the joint author of the dossier for who has a seat with that right, except in an `eigen` kring. A closed dossier takes
 * no records. Sorted by author, then kring.
 */
export function writablePairs(world: World, actor: Actor, day: PlainDate): readonly WritablePair[] {
  if (!currentRoles(world, actor, day).some((role) => !READ_ONLY_ROLES.includes(role))) return [];
  const readable = readableKringen(world, actor, day);
  return world.kringen
    .filter((kring) => readable.has(kring.id))
    .flatMap((kring) => pairsIn(world, kring, actor, day))
    .toSorted(comparePairs);
}

function pairsIn(world: World, kring: WorldKring, actor: Actor, day: PlainDate): readonly WritablePair[] {
  const dossier = world.dossiers.find(({ id }) => id === kring.dossierId);
  if (dossier === undefined || (dossier.closedOn !== null && dossier.closedOn <= day)) return [];
  const own = { authorTenantId: actor.tenantId, kringId: kring.id };
  const actsForTable = currentSeats(world, kring.dossierId, actor, day).some((seat) => seat.mayActForTable);
  if (!actsForTable || kring.kind === 'eigen') return [own];
  return [own, { authorTenantId: dossier.jointTenantId, kringId: kring.id }];
}

/** Whether the kring lets the actor in: as its owner, by the capacity of the organisation, or by a personal seat. */
function isAdmitted(world: World, kring: WorldKring, actor: Actor, day: PlainDate): boolean {
  const participations = currentParticipations(world, kring.dossierId, actor.tenantId, day);
  if (participations.length === 0) return false;
  if (kring.kind === 'eigen') return kring.ownerTenantId === actor.tenantId;
  return (
    participations.some(({ role }) => kring.admittedRoles.includes(role)) ||
    currentSeats(world, kring.dossierId, actor, day).some(({ kind }) => kring.admittedSeats.includes(kind))
  );
}

function maySee(role: MembershipRole, kring: WorldKring): boolean {
  return role !== 'griffie' || kring.kind === 'openbaar';
}

function currentRoles(world: World, actor: Actor, day: PlainDate): readonly MembershipRole[] {
  const account = world.accounts.find(({ id }) => id === actor.accountId);
  if (account === undefined || account.isDisabled) return [];
  return world.memberships
    .filter((membership) => isOf(membership, actor) && isCurrent(membership, day))
    .map((membership) => membership.role);
}

function currentParticipations(
  world: World,
  dossierId: DossierId,
  tenantId: TenantId,
  day: PlainDate,
): readonly Participation[] {
  return world.participations.filter(
    (participation) =>
      participation.dossierId === dossierId &&
      participation.tenantId === tenantId &&
      participation.acceptedOn !== null &&
      participation.acceptedOn <= day &&
      isCurrent(participation, day),
  );
}

/** A seat is held for an organisation: it counts only while the person acts for that same one. */
function currentSeats(world: World, dossierId: DossierId, actor: Actor, day: PlainDate): readonly Seat[] {
  return world.seats.filter(
    (seat) => seat.dossierId === dossierId && isOf(seat, actor) && isCurrent(seat, day),
  );
}

function isOf(held: Actor, actor: Actor): boolean {
  return held.tenantId === actor.tenantId && held.accountId === actor.accountId;
}

function comparePairs(a: WritablePair, b: WritablePair): number {
  if (a.authorTenantId !== b.authorTenantId) return a.authorTenantId < b.authorTenantId ? -1 : 1;
  return a.kringId < b.kringId ? -1 : 1;
}
