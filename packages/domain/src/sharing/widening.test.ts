import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOSSIER, TENANTS } from '../testing/build-world.ts';
import { defaultKringen } from './default-kringen.ts';
import { type KringKind, PARTICIPATION_ROLES, SEAT_KINDS } from './tenant.ts';
import { kringMove, newlyAdmitted } from './widening.ts';
import type { KringRule } from './world.ts';

const KRINGEN = defaultKringen({ id: DOSSIER }, [{ tenantId: TENANTS.regio, name: 'Regio' }]);

function kringOf(kind: KringKind): KringRule {
  const found = KRINGEN.find((kring) => kring.kind === kind);
  if (found === undefined) throw new Error(`no kring ${kind}`);
  return found;
}

const moveOf = (from: KringKind, to: KringKind) => kringMove(kringOf(from), kringOf(to));

describe('kringMove', () => {
  it('widens along the kringen that every dossier has, and narrows back', () => {
    const order = ['eigen', 'kernteam', 'tafel', 'breed', 'openbaar'] as const;
    for (const [index, narrow] of order.entries())
      for (const wide of order.slice(index + 1)) {
        expect([narrow, wide, moveOf(narrow, wide)]).toEqual([narrow, wide, 'widened']);
        expect([wide, narrow, moveOf(wide, narrow)]).toEqual([wide, narrow, 'narrowed']);
      }
  });

  it('leaves the readers who they are within one kring', () => {
    for (const kring of KRINGEN) expect(kringMove(kring, kring)).toBe('same');
  });

  it('widens when somebody newly reads, also when others cease to', () => {
    const board = { ...kringOf('kernteam'), kind: 'ander' as const, admittedRoles: ['aanbieder' as const] };
    expect(kringMove(kringOf('kernteam'), board)).toBe('widened');
    expect(kringMove(board, kringOf('kernteam'))).toBe('widened');
  });

  it('never calls it narrower both ways', () => {
    const rule = fc.record({
      kind: fc.constantFrom<KringKind>('ander', 'openbaar'),
      admittedRoles: fc.subarray([...PARTICIPATION_ROLES]),
      admittedSeats: fc.subarray([...SEAT_KINDS]),
    });
    fc.assert(
      fc.property(rule, rule, (one, other) => {
        const there = kringMove(one, other);
        const back = kringMove(other, one);
        expect(there === 'narrowed' && back === 'narrowed').toBe(false);
        expect(there === 'same').toBe(back === 'same');
      }),
    );
  });
});

describe('newlyAdmitted', () => {
  it('names the provider when something goes from the kernteam to the table', () => {
    expect(newlyAdmitted(kringOf('kernteam'), kringOf('tafel'))).toEqual({
      roles: ['aanbieder'],
      seats: [],
      isPublic: false,
    });
  });

  it('takes a seat for nobody new where every participant reads already', () => {
    expect(newlyAdmitted(kringOf('breed'), kringOf('tafel')).seats).toEqual([]);
  });

  it('names what becomes public', () => {
    expect(newlyAdmitted(kringOf('breed'), kringOf('openbaar'))).toEqual({
      roles: [],
      seats: [],
      isPublic: true,
    });
  });
});
