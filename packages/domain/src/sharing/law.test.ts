import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate, plainDate } from '../core/dates.ts';
import type { AccountId, DossierId, KringId } from '../core/ids.ts';
import * as ask from '../testing/ask-world.ts';
import { actorOf, withRole } from '../testing/ask-world.ts';
import {
  accountOf,
  buildParticipation,
  buildSeat,
  buildWorld,
  DOSSIER,
  TENANTS,
  type TenantName,
} from '../testing/build-world.ts';
import { testId } from '../testing/ids.ts';
import { readableKringen, writablePairs } from './law.ts';
import { MEMBERSHIP_ROLES, PARTICIPATION_ROLES } from './tenant.ts';
import type { Participation, Seat, World } from './world.ts';

const TODAY = plainDate('2024-09-01');
const reads = (world: World, name: TenantName, day = TODAY) => ask.reads(world, name, day);
const writes = (world: World, name: TenantName, day = TODAY) => ask.writes(world, name, day);

function withParticipation(name: TenantName, overrides: Partial<Participation>): World {
  const others = buildWorld().participations.filter(({ tenantId }) => tenantId !== TENANTS[name]);
  return buildWorld({ participations: [...others, buildParticipation(name, overrides)] });
}

describe('reading', () => {
  it.each([
    ['regio', ['eigen regio', 'kernteam', 'tafel', 'breed', 'openbaar']],
    ['buur', ['eigen buur', 'kernteam', 'tafel', 'breed', 'openbaar']],
    ['aanbieder', ['eigen aanbieder', 'tafel', 'breed', 'openbaar']],
    ['gemeente', ['eigen gemeente', 'breed', 'openbaar']],
    ['adviseur', ['eigen adviseur', 'breed', 'openbaar']],
    ['buiten', []],
    ['tafel', []],
  ] as const)('%s reads %j', (name, kringen) => {
    expect(reads(buildWorld(), name)).toStrictEqual(kringen);
  });

  it('begins on the first day and ends on the day of leaving', () => {
    const world = withParticipation('gemeente', {
      from: plainDate('2024-03-01'),
      to: plainDate('2024-09-01'),
    });
    const days = ['2024-02-29', '2024-03-01', '2024-08-31', '2024-09-01'].map(plainDate);
    expect(days.map((day) => reads(world, 'gemeente', day).length)).toStrictEqual([0, 3, 3, 0]);
  });

  it('waits for the invited side to accept', () => {
    expect(reads(withParticipation('gemeente', { acceptedOn: null }), 'gemeente')).toStrictEqual([]);
    const world = withParticipation('gemeente', { acceptedOn: TODAY });
    expect(reads(world, 'gemeente', addDays(TODAY, -1))).toStrictEqual([]);
    expect(reads(world, 'gemeente')).toHaveLength(3);
  });

  it('needs a membership of the acting organisation that is current, of a person who is not shut out', () => {
    const member = { tenantId: TENANTS.regio, accountId: accountOf('regio'), role: 'ambtenaar' } as const;
    const until = (to: PlainDate | null) =>
      buildWorld({ memberships: [{ ...member, from: plainDate('2024-02-01'), to }] });
    expect(reads(until(TODAY), 'regio')).toStrictEqual([]);
    expect(reads(until(addDays(TODAY, 1)), 'regio')).toHaveLength(5);
    expect(reads(until(null), 'regio', plainDate('2024-01-31'))).toStrictEqual([]);
    const elsewhere = { tenantId: TENANTS.regio, accountId: accountOf('buur') };
    expect(readableKringen(buildWorld(), elsewhere, TODAY).size).toBe(0);
    const accounts = buildWorld().accounts.map((account) => ({ ...account, isDisabled: true }));
    expect(reads(buildWorld({ accounts }), 'regio')).toStrictEqual([]);
    expect(reads(buildWorld({ accounts: [] }), 'regio')).toStrictEqual([]);
  });

  it('shows a griffie only what is public, unless the person has another role as well', () => {
    expect(reads(withRole('regio', 'griffie'), 'regio')).toStrictEqual(['openbaar']);
    const world = buildWorld();
    const second = world.memberships.filter(({ tenantId }) => tenantId === TENANTS.regio);
    const both = [...world.memberships, ...second.map((one) => ({ ...one, role: 'griffie' as const }))];
    expect(reads({ ...world, memberships: both }, 'regio')).toHaveLength(5);
  });

  it('lets a seat in where the capacity does not reach, for that person and organisation alone', () => {
    const world = buildWorld({ seats: [buildSeat('adviseur')] });
    expect(reads(world, 'adviseur')).toStrictEqual([
      'eigen adviseur',
      'kernteam',
      'tafel',
      'breed',
      'openbaar',
    ]);
    expect(reads(world, 'gemeente')).toStrictEqual(['eigen gemeente', 'breed', 'openbaar']);
    const colleague = testId<AccountId>(999);
    const withColleague = {
      ...world,
      accounts: [...world.accounts, { id: colleague, isDisabled: false }],
      memberships: [
        ...world.memberships,
        {
          tenantId: TENANTS.adviseur,
          accountId: colleague,
          role: 'ambtenaar',
          from: TODAY,
          to: null,
        } as const,
      ],
    };
    expect(
      readableKringen(withColleague, { tenantId: TENANTS.adviseur, accountId: colleague }, TODAY).size,
    ).toBe(3);
  });

  it.each<[string, Partial<Seat>]>([
    ['that has ended', { to: TODAY }],
    ['that has yet to begin', { from: addDays(TODAY, 1) }],
    ['in another dossier', { dossierId: testId(51) }],
    ['held for another organisation', { tenantId: TENANTS.gemeente }],
    ['of another person', { accountId: accountOf('gemeente') }],
  ])('gives nothing for a seat %s', (_, overrides) => {
    const world = buildWorld({ seats: [buildSeat('adviseur', overrides)] });
    expect(reads(world, 'adviseur')).toHaveLength(3);
  });

  it('gives nothing for a seat of an organisation that takes no part', () => {
    expect(reads(buildWorld({ seats: [buildSeat('buiten')] }), 'buiten')).toStrictEqual([]);
  });

  it('asks a kring that admits only the bestuurlijke seats for just such a seat', () => {
    const kring = {
      id: testId<KringId>(300),
      dossierId: DOSSIER,
      kind: 'ander',
      ownerTenantId: null,
      closedOn: null,
    } as const;
    const board = { ...kring, admittedRoles: [], admittedSeats: ['bestuurlijk'] } as const;
    const size = (kind: Seat['kind']) =>
      readableKringen(
        buildWorld({ kringen: [board], seats: [buildSeat('regio', { kind })] }),
        actorOf('regio'),
        TODAY,
      ).size;
    expect(size('bestuurlijk')).toBe(1);
    expect(size('ambtelijk')).toBe(0);
  });

  it('opens an eigen kring to its owner alone, whatever it says it admits', () => {
    const kringen = buildWorld().kringen.map((kring) => ({ ...kring, admittedRoles: PARTICIPATION_ROLES }));
    expect(reads(buildWorld({ kringen }), 'regio').filter((name) => name.startsWith('eigen'))).toStrictEqual([
      'eigen regio',
    ]);
  });

  it('shuts out the disabled person alone', () => {
    const shut = (name: TenantName) =>
      buildWorld({
        accounts: buildWorld().accounts.map(({ id }) => ({ id, isDisabled: id === accountOf(name) })),
      });
    expect(reads(shut('buur'), 'regio')).toHaveLength(5);
    expect(reads(shut('buur'), 'buur')).toStrictEqual([]);
    expect(reads(shut('regio'), 'buur')).toHaveLength(5);
  });

  it('takes the widest of two capacities', () => {
    const world = buildWorld();
    const participations = [
      ...world.participations,
      buildParticipation('gemeente', { role: 'accounthoudend' }),
    ];
    expect(reads({ ...world, participations }, 'gemeente')).toContain('kernteam');
  });
});

