import type { PlainDate } from '../core/dates.ts';
import type { KringId, TenantId } from '../core/ids.ts';
import { goesOnIn, grantsOf, grantsOfOrganisation, takesPart } from './grants.ts';
import type { Actor, MembershipRole, ViewAs } from './tenant.ts';
import { isCurrent, type World, type WorldKring } from './world.ts';

/**
 * The one law as plain code: whoever is in the circle may read, only the author may change. The database enforces it
 * with policies; this model is the independent oracle of its proof, so it is written for reading, not for speed.
 */

/** What an actor may write: as which author, in which kring. */
export interface WritablePair {
  readonly authorTenantId: TenantId;
  readonly kringId: KringId;
}

/** Since when the records of a kring are seen; null: all of them. */
export type Readings = ReadonlyMap<KringId, PlainDate | null>;

/** Roles that never write, whatever the kring. */
export const READ_ONLY_ROLES: readonly MembershipRole[] = ['griffie', 'lezer', 'analist'];

/**
 * The kringen that the actor may read on the day, each with the first day of which its records are seen. Empty for who has
 * no current membership in the acting organisation. Looking as somebody else narrows it to what that one reads too.
 */
export function readingsOf(world: World, actor: Actor, day: PlainDate, viewAs?: ViewAs): Readings {
  const roles = currentRoles(world, actor, day);
  const found = new Map<KringId, PlainDate | null>();
  for (const kring of world.kringen) {
    if (!roles.some((role) => role !== 'griffie' || kring.kind === 'openbaar')) continue;
    const mine = earliest(grantsOf(world, kring, actor, day));
    const theirs = viewAs === undefined ? null : viewedSince(world, kring, viewAs, day);
    if (mine !== undefined && theirs !== undefined) found.set(kring.id, latest(mine, theirs));
  }
  return found;
}

/** The kringen that the actor may read on the day, of all records or of later ones. */
export function readableKringen(world: World, actor: Actor, day: PlainDate): ReadonlySet<KringId> {
  return new Set(readingsOf(world, actor, day).keys());
}

/**
 * The pairs of author and kring that the actor may write on the day: the own organisation in every readable kring; the
 * joint author of the dossier for who has a seat with that right; and an organisation that goes on in the own one. The
 * last two only where no other organisation owns the kring. A closed dossier or kring takes no records. Sorted by author,
 * then kring.
 */
export function writablePairs(world: World, actor: Actor, day: PlainDate): readonly WritablePair[] {
  if (!currentRoles(world, actor, day).some((role) => !READ_ONLY_ROLES.includes(role))) return [];
  return world.kringen
    .flatMap((kring) => (isOpen(world, kring, day) ? pairsIn(world, kring, actor, day) : []))
    .toSorted(comparePairs);
}

function pairsIn(world: World, kring: WorldKring, actor: Actor, day: PlainDate): readonly WritablePair[] {
  if (grantsOf(world, kring, actor, day).length === 0) return [];
  const authors = [
    actor.tenantId,
    ...handsOf(world, kring, actor, day).filter(
      (author) => kring.ownerTenantId === null || kring.ownerTenantId === author,
    ),
  ];
  return [...new Set(authors)].map((authorTenantId) => ({ authorTenantId, kringId: kring.id }));
}

/** Under which other names the actor writes in the dossier of the kring. */
function handsOf(world: World, kring: WorldKring, actor: Actor, day: PlainDate): readonly TenantId[] {
  const isThere = world.participations.some(
    (one) => one.dossierId === kring.dossierId && one.tenantId === actor.tenantId && takesPart(one, day),
  );
  if (!isThere) return [];
  const joint = world.dossiers.find(({ id }) => id === kring.dossierId)?.jointTenantId;
  const actsForTable = world.seats.some(
    (seat) =>
      seat.dossierId === kring.dossierId &&
      seat.tenantId === actor.tenantId &&
      seat.accountId === actor.accountId &&
      seat.mayActForTable &&
      isCurrent(seat, day),
  );
  const before = world.tenants
    .filter(({ id }) => goesOnIn(world, id, actor.tenantId, day))
    .map(({ id }) => id);
  return actsForTable && joint !== undefined ? [joint, ...before] : before;
}

function isOpen(world: World, kring: WorldKring, day: PlainDate): boolean {
  const dossier = world.dossiers.find(({ id }) => id === kring.dossierId);
  if (dossier === undefined) return false;
  return [dossier.closedOn, kring.closedOn].every((closedOn) => closedOn === null || day < closedOn);
}

/** Since when the one who is looked as sees the kring; undefined when not at all. */
function viewedSince(
  world: World,
  kring: WorldKring,
  viewAs: ViewAs,
  day: PlainDate,
): PlainDate | null | undefined {
  if (viewAs.kind === 'capacity') return kring.admittedRoles.includes(viewAs.role) ? null : undefined;
  return earliest(grantsOfOrganisation(world, kring, viewAs.tenantId, day));
}

/** In which roles the actor works for the acting organisation on the day; who helps it for a while looks as a lezer. */
export function currentRoles(world: World, actor: Actor, day: PlainDate): readonly MembershipRole[] {
  const account = world.accounts.find(({ id }) => id === actor.accountId);
  if (account === undefined || account.isDisabled) return [];
  const held = world.memberships
    .filter((one) => isOf(one, actor) && isCurrent(one, day))
    .map((membership) => membership.role);
  const helps = world.supportAccesses.some((one) => one.isOpen && isOf(one, actor));
  return held.length === 0 && helps ? ['lezer'] : held;
}

function isOf(held: Actor, actor: Actor): boolean {
  return held.tenantId === actor.tenantId && held.accountId === actor.accountId;
}

/** All of it as soon as one grant shows all; undefined without any grant. */
function earliest(since: readonly (PlainDate | null)[]): PlainDate | null | undefined {
  return since.includes(null) ? null : since.toSorted()[0];
}

function latest(a: PlainDate | null, b: PlainDate | null): PlainDate | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? b : a;
}

function comparePairs(a: WritablePair, b: WritablePair): number {
  if (a.authorTenantId !== b.authorTenantId) return a.authorTenantId < b.authorTenantId ? -1 : 1;
  return a.kringId < b.kringId ? -1 : 1;
}
