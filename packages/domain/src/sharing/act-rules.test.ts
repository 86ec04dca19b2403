import { describe, expect, it } from 'vitest';
import { addDays } from '../core/dates.ts';
import {
  buildAct,
  buildPeriod,
  buildSharingTable,
  PARTIES,
  type Party,
  partyId,
  TODAY,
} from '../testing/build-sharing-table.ts';
import { type ActStage, refuseAct } from './act-rules.ts';
import type { Period, Proposal, SharingAct, SharingTable } from './acts.ts';
import { PARTICIPATION_ROLES } from './tenant.ts';

type Change = Partial<SharingAct> & Pick<SharingAct, 'kind'>;

function refusalOf(table: SharingTable, change: Change, stage: ActStage = 'propose'): string | null {
  const refused = refuseAct(table, buildAct(change), TODAY, stage);
  return refused && `${refused.path}: ${refused.messageKey}`;
}

function tableWith(...periods: readonly Period[]): SharingTable {
  const table = buildSharingTable();
  return { ...table, periods: [...table.periods, ...periods] };
}

function openProposal(change: Change, isSent = false): Proposal {
  return { ...buildAct(change), consents: [], isSent, outcome: null };
}

const letterTo = (party: Party, overrides: Partial<Period> = {}) =>
  buildPeriod(party, {
    from: addDays(TODAY, 1),
    acceptedOn: null,
    lapsesOn: addDays(TODAY, 30),
    ...overrides,
  });
const yesterday = addDays(TODAY, -1);
const tomorrow = addDays(TODAY, 1);

describe('the days of a proposal', () => {
  it.each([
    [{ lapsesOn: TODAY }, 'lapsesOn: sharing.lapsesTooSoon'],
    [{ lapsesOn: tomorrow }, null],
    [{ lapsesOn: addDays(TODAY, 366) }, null],
    [{ lapsesOn: addDays(TODAY, 367) }, 'lapsesOn: sharing.lapsesTooLate'],
    [{ from: yesterday }, 'effectiveOn: sharing.fromPast'],
    [{ until: TODAY }, 'until: field.order'],
    [{ until: tomorrow }, null],
    [{ from: tomorrow, until: tomorrow }, 'until: field.order'],
    [{ history: 'day', seesFrom: TODAY }, null],
    [{ history: 'day', seesFrom: tomorrow }, 'seesFrom: sharing.seesFromTooLate'],
  ] as const)('%j: %s', (days, expected) => {
    expect(refusalOf(buildSharingTable(), { kind: 'invite', ...days })).toBe(expected);
  });

  it('count from today when the asked day has passed', () => {
    const late = { kind: 'invite', from: addDays(TODAY, -9), until: yesterday } as const;
    expect(refusalOf(buildSharingTable(), late, 'carry_out')).toBe('until: field.order');
    expect(refusalOf(buildSharingTable(), { ...late, until: null }, 'carry_out')).toBe(null);
  });
});

describe('the organisation that it is about', () => {
  it.each([
    ['nobody knows', null],
    ['is the table', partyId('tafel')],
  ] as const)('is refused when it %s', (_, tenantId) => {
    expect(refusalOf(buildSharingTable(), { kind: 'invite', tenantId })).toBe('tenantId: field.choice');
  });

  it('is refused from the day on which another goes on for it', () => {
    const merging = (mergedOn: typeof TODAY) => {
      const table = buildSharingTable();
      return {
        ...table,
        organisations: table.organisations.map((one) =>
          one.id === partyId('zuid') ? { ...one, mergedOn } : one,
        ),
      };
    };
    expect(refusalOf(merging(TODAY), { kind: 'invite' })).toBe('tenantId: field.choice');
    expect(refusalOf(merging(tomorrow), { kind: 'invite' })).toBe(null);
  });
});

