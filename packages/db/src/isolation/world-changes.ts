import { addDays, type PlainDate } from '@regietafel/domain/core/dates';
import {
  MEMBERSHIP_ROLES,
  type MembershipRole,
  PARTICIPATION_ROLES,
  type ParticipationRole,
  SEAT_KINDS,
  type SeatKind,
} from '@regietafel/domain/sharing/tenant';
import type { Dated, World } from '@regietafel/domain/sharing/world';
import fc from 'fast-check';

/** Something that the system door does to a world: to the `which`-th of its kind, counting round. */
export type Change = { readonly which: number } & (
  | {
      readonly kind: 'end participation' | 'end seat' | 'end membership' | 'close dossier';
      readonly on: number | null;
    }
  | { readonly kind: 'accept participation' | 'close kring' | 'see since'; readonly on: number | null }
  | { readonly kind: 'merge'; readonly into: number; readonly on: number | null }
  | { readonly kind: 'change support'; readonly isOpen: boolean }
  | { readonly kind: 'change capacity'; readonly role: ParticipationRole }
  | { readonly kind: 'change role'; readonly role: MembershipRole }
  | { readonly kind: 'disable account'; readonly isDisabled: boolean }
  | { readonly kind: 'change seat'; readonly seat: SeatKind; readonly mayActForTable: boolean }
  | { readonly kind: 'move seat' | 'move participation'; readonly to: number }
  | {
      readonly kind: 'change kring';
      readonly roles: readonly ParticipationRole[];
      readonly seats: readonly SeatKind[];
    }
);

const which = fc.nat({ max: 20 });
const on = fc.constantFrom(null, -1, 0, 1);

export const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ which, kind: fc.constantFrom('end participation', 'end seat', 'end membership'), on }),
  {
    // A closing shows until anything else of the dossier changes, so it is tried more often than the rest.
    arbitrary: fc.record({
      which,
      kind: fc.constant('close dossier' as const),
      on: fc.constantFrom(null, -1, 0, 0, 1),
    }),
    weight: 3,
  },
  fc.record({ which, kind: fc.constantFrom('accept participation', 'close kring', 'see since'), on }),
  {
    // A merger shows only where the heir takes part, so it is tried more often than the rest.
    arbitrary: fc.record({
      which: fc.nat({ max: 1 }),
      kind: fc.constant('merge' as const),
      into: fc.integer({ min: 1, max: 2 }),
      on: fc.constantFrom(null, -1, 0, 0, 1),
    }),
    weight: 3,
  },
  fc.record({ which, kind: fc.constant('change support' as const), isOpen: fc.boolean() }),
  fc.record({
    which,
    kind: fc.constant('change capacity' as const),
    role: fc.constantFrom(...PARTICIPATION_ROLES),
  }),
  fc.record({ which, kind: fc.constant('change role' as const), role: fc.constantFrom(...MEMBERSHIP_ROLES) }),
  fc.record({ which, kind: fc.constant('disable account' as const), isDisabled: fc.boolean() }),
  fc.record({
    which,
    kind: fc.constant('change seat' as const),
    seat: fc.constantFrom(...SEAT_KINDS),
    mayActForTable: fc.boolean(),
  }),
  fc.record({ which, kind: fc.constant('move seat' as const), to: fc.nat({ max: 3 }) }),
  // Leaving a dossier behind shows until something else of it changes.
  {
    arbitrary: fc.record({ which, kind: fc.constant('move participation' as const), to: fc.nat({ max: 3 }) }),
    weight: 3,
  },
  fc.record({
    which,
    kind: fc.constant('change kring' as const),
    roles: fc.subarray([...PARTICIPATION_ROLES]),
    seats: fc.subarray([...SEAT_KINDS]),
  }),
);

/** The world afterwards, and the rows that must be written to make the database follow: those of the tables named. */
export interface Changed {
  readonly world: World;
  /** Names the world's lists that changed. */
  readonly list: keyof World;
  readonly index: number;
}