describe('writing', () => {
  const OWN = ['regio: eigen regio', 'regio: kernteam', 'regio: tafel', 'regio: breed', 'regio: openbaar'];

  it('is as the own organisation, in every kring that is read', () => {
    expect(writes(buildWorld(), 'regio')).toStrictEqual(OWN);
    expect(writes(buildWorld(), 'aanbieder')).toStrictEqual([
      'aanbieder: eigen aanbieder',
      'aanbieder: tafel',
      'aanbieder: breed',
      'aanbieder: openbaar',
    ]);
    expect(writes(buildWorld(), 'buiten')).toStrictEqual([]);
  });

  it.each(MEMBERSHIP_ROLES)('of a %s is nothing, or something', (role) => {
    const isReader = role === 'griffie' || role === 'lezer' || role === 'analist';
    const seats = [buildSeat('regio', { mayActForTable: true })];
    expect(writes(withRole('regio', role, { seats }), 'regio')).toHaveLength(isReader ? 0 : 9);
  });

  it('is also as the table for who has a seat with that right, but never in an eigen kring', () => {
    const world = buildWorld({ seats: [buildSeat('regio', { mayActForTable: true })] });
    expect(writes(world, 'regio')).toStrictEqual([
      ...OWN,
      'tafel: kernteam',
      'tafel: tafel',
      'tafel: breed',
      'tafel: openbaar',
    ]);
    expect(writes(buildWorld({ seats: [buildSeat('regio')] }), 'regio')).toStrictEqual(OWN);
    expect(writes(world, 'buur')).toHaveLength(5);
  });

  it('is given by one role that may write, beside one that may not', () => {
    const world = buildWorld();
    const readers = world.memberships.map((one) => ({ ...one, role: 'lezer' as const }));
    expect(writes({ ...world, memberships: [...readers, ...world.memberships] }, 'regio')).toStrictEqual(OWN);
  });

  it('comes sorted by author and kring, whatever the order of the world', () => {
    const world = buildWorld({ seats: [buildSeat('regio', { mayActForTable: true })] });
    const turned = { ...world, kringen: world.kringen.toReversed() };
    expect(writes(turned, 'regio')).toStrictEqual(writes(world, 'regio'));
  });

  it('ends with the seat', () => {
    const world = buildWorld({ seats: [buildSeat('regio', { mayActForTable: true, to: TODAY })] });
    expect(writes(world, 'regio', addDays(TODAY, -1))).toHaveLength(9);
    expect(writes(world, 'regio')).toStrictEqual(OWN);
  });

  it('stops in a closed dossier from its first closed day, where reading goes on', () => {
    const dossiers = [{ id: DOSSIER, jointTenantId: TENANTS.tafel, closedOn: TODAY }];
    const world = buildWorld({ dossiers });
    expect(writes(world, 'regio', addDays(TODAY, -1))).toHaveLength(5);
    expect(writes(world, 'regio')).toStrictEqual([]);
    expect(reads(world, 'regio')).toHaveLength(5);
  });

  it('is refused in a kring whose dossier is not known', () => {
    expect(writes(buildWorld({ dossiers: [] }), 'regio')).toStrictEqual([]);
  });
});

