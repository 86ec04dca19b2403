import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../core/dates.ts';
import type { KringId } from '../core/ids.ts';
import { actorOf, withRole } from '../testing/ask-world.ts';
import { buildParticipation, buildSeat, DOSSIER, TENANTS } from '../testing/build-world.ts';
import { testId } from '../testing/ids.ts';
import { coversKring } from './covers-kring.ts';
import { defaultKringen } from './default-kringen.ts';
import { readableKringen } from './law.ts';
import { MEMBERSHIP_ROLES, PARTICIPATION_ROLES, SEAT_KINDS } from './tenant.ts';
import type { WorldKring } from './world.ts';

const DAY = plainDate('2025-01-01');

const standard = defaultKringen({ id: DOSSIER }, [{ tenantId: TENANTS.regio, name: 'Regio' }]).map(
  (kring, index): WorldKring => ({
    ...kring,
    id: testId<KringId>(10 + index),
    closedOn: null,
  }),
);

function kring(kind: WorldKring['kind']): WorldKring {
  const found = standard.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(kind);
  return found;
}

describe('coversKring', () => {
  it.each([
    ['tafel', 'kernteam', true],
    ['breed', 'kernteam', true],
    ['breed', 'tafel', true],
    ['openbaar', 'breed', true],
    ['kernteam', 'kernteam', true],
    ['eigen', 'eigen', true],
    ['kernteam', 'tafel', false],
    ['tafel', 'breed', false],
    ['breed', 'openbaar', false],
    ['eigen', 'kernteam', false],
    ['kernteam', 'eigen', false],
  ] as const)('%s covers %s: %s', (outer, inner, expected) => {
    expect(coversKring(kring(outer), kring(inner))).toBe(expected);
  });

  const anyKring = (id: number) =>
    fc
      .record({
        kind: fc.constantFrom('ander', 'openbaar', 'breed'),
        isOwned: fc.boolean(),
        admittedRoles: fc.subarray([...PARTICIPATION_ROLES]),
        admittedSeats: fc.subarray([...SEAT_KINDS]),
      })
      .map(({ isOwned, ...rule }): WorldKring => {
        const told = { ...rule, id: testId<KringId>(id), dossierId: DOSSIER, closedOn: null };
        return isOwned
          ? { ...told, kind: 'eigen', ownerTenantId: TENANTS.regio, admittedRoles: [], admittedSeats: [] }
          : { ...told, ownerTenantId: null };
      });

  /** One person of one organisation, in every way in which a person can take part. */
  const anyone = fc.record({
    name: fc.constantFrom('regio', 'buur'),
    membership: fc.constantFrom(...MEMBERSHIP_ROLES),
    capacity: fc.constantFrom(...PARTICIPATION_ROLES),
    seat: fc.constantFrom(null, ...SEAT_KINDS),
  });

  it('never says yes where somebody reads the inner kring and not the outer one', () => {
    fc.assert(
      fc.property(
        anyKring(11),
        anyKring(12),
        anyone,
        (outer, inner, { name, membership, capacity, seat }) => {
          fc.pre(coversKring(outer, inner));
          const world = withRole(name, membership, {
            kringen: [outer, inner],
            participations: [buildParticipation(name, { role: capacity })],
            seats: seat === null ? [] : [buildSeat(name, { kind: seat })],
          });
          const readable = readableKringen(world, actorOf(name), DAY);
          expect(!readable.has(inner.id) || readable.has(outer.id)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