describe('an invitation', () => {
  it('cannot go to oneself', () => {
    expect(refusalOf(buildSharingTable(), { kind: 'invite', tenantId: partyId('noord') })).toBe(
      'tenantId: sharing.inviteSelf',
    );
  });

  it('cannot go out twice, neither beside a proposal nor beside a letter that waits', () => {
    const twice = 'tenantId: sharing.invitedTwice';
    const proposed = buildSharingTable({ proposals: [openProposal({ kind: 'invite' })] });
    expect(refusalOf(proposed, { kind: 'invite' })).toBe(twice);
    expect(refusalOf(proposed, { kind: 'invite', tenantId: partyId('oost') })).toBe(null);
    expect(refusalOf(tableWith(letterTo('zuid')), { kind: 'invite' })).toBe(twice);
    expect(refusalOf(tableWith(letterTo('zuid')), { kind: 'invite' }, 'carry_out')).toBe(twice);
    expect(refusalOf(tableWith(letterTo('zuid')), { kind: 'invite' }, 'accept')).toBe(null);
  });

  it.each([{ declinedOn: yesterday }, { lapsesOn: TODAY }])('goes out again after one with %j', (dead) => {
    expect(refusalOf(tableWith(letterTo('zuid', dead)), { kind: 'invite' })).toBe(null);
    const over = openProposal({ kind: 'invite', lapsesOn: TODAY });
    const done: Proposal = { ...openProposal({ kind: 'invite' }), outcome: 'declined' };
    expect(refusalOf(buildSharingTable({ proposals: [over, done] }), { kind: 'invite' })).toBe(null);
  });

  it('cannot go to who takes part, unless to become accounthoudend beside the other', () => {
    const table = tableWith(buildPeriod('zuid'));
    expect(refusalOf(table, { kind: 'invite' })).toBe('tenantId: sharing.takesPartAlready');
    expect(refusalOf(table, { kind: 'invite', role: 'accounthoudend' })).toBe(null);
    const second = tableWith(buildPeriod('zuid', { role: 'accounthoudend' }));
    expect(refusalOf(second, { kind: 'invite', role: 'accounthoudend' })).toBe(
      'tenantId: sharing.takesPartAlready',
    );
    expect(refusalOf(tableWith(buildPeriod('zuid', { to: TODAY })), { kind: 'invite' })).toBe(null);
  });

  it('cannot begin on a day on which a period of the organisation began, nor before one to come', () => {
    const upgrade = { kind: 'invite', role: 'accounthoudend' } as const;
    const joined = tableWith(buildPeriod('zuid', { from: TODAY }));
    expect(refusalOf(joined, upgrade)).toBe('effectiveOn: sharing.startsTwice');
    expect(refusalOf(joined, { ...upgrade, from: tomorrow })).toBe(null);
    const coming = tableWith(buildPeriod('zuid', { from: tomorrow, acceptedOn: TODAY }));
    expect(refusalOf(coming, upgrade)).toBe('effectiveOn: sharing.changePlanned');
  });

  const TABLE: Readonly<Record<Party, string>> = {
    noord: '',
    oost: 'accounthoudend strategisch_belang betrokken',
    zuid: 'accounthoudend strategisch_belang betrokken',
    west: 'accounthoudend strategisch_belang betrokken',
    gemeente: 'betrokken',
    zorg: 'aanbieder',
    anders: '',
    toezicht: 'betrokken adviserend',
    tafel: '',
  };
  it.each(PARTIES)('gives %s only a capacity that fits', (party) => {
    const fits = PARTICIPATION_ROLES.filter(
      (role) => refusalOf(buildSharingTable(), { kind: 'invite', tenantId: partyId(party), role }) === null,
    );
    expect(fits.join(' ')).toBe(TABLE[party]);
  });

  it('says of the capacity of the provider that it is the provider’s alone', () => {
    const refused = (party: Party, role: 'aanbieder' | 'betrokken') =>
      refusalOf(buildSharingTable(), { kind: 'invite', tenantId: partyId(party), role });
    expect(refused('zuid', 'aanbieder')).toBe('role: sharing.capacityOfProvider');
    expect(refused('anders', 'aanbieder')).toBe('role: sharing.capacityOfProvider');
    expect(refused('zorg', 'betrokken')).toBe('role: sharing.capacityNotForKind');
  });
});

