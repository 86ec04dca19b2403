import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '../core/dates.ts';
import type { KringId } from '../core/ids.ts';
import { actorOf, reads, withRole, writes } from '../testing/ask-world.ts';
import {
  accountOf,
  buildParticipation,
  buildWorld,
  DOSSIER,
  kringId,
  TENANTS,
  type TenantName,
} from '../testing/build-world.ts';
import { testId } from '../testing/ids.ts';
import { readingsOf } from './law.ts';
import type { ViewAs } from './tenant.ts';
import type { World } from './world.ts';

const TODAY = plainDate('2024-08-15');
const JOINED = plainDate('2024-08-01');

function sinceOf(world: World, name: TenantName, kring: string, viewAs?: ViewAs) {
  return readingsOf(world, actorOf(name), TODAY, viewAs).get(kringId(kring));
}

/** The small world in which some periods of one organisation are as told. */
function withPeriods(name: TenantName, ...periods: Parameters<typeof buildParticipation>[1][]): World {
  const others = buildWorld().participations.filter(({ tenantId }) => tenantId !== TENANTS[name]);
  return buildWorld({
    participations: [...others, ...periods.map((period) => buildParticipation(name, period))],
  });
}

describe('who joined later', () => {
  const world = withPeriods('buur', { seesFrom: JOINED });

  it('reads the shared kringen since the day that was granted, and all of the own one', () => {
    expect(sinceOf(world, 'buur', 'kernteam')).toBe(JOINED);
    expect(sinceOf(world, 'buur', 'openbaar')).toBe(JOINED);
    expect(sinceOf(world, 'buur', 'eigen buur')).toBeNull();
    expect(sinceOf(world, 'regio', 'kernteam')).toBeNull();
  });

  it('reads all of it as soon as one period grants all, and otherwise since the first day', () => {
    expect(sinceOf(withPeriods('buur', { seesFrom: JOINED }, {}), 'buur', 'breed')).toBeNull();
    const later = addDays(JOINED, 5);
    expect(sinceOf(withPeriods('buur', { seesFrom: later }, { seesFrom: JOINED }), 'buur', 'breed')).toBe(
      JOINED,
    );
  });
});

describe('who is invited', () => {
  const letter = {
    id: testId<KringId>(400),
    dossierId: DOSSIER,
    kind: 'uitnodiging',
    ownerTenantId: TENANTS.buiten,
    admittedRoles: ['accounthoudend'],
    admittedSeats: [],
    closedOn: null,
  } as const;
  const invited = (overrides: Parameters<typeof buildParticipation>[1]): World => ({
    ...withPeriods('buiten', { acceptedOn: null, invitedOn: JOINED, ...overrides }),
    kringen: [...buildWorld().kringen, letter],
  });
  const seen = (world: World, name: TenantName = 'buiten') => readingsOf(world, actorOf(name), TODAY);

  it('reads the letter and nothing else, together with who invited', () => {
    expect([...seen(invited({})).keys()]).toStrictEqual([letter.id]);
    expect(seen(invited({}), 'regio').has(letter.id)).toBe(true);
    expect(seen(invited({}), 'aanbieder').has(letter.id)).toBe(false);
    expect(seen(invited({}), 'buur').has(letter.id)).toBe(false);
  });

  it('reads nothing any more once it lapsed, was declined or was taken back', () => {
    expect(seen(invited({ lapsesOn: TODAY })).size).toBe(0);
    expect(seen(invited({ lapsesOn: addDays(TODAY, 1) })).size).toBe(1);
    expect(seen(invited({ declinedOn: TODAY })).size).toBe(0);
    expect(seen(invited({ to: TODAY })).size).toBe(0);
    expect(seen(invited({ invitedOn: addDays(TODAY, 1) })).size).toBe(0);
  });
});

