import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '../core/dates.ts';
import { actorOf, reads, withRole } from '../testing/ask-world.ts';
import { buildParticipation, buildSeat, kringId, TENANTS, type TenantName } from '../testing/build-world.ts';
import { readableKringen, writablePairs } from './law.ts';
import { MEMBERSHIP_ROLES, PARTICIPATION_ROLES } from './tenant.ts';
import type { Seat } from './world.ts';

const name = fc.constantFrom<TenantName>('regio', 'buur', 'gemeente', 'aanbieder', 'adviseur', 'buiten');
const day = fc.nat(60).map((days) => addDays(plainDate('2024-08-01'), days));
const span = fc
  .tuple(day, fc.option(fc.nat(40), { nil: null }))
  .map(([from, days]) => ({ from, to: days === null ? null : addDays(from, days) }));
const participation = fc
  .record({
    name,
    role: fc.constantFrom(...PARTICIPATION_ROLES),
    span,
    acceptedOn: fc.option(day, { nil: null }),
  })
  .map((one) => buildParticipation(one.name, { role: one.role, acceptedOn: one.acceptedOn, ...one.span }));
const seat = fc
  .record({ name, kind: fc.constantFrom('ambtelijk', 'bestuurlijk'), mayActForTable: fc.boolean(), span })
  .map((one) =>
    buildSeat(one.name, {
      kind: one.kind as Seat['kind'],
      mayActForTable: one.mayActForTable,
      ...one.span,
    }),
  );
const world = fc
  .record({
    participations: fc.array(participation, { maxLength: 8 }),
    seats: fc.array(seat, { maxLength: 5 }),
    role: fc.constantFrom(...MEMBERSHIP_ROLES),
  })
  .map(({ role, ...rest }) => withRole('regio', role, rest));

describe('the law in any world', () => {
  it('writes nowhere that it does not read, and as nobody but itself and the table', () => {
    fc.assert(
      fc.property(world, name, day, (one, who, on) => {
        const readable = readableKringen(one, actorOf(who), on);
        for (const { authorTenantId, kringId: kring } of writablePairs(one, actorOf(who), on)) {
          expect(readable.has(kring)).toBe(true);
          expect([TENANTS[who], TENANTS.tafel]).toContain(authorTenantId);
        }
      }),
    );
  });

  it('shows nothing without a current, accepted participation, and nobody another’s eigen kring', () => {
    fc.assert(
      fc.property(world, name, day, (one, who, on) => {
        const takesPart = one.participations.some(
          ({ tenantId, from, to, acceptedOn }) =>
            tenantId === TENANTS[who] &&
            from <= on &&
            (to ?? '9') > on &&
            acceptedOn !== null &&
            acceptedOn <= on,
        );
        const seen = reads(one, who, on);
        if (!takesPart) expect(seen).toStrictEqual([]);
        expect(seen.filter((kring) => kring.startsWith('eigen') && kring !== `eigen ${who}`)).toStrictEqual(
          [],
        );
      }),
    );
  });

  it('widens from kernteam over tafel to breed and openbaar', () => {
    fc.assert(
      fc.property(world, name, day, (one, who, on) => {
        const seen = readableKringen(one, actorOf(who), on);
        for (const [narrow, wide] of [
          ['kernteam', 'tafel'],
          ['tafel', 'breed'],
          ['breed', 'openbaar'],
        ] as const)
          if (seen.has(kringId(narrow))) expect(seen.has(kringId(wide))).toBe(true);
      }),
    );
  });

  it('takes nothing away when somebody else joins', () => {
    fc.assert(
      fc.property(world, participation, name, day, (one, joining, who, on) => {
        const after = { ...one, participations: [...one.participations, joining] };
        const before = readableKringen(one, actorOf(who), on);
        const seen = readableKringen(after, actorOf(who), on);
        expect([...before].every((kring) => seen.has(kring))).toBe(true);
        if (joining.tenantId !== TENANTS[who]) expect(seen).toStrictEqual(before);
      }),
    );
  });
});
