import { addDays, type PlainDate } from '@regietafel/domain/core/dates';
import { type AnyId, asId } from '@regietafel/domain/core/ids';
import { defaultKringen } from '@regietafel/domain/sharing/default-kringen';
import {
  MEMBERSHIP_ROLES,
  type MembershipRole,
  PARTICIPATION_ROLES,
  type ParticipationRole,
  SEAT_KINDS,
  type SeatKind,
} from '@regietafel/domain/sharing/tenant';
import type { Dated, World, WorldKring } from '@regietafel/domain/sharing/world';
import fc from 'fast-check';

/** From a day, told from today, for a number of days or for ever. */
interface Span {
  readonly from: number;
  readonly days: number | null;
}

/**
 * A small world in small numbers, so that a failing one reads and shrinks well. Tenants, accounts and dossiers are
 * named by position; a position beyond the list counts round.
 */
export interface WorldPlan {
  readonly tenants: number;
  readonly accounts: readonly { readonly home: number; readonly isDisabled: boolean }[];
  readonly memberships: readonly ({
    readonly tenant: number;
    readonly account: number;
    readonly role: MembershipRole;
  } & Span)[];
  readonly dossiers: readonly { readonly closedOn: number | null }[];
  /** The first tenant goes on in the second; never back, so that nobody goes on in itself. */
  readonly mergers: readonly { readonly from: number; readonly into: number; readonly on: number }[];
  readonly supportAccesses: readonly {
    readonly tenant: number;
    readonly account: number;
    readonly isOpen: boolean;
  }[];
  readonly participations: readonly ({
    readonly dossier: number;
    readonly tenant: number;
    readonly role: ParticipationRole;
    readonly acceptedOn: number | null;
    readonly invitedOn: number;
    readonly lapsesOn: number | null;
    readonly declinedOn: number | null;
    readonly seesFrom: number | null;
  } & Span)[];
  readonly extraKringen: readonly {
    readonly dossier: number;
    /** Whom a letter of invitation is for; null: a kring that the owner added. */
    readonly invited: number | null;
    readonly closedOn: number | null;
    readonly roles: readonly ParticipationRole[];
    readonly seats: readonly SeatKind[];
  }[];
  /** A seat of whoever holds a membership, or a stray one: of the same person for another organisation. */
  readonly seats: readonly ({
    readonly dossier: number;
    readonly holder: number;
    readonly isStray: boolean;
    readonly kind: SeatKind;
    readonly mayActForTable: boolean;
  } & Span)[];
}

const position = fc.nat({ max: 3 });
/** Around today, where the law changes its mind, and far from it. */
const start = fc.constantFrom(-400, -400, -400, -30, -1, 0, 1);
const span = {
  from: start,
  days: fc.constantFrom(null, null, null, null, 0, 1, 2, 30, 31, 400, 401, 1000),
};

export const worldPlans: fc.Arbitrary<WorldPlan> = fc.record({
  tenants: fc.integer({ min: 1, max: 3 }),
  accounts: fc.array(
    fc.record({ home: position, isDisabled: fc.constantFrom(false, false, false, false, true) }),
    {
      minLength: 1,
      maxLength: 3,
      size: 'max',
    },
  ),
  memberships: fc.array(
    fc.record({ tenant: position, account: position, role: fc.constantFrom(...MEMBERSHIP_ROLES), ...span }),
    { minLength: 3, maxLength: 8, size: 'max' },
  ),
  dossiers: fc.array(fc.record({ closedOn: fc.constantFrom(null, null, null, -30, -1, 0, 1) }), {
    minLength: 1,
    maxLength: 2,
    size: 'max',
  }),
  participations: fc.array(
    fc.record({
      dossier: position,
      tenant: position,
      role: fc.constantFrom(...PARTICIPATION_ROLES),
      acceptedOn: fc.constantFrom(-400, -400, -400, null, null, -1, 0, 1),
      invitedOn: fc.constantFrom(-400, -400, -1, 0, 1),
      lapsesOn: fc.constantFrom(null, null, 0, 1),
      declinedOn: fc.constantFrom(null, null, -1, 0, 1),
      seesFrom: fc.constantFrom(null, null, -400, -31, -1, 0, 1),
      ...span,
    }),
    { minLength: 3, maxLength: 8, size: 'max' },
  ),
  extraKringen: fc.array(
    fc.record({
      dossier: position,
      invited: fc.constantFrom(null, 0, 1, 2),
      closedOn: fc.constantFrom(null, null, -1, 0, 1),
      roles: fc.subarray([...PARTICIPATION_ROLES]),
      seats: fc.subarray([...SEAT_KINDS]),
    }),
    { maxLength: 3, size: 'max' },
  ),
  mergers: fc.array(fc.record({ from: position, into: position, on: fc.constantFrom(-400, -1, 0, 1) }), {
    maxLength: 2,
    size: 'max',
  }),
  supportAccesses: fc.array(fc.record({ tenant: position, account: position, isOpen: fc.boolean() }), {
    maxLength: 2,
    size: 'max',
  }),
  seats: fc.array(
    fc.record({
      dossier: position,
      holder: fc.nat({ max: 7 }),
      isStray: fc.constantFrom(false, false, false, true),
      kind: fc.constantFrom(...SEAT_KINDS),
      mayActForTable: fc.boolean(),
      ...span,
    }),
    { maxLength: 5, size: 'max' },
  ),
});