describe('another capacity', () => {
  const change = { kind: 'change_role' } as const;
  it.each([
    ['for who takes no part', [], {}, 'tenantId: sharing.takesNoPart'],
    [
      'for who only begins later',
      [buildPeriod('zuid', { from: tomorrow })],
      {},
      'tenantId: sharing.takesNoPart',
    ],
    ['to what it is', [buildPeriod('zuid', { role: 'betrokken' })], {}, 'role: sharing.sameRole'],
    [
      'to accounthoudend',
      [buildPeriod('zuid')],
      { role: 'accounthoudend' },
      'role: sharing.becomesByInvitation',
    ],
    ['that does not fit', [buildPeriod('zuid')], { role: 'adviserend' }, 'role: sharing.capacityNotForKind'],
    ['on its first day', [buildPeriod('zuid', { from: TODAY })], {}, 'effectiveOn: sharing.startsTwice'],
    [
      'while it is invited to more',
      [buildPeriod('zuid'), letterTo('zuid')],
      {},
      'tenantId: sharing.invitedTwice',
    ],
    ['that fits', [buildPeriod('zuid')], {}, null],
    ['from tomorrow on its first day', [buildPeriod('zuid', { from: TODAY })], { from: tomorrow }, null],
  ] as const)('%s', (_, periods, overrides, expected) => {
    expect(refusalOf(tableWith(...periods), { ...change, ...overrides })).toBe(expected);
  });

  it('never leaves the dossier without an accounthoudende regio that stays', () => {
    const self = { ...change, tenantId: partyId('noord') };
    const last = 'tenantId: sharing.lastAccounthoudend';
    expect(refusalOf(buildSharingTable(), self)).toBe(last);
    const beside = (overrides: Partial<Period>) =>
      tableWith(buildPeriod('oost', { role: 'accounthoudend', ...overrides }));
    expect(refusalOf(beside({}), self)).toBe(null);
    expect(refusalOf(beside({ to: addDays(TODAY, 9) }), self)).toBe(last);
    expect(refusalOf(beside({ from: tomorrow }), self)).toBe(last);
    expect(refusalOf(beside({ acceptedOn: null }), self)).toBe(last);
  });
});

describe('ending', () => {
  it('needs somebody who takes part on the day and after it', () => {
    const none = 'tenantId: sharing.takesNoPart';
    expect(refusalOf(buildSharingTable(), { kind: 'end_participation' })).toBe(none);
    expect(refusalOf(tableWith(buildPeriod('zuid')), { kind: 'end_participation' })).toBe(null);
    const ending = tableWith(buildPeriod('zuid', { to: tomorrow }));
    expect(refusalOf(ending, { kind: 'end_participation', from: tomorrow })).toBe(none);
    expect(refusalOf(ending, { kind: 'end_participation' })).toBe(null);
  });

  it('never takes away the last accounthoudende regio', () => {
    const self = { kind: 'end_participation', tenantId: partyId('noord') } as const;
    expect(refusalOf(buildSharingTable(), self)).toBe('tenantId: sharing.lastAccounthoudend');
    expect(refusalOf(tableWith(buildPeriod('oost', { role: 'accounthoudend' })), self)).toBe(null);
  });

  it('by oneself is for who is not accounthoudend', () => {
    const leave = (party: Party) =>
      ({ kind: 'leave', tenantId: partyId(party), authorTenantId: partyId(party) }) as const;
    const table = tableWith(buildPeriod('zuid'));
    expect(refusalOf(table, leave('zuid'))).toBe(null);
    expect(refusalOf(table, leave('noord'))).toBe('tenantId: sharing.accounthoudendStays');
    expect(refusalOf(table, leave('oost'))).toBe('tenantId: sharing.takesNoPart');
    expect(refusalOf(table, { ...leave('zuid'), authorTenantId: partyId('noord') })).toBe(
      'tenantId: field.choice',
    );
  });
});