describe('two dossiers', () => {
  const SECOND = testId<DossierId>(51);
  const kring = {
    kind: 'breed',
    ownerTenantId: null,
    closedOn: null,
    admittedRoles: PARTICIPATION_ROLES,
    admittedSeats: [],
  } as const;
  const world = buildWorld({
    dossiers: [
      { id: SECOND, jointTenantId: TENANTS.buiten, closedOn: TODAY },
      { id: DOSSIER, jointTenantId: TENANTS.tafel, closedOn: null },
    ],
    kringen: [
      { ...kring, id: testId(300), dossierId: SECOND },
      { ...kring, id: testId(301), dossierId: DOSSIER },
    ],
    participations: [
      buildParticipation('regio'),
      buildParticipation('buur'),
      buildParticipation('buur', { dossierId: SECOND }),
    ],
    seats: [buildSeat('buur', { mayActForTable: true })],
  });

  it('do not let a participation in the one count for the other', () => {
    const sees = (name: TenantName) => [...readableKringen(world, actorOf(name), TODAY)];
    expect(sees('regio')).toStrictEqual([testId(301)]);
    expect(sees('buur')).toStrictEqual([testId(300), testId(301)]);
  });

  it('each have their own joint author and their own last day', () => {
    const pairs = (day: PlainDate) => writablePairs(world, actorOf('buur'), day);
    expect(pairs(TODAY)).toStrictEqual([
      { authorTenantId: TENANTS.buur, kringId: testId(301) },
      { authorTenantId: TENANTS.tafel, kringId: testId(301) },
    ]);
    expect(pairs(addDays(TODAY, -1))).toStrictEqual([
      { authorTenantId: TENANTS.buur, kringId: testId(300) },
      { authorTenantId: TENANTS.buur, kringId: testId(301) },
      { authorTenantId: TENANTS.tafel, kringId: testId(301) },
    ]);
  });
});