/** What the world's ids stand for: the second group of the id, so that ids of different things never meet. */
const KIND_OF_ID = { tenant: 1, account: 2, dossier: 3, kring: 4, joint: 5, outsider: 6 };

/** An id that tells a reader its kind, its world and its position. */
export function worldId<Id extends AnyId>(kind: keyof typeof KIND_OF_ID, world: number, index: number): Id {
  const tail = `${String(world).padStart(8, '0')}${String(index).padStart(4, '0')}`;
  return asId<Id>(`00000000-000${KIND_OF_ID[kind]}-4000-8000-${tail}`);
}

/** Makes the world that the plan tells; `number` sets its ids apart from those of other worlds. */
export function buildWorld(plan: WorldPlan, number: number, today: PlainDate): World {
  const id = <Id extends AnyId>(kind: keyof typeof KIND_OF_ID, index: number, count: number): Id =>
    worldId<Id>(kind, number, index % count);
  const tenant = (index: number) => id<World['tenants'][number]['id']>('tenant', index, plan.tenants);
  const account = (index: number) =>
    id<World['accounts'][number]['id']>('account', index, plan.accounts.length);
  const dossier = (index: number) =>
    id<World['dossiers'][number]['id']>('dossier', index, plan.dossiers.length);
  const dated = (one: Span): Dated => ({
    from: addDays(today, one.from),
    to: one.days === null ? null : addDays(today, one.from + one.days),
  });
  const day = (offset: number | null) => (offset === null ? null : addDays(today, offset));

  const tenants = Array.from({ length: plan.tenants }, (_, index) => ({
    id: tenant(index),
    kind: 'jeugdregio' as const,
    merged: mergerOf(plan, index, { tenant, today }),
  }));
  const dossiers = plan.dossiers.map((one, index) => ({
    id: dossier(index),
    jointTenantId: worldId<World['tenants'][number]['id']>('joint', number, index),
    closedOn: day(one.closedOn),
  }));
  return {
    tenants: [
      ...tenants,
      ...dossiers.map(({ jointTenantId }) => ({ id: jointTenantId, kind: 'tafel' as const, merged: null })),
    ],
    accounts: plan.accounts.map(({ isDisabled }, index) => ({ id: account(index), isDisabled })),
    memberships: firstOf(
      plan.memberships.map((one) => ({
        tenantId: tenant(one.tenant),
        accountId: account(one.account),
        role: one.role,
        ...dated(one),
      })),
      (one) => `${one.tenantId} ${one.accountId} ${one.from}`,
    ),
    dossiers,
    participations: firstOf(
      plan.participations.map((one) => ({
        dossierId: dossier(one.dossier),
        tenantId: tenant(one.tenant),
        role: one.role,
        invitedOn: addDays(today, one.invitedOn),
        acceptedOn: day(one.acceptedOn),
        lapsesOn: day(one.lapsesOn),
        declinedOn: one.acceptedOn === null ? day(one.declinedOn) : null,
        seesFrom: day(one.seesFrom),
        ...dated(one),
      })),
      (one) => `${one.dossierId} ${one.tenantId} ${one.from}`,
    ),
    supportAccesses: plan.supportAccesses.map((one) => ({
      tenantId: tenant(one.tenant),
      accountId: account(one.account),
      isOpen: one.isOpen,
    })),
    kringen: buildKringen(plan, number, { dossiers, tenants, dossier, day }),
    seats: plan.seats.map((one) => {
      const holder = plan.memberships[one.holder % plan.memberships.length] ?? { tenant: 0, account: 0 };
      return {
        dossierId: dossier(one.dossier),
        tenantId: tenant(holder.tenant + Number(one.isStray)),
        accountId: account(holder.account),
        kind: one.kind,
        mayActForTable: one.mayActForTable,
        ...dated(one),
      };
    }),
  };
}

/** Only into a later tenant of the list, so that mergers never run in a circle. */
function mergerOf(
  plan: WorldPlan,
  index: number,
  parts: { tenant(index: number): World['tenants'][number]['id']; readonly today: PlainDate },
): World['tenants'][number]['merged'] {
  const found = plan.mergers.find(
    ({ from, into }) => from % plan.tenants === index && into % plan.tenants > index,
  );
  return found === undefined ? null : { into: parts.tenant(found.into), on: addDays(parts.today, found.on) };
}

function buildKringen(
  plan: WorldPlan,
  number: number,
  parts: Pick<World, 'dossiers' | 'tenants'> & {
    dossier(index: number): World['dossiers'][number]['id'];
    day(offset: number | null): PlainDate | null;
  },
): readonly WorldKring[] {
  const everybody = parts.tenants.map(({ id }) => ({ tenantId: id, name: id }));
  const usual = parts.dossiers.flatMap((dossier) => defaultKringen(dossier, everybody));
  const extra = plan.extraKringen.map((one) => ({
    dossierId: parts.dossier(one.dossier),
    kind: one.invited === null ? ('ander' as const) : ('uitnodiging' as const),
    ownerTenantId:
      one.invited === null ? null : (parts.tenants[one.invited % parts.tenants.length]?.id ?? null),
    admittedRoles: one.roles,
    admittedSeats: one.seats,
    closedOn: parts.day(one.closedOn),
  }));
  return [...usual.map((rule) => ({ ...rule, closedOn: null })), ...extra].map((rule, index) => ({
    ...rule,
    id: worldId('kring', number, index),
  }));
}

/** Drops what has the same key as an earlier one. */
function firstOf<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...new Map(items.toReversed().map((item) => [key(item), item])).values()].toReversed();
}