describe('a merged organisation', () => {
  const merged = (on: string): World => ({
    ...withPeriods('buiten', { role: 'accounthoudend' }),
    tenants: buildWorld().tenants.map((one) =>
      one.id === TENANTS.buur ? { ...one, merged: { into: TENANTS.buiten, on: plainDate(on) } } : one,
    ),
  });

  it('goes on in the other: that one reads what was its own and writes under its name', () => {
    expect(reads(merged('2024-08-15'), 'buiten', TODAY)).toContain('eigen buur');
    expect(writes(merged('2024-08-15'), 'buiten', TODAY)).toContain('buur: kernteam');
    expect(writes(merged('2024-08-15'), 'buiten', TODAY)).toContain('buur: eigen buur');
    expect(writes(merged('2024-08-15'), 'buiten', TODAY)).not.toContain('buur: eigen buiten');
  });

  it('goes on from the day of the merger, and only there', () => {
    expect(reads(merged('2024-08-16'), 'buiten', TODAY)).not.toContain('eigen buur');
    expect(writes(merged('2024-08-16'), 'buiten', TODAY)).not.toContain('buur: kernteam');
    expect(reads(merged('2024-08-15'), 'regio', TODAY)).not.toContain('eigen buur');
  });
});

describe('looking as somebody else', () => {
  const as = (name: TenantName): ViewAs => ({ kind: 'organisation', tenantId: TENANTS[name] });
  const seen = (world: World, viewAs: ViewAs) =>
    [...readingsOf(world, actorOf('regio'), TODAY, viewAs).keys()].length;

  it('shows what that one reads of what oneself reads', () => {
    expect(sinceOf(buildWorld(), 'regio', 'tafel', as('aanbieder'))).toBeNull();
    expect(sinceOf(buildWorld(), 'regio', 'kernteam', as('aanbieder'))).toBeUndefined();
    expect(sinceOf(buildWorld(), 'regio', 'eigen regio', as('aanbieder'))).toBeUndefined();
    expect(sinceOf(buildWorld(), 'regio', 'eigen aanbieder', as('aanbieder'))).toBeUndefined();
    expect(seen(buildWorld(), as('buiten'))).toBe(0);
    expect(seen(buildWorld(), { kind: 'capacity', role: 'betrokken' })).toBe(2);
  });

  it('starts no earlier than that one, and no earlier than oneself', () => {
    expect(sinceOf(withPeriods('buur', { seesFrom: JOINED }), 'regio', 'breed', as('buur'))).toBe(JOINED);
    expect(sinceOf(withPeriods('regio', { seesFrom: JOINED }), 'regio', 'breed', as('buur'))).toBe(JOINED);
  });
});

describe('support', () => {
  const helper = { tenantId: TENANTS.regio, accountId: accountOf('buiten') };
  const open = (isOpen: boolean) => buildWorld({ supportAccesses: [{ ...helper, isOpen }] });

  it('reads as a reader of the organisation while it is open, and writes nothing', () => {
    expect(readingsOf(open(true), helper, TODAY).size).toBe(5);
    expect(readingsOf(open(false), helper, TODAY).size).toBe(0);
    expect(readingsOf(open(true), { ...helper, tenantId: TENANTS.buur }, TODAY).size).toBe(0);
  });

  it('does not widen what a member may do', () => {
    const griffie = withRole('regio', 'griffie', {
      supportAccesses: [{ tenantId: TENANTS.regio, accountId: accountOf('regio'), isOpen: true }],
    });
    expect(reads(griffie, 'regio', TODAY)).toStrictEqual(['openbaar']);
  });
});

describe('a closed kring', () => {
  it('is read on and takes nothing any more from its day', () => {
    const kringen = buildWorld().kringen.map((kring) =>
      kring.kind === 'breed' ? { ...kring, closedOn: TODAY } : kring,
    );
    const world = buildWorld({ kringen });
    expect(reads(world, 'regio', TODAY)).toContain('breed');
    expect(writes(world, 'regio', TODAY)).not.toContain('regio: breed');
    expect(writes(world, 'regio', addDays(TODAY, -1))).toContain('regio: breed');
  });
});