/** Does the change to the model's world. Nothing happens when the world has none of the kind. */
export function applyChange(world: World, change: Change, today: PlainDate): Changed | undefined {
  const day = (offset: number | null) => (offset === null ? null : addDays(today, offset));
  switch (change.kind) {
    case 'end participation':
      return at(world, 'participations', change.which, (one) => endOn(one, day(change.on)));
    case 'end seat':
      return at(world, 'seats', change.which, (one) => endOn(one, day(change.on)));
    case 'end membership':
      return at(world, 'memberships', change.which, (one) => endOn(one, day(change.on)));
    case 'close dossier':
      return at(world, 'dossiers', change.which, (one) => ({ ...one, closedOn: day(change.on) }));
    case 'accept participation':
      return at(world, 'participations', change.which, (one) => ({
        ...one,
        acceptedOn: day(change.on),
        declinedOn: change.on === null ? one.declinedOn : null,
      }));
    case 'see since':
      return at(world, 'participations', change.which, (one) => ({ ...one, seesFrom: day(change.on) }));
    case 'close kring':
      return at(world, 'kringen', change.which, (one) => ({ ...one, closedOn: day(change.on) }));
    case 'merge':
      return merge(world, change.which, change.into, day(change.on));
    case 'change support':
      return at(world, 'supportAccesses', change.which, (one) => ({ ...one, isOpen: change.isOpen }));
    case 'change capacity':
      return at(world, 'participations', change.which, (one) => ({ ...one, role: change.role }));
    case 'change role':
      return at(world, 'memberships', change.which, (one) => ({ ...one, role: change.role }));
    case 'disable account':
      return at(world, 'accounts', change.which, (one) => ({ ...one, isDisabled: change.isDisabled }));
    case 'change seat':
      return at(world, 'seats', change.which, (one) => ({
        ...one,
        kind: change.seat,
        mayActForTable: change.mayActForTable,
      }));
    case 'move seat': {
      const target = world.dossiers[change.to % world.dossiers.length]?.id;
      return at(world, 'seats', change.which, (one) => ({ ...one, dossierId: target ?? one.dossierId }));
    }
    case 'move participation':
      return moveParticipation(world, change.which, change.to);
    case 'change kring':
      return at(world, 'kringen', change.which, (one) =>
        one.kind === 'eigen' ? one : { ...one, admittedRoles: change.roles, admittedSeats: change.seats },
      );
  }
}

/** Into a later organisation of the list, so that mergers never run in a circle; null undoes it. */
function merge(world: World, which: number, into: number, on: PlainDate | null): Changed | undefined {
  const index = which % world.tenants.length;
  const target = world.tenants[into % world.tenants.length];
  if (target === undefined || target.kind === 'tafel' || into % world.tenants.length <= index)
    return undefined;
  return at(world, 'tenants', index, (one) => ({
    ...one,
    merged: on === null || one.kind === 'tafel' ? null : { into: target.id, on },
  }));
}

/** To another dossier, unless it already has this organisation from the same day. */
function moveParticipation(world: World, which: number, to: number): Changed | undefined {
  const moved = world.participations[which % world.participations.length];
  const target = world.dossiers[to % world.dossiers.length]?.id;
  const isTaken = world.participations.some(
    (one) => one.dossierId === target && one.tenantId === moved?.tenantId && one.from === moved.from,
  );
  if (target === undefined || isTaken) return undefined;
  return at(world, 'participations', which, (one) => ({ ...one, dossierId: target }));
}

function endOn<T extends Dated>(one: T, to: PlainDate | null): T {
  return { ...one, to: to !== null && to < one.from ? one.from : to };
}

function at<List extends keyof World>(
  world: World,
  list: List,
  which: number,
  change: (one: World[List][number]) => World[List][number],
): Changed | undefined {
  const items: readonly World[List][number][] = world[list];
  const index = which % items.length;
  const old = items[index];
  if (old === undefined) return undefined;
  return { world: { ...world, [list]: items.with(index, change(old)) }, list, index };
}