describe('handing over', () => {
  const give = (from: Party, to: Party) =>
    ({ kind: 'hand_over', authorTenantId: partyId(from), tenantId: partyId(to) }) as const;
  const three = tableWith(
    buildPeriod('oost', { role: 'accounthoudend' }),
    buildPeriod('west', { role: 'accounthoudend' }),
  );
  const running = (...acts: readonly Change[]) => ({
    ...three,
    proposals: acts.map((act) => openProposal(act)),
  });

  it('goes to another region, by who has the account', () => {
    expect(refusalOf(three, give('noord', 'zuid'))).toBe(null);
    expect(refusalOf(three, give('noord', 'oost'))).toBe(null);
    expect(refusalOf(three, give('noord', 'noord'))).toBe('tenantId: sharing.handOverSelf');
    expect(refusalOf(three, give('noord', 'gemeente'))).toBe('tenantId: sharing.capacityNotForKind');
    expect(refusalOf(three, give('noord', 'zorg'))).toBe('tenantId: sharing.capacityNotForKind');
    expect(refusalOf(three, give('zuid', 'oost'), 'carry_out')).toBe(
      'effectiveOn: sharing.nothingToHandOver',
    );
  });

  it('cannot go round, however long the circle is', () => {
    const round = 'tenantId: sharing.handOverCircular';
    expect(refusalOf(running(give('oost', 'noord')), give('noord', 'oost'))).toBe(round);
    const chain = running(give('oost', 'west'), give('west', 'noord'));
    expect(refusalOf(chain, give('noord', 'oost'))).toBe(round);
    expect(refusalOf(running(give('oost', 'west')), give('noord', 'oost'))).toBe(null);
    const past = { ...give('oost', 'noord'), lapsesOn: TODAY };
    expect(refusalOf(running(past), give('noord', 'oost'))).toBe(null);
  });

  it('is done once at a time, and waits for another letter to the same organisation', () => {
    expect(refusalOf(running(give('noord', 'zuid')), give('noord', 'oost'))).toBe(
      'tenantId: sharing.handOverOpen',
    );
    expect(refusalOf(tableWith(letterTo('zuid')), give('noord', 'zuid'))).toBe(
      'tenantId: sharing.invitedTwice',
    );
  });

  it('begins on a new day for who stays in another capacity', () => {
    const fresh = buildSharingTable({
      periods: [buildPeriod('noord', { role: 'accounthoudend', from: TODAY })],
    });
    const staying = { ...give('noord', 'zuid'), role: 'betrokken' } as const;
    expect(refusalOf(fresh, staying)).toBe('effectiveOn: sharing.startsTwice');
    expect(refusalOf(fresh, give('noord', 'zuid'))).toBe(null);
    expect(refusalOf(fresh, staying, 'accept')).toBe('effectiveOn: sharing.startsTwice');
  });
});

describe('granting history', () => {
  const grant = (overrides: Partial<SharingAct>) => ({ kind: 'grant_history', ...overrides }) as const;
  const since = tableWith(buildPeriod('zuid', { seesFrom: yesterday }));
  it.each([
    ['all of it', since, { history: 'all' }, null],
    ['an earlier day', since, { history: 'day', seesFrom: addDays(TODAY, -2) }, null],
    ['the same day', since, { history: 'day', seesFrom: yesterday }, 'seesFrom: sharing.historyForward'],
    ['a later day', since, { history: 'day', seesFrom: TODAY }, 'seesFrom: sharing.historyForward'],
    ['who sees all', tableWith(buildPeriod('zuid')), { history: 'all' }, 'tenantId: sharing.seesAllAlready'],
    ['who takes no part', buildSharingTable(), { history: 'all' }, 'tenantId: sharing.takesNoPart'],
  ] as const)('%s', (_, table, overrides, expected) => {
    expect(refusalOf(table, grant(overrides))).toBe(expected);
  });
});

describe('closing', () => {
  it('is done once', () => {
    expect(refusalOf(buildSharingTable(), { kind: 'close_dossier' })).toBe(null);
    expect(refusalOf(buildSharingTable({ closedOn: tomorrow }), { kind: 'close_dossier' })).toBe(
      'effectiveOn: sharing.closesAlready',
    );
    const runs = buildSharingTable({ proposals: [openProposal({ kind: 'close_dossier' })] });
    expect(refusalOf(runs, { kind: 'close_dossier' })).toBe('tenantId: sharing.actOpen');
  });
});
