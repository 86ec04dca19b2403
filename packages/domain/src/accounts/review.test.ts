import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlainDate, plainDate } from '../core/dates.ts';
import { type AccountId, type DossierId, type MembershipId, newId, type SeatId } from '../core/ids.ts';
import { MEMBERSHIP_ROLES, type MembershipRole } from '../sharing/tenant.ts';
import {
  isPrivileged,
  mayEndInReview,
  type RightJudgement,
  refuseJudgements,
  reviewDueOn,
  reviewLines,
  rightsUnder,
  type StandingParticipation,
  type StandingRole,
  type StandingSeat,
} from './review.ts';

const DAY = plainDate('2026-02-01');
const ME = newId<AccountId>();
const PERIOD = { validFrom: DAY, validTo: null };

const roleOf = (role: MembershipRole, accountId = newId<AccountId>()): StandingRole => ({
  ...PERIOD,
  kind: 'role',
  id: newId<MembershipId>(),
  accountId,
  personName: 'Iemand',
  role,
});
const seatOf = (mayActForTable: boolean): StandingSeat => ({
  ...PERIOD,
  kind: 'seat',
  id: newId<SeatId>(),
  accountId: newId<AccountId>(),
  personName: 'Iemand',
  dossierId: newId<DossierId>(),
  dossierName: 'Een aanbieder',
  seat: 'ambtelijk',
  mayActForTable,
});
const PARTICIPATION: StandingParticipation = {
  ...PERIOD,
  kind: 'participation',
  id: newId<DossierId>(),
  dossierName: 'Een aanbieder',
  capacity: 'betrokken',
};

const confirmed = (right: { readonly id: string }): RightJudgement => ({
  id: right.id,
  decision: 'confirm',
  reason: '',
});
const ended = (right: { readonly id: string }, reason = 'Uit dienst'): RightJudgement => ({
  id: right.id,
  decision: 'end',
  reason,
});

describe('reviewDueOn', () => {
  it.each([
    ['alle', '2025-03-10', '2026-03-10'],
    ['bevoorrecht', '2025-11-30', '2026-02-28'],
    ['bevoorrecht', '2023-11-30', '2024-02-29'],
    ['alle', '2024-02-29', '2025-02-28'],
  ] as const)('%s signed on %s is due on %s', (kind, last, due) => {
    expect(reviewDueOn(kind, last as PlainDate, plainDate('2020-01-01'))).toBe(due);
  });

  it('counts from the day on which the organisation came while nothing was signed', () => {
    expect(reviewDueOn('alle', null, plainDate('2026-01-15'))).toBe('2027-01-15');
  });
});

describe('what a review looks at', () => {
  it('is everything each year, and each quarter what gives rights or binds', () => {
    const rights = [
      ...MEMBERSHIP_ROLES.map((role) => roleOf(role)),
      seatOf(true),
      seatOf(false),
      PARTICIPATION,
    ];
    expect(rightsUnder('alle', rights)).toEqual(rights);
    const privileged = rightsUnder('bevoorrecht', rights);
    expect(privileged.map((right) => (right.kind === 'role' ? right.role : right.kind))).toEqual([
      'regievoerder',
      'bestuurder',
      'beheerder',
      'seat',
    ]);
    expect(isPrivileged(seatOf(false))).toBe(false);
  });
});

describe('refuseJudgements', () => {
  const reviewer = { accountId: ME, role: 'beheerder' } as const;
  const lezer = roleOf('lezer');
  const mine = roleOf('beheerder', ME);
  const above = roleOf('bestuurder');
  const seat = seatOf(true);
  const rights = [lezer, mine, above, seat, PARTICIPATION];
  const all = rights.map(confirmed);

  it('takes each right judged once', () => {
    expect(refuseJudgements(rights, all, reviewer)).toBeNull();
    expect(refuseJudgements(rights, [ended(lezer), ...all.slice(1)], reviewer)).toBeNull();
    expect(refuseJudgements([], [], reviewer)).toBeNull();
  });

  it.each([
    ['missing', all.slice(1), lezer.id],
    ['unknown', [...all, confirmed({ id: 'vreemd' })], 'vreemd'],
    ['twice', [...all, ended(lezer)], lezer.id],
    ['reason_missing', [ended(lezer, ''), ...all.slice(1)], lezer.id],
    ['may_not_end', [...all.filter(({ id }) => id !== mine.id), ended(mine)], mine.id],
    ['may_not_end', [...all.filter(({ id }) => id !== above.id), ended(above)], above.id],
    [
      'may_not_end',
      [...all.filter(({ id }) => id !== PARTICIPATION.id), ended(PARTICIPATION)],
      PARTICIPATION.id,
    ],
  ] as const)('says %s', (refusal, judgements, id) => {
    expect(refuseJudgements(rights, judgements, reviewer)).toEqual({ id, refusal });
  });

  it('accepts nothing that leaves a right out or ends one that may not end, whatever the order', () => {
    const judgement = fc.constantFrom(...rights).chain((right) =>
      fc.record({
        id: fc.constant(right.id as string),
        decision: fc.constantFrom('confirm' as const, 'end' as const),
        reason: fc.constantFrom('', 'Uit dienst'),
      }),
    );
    fc.assert(
      fc.property(fc.array(judgement, { maxLength: 8 }), (judgements) => {
        const isWhole =
          judgements.length === rights.length &&
          rights.every((right) =>
            judgements.some(
              (one) =>
                one.id === right.id &&
                (one.decision === 'confirm' || (one.reason !== '' && mayEndInReview(right, reviewer))),
            ),
          );
        expect(refuseJudgements(rights, judgements, reviewer) === null).toBe(isWhole);
      }),
    );
  });

  it('gives the lines as they stood, and says which were the own', () => {
    const lines = reviewLines(rights, all, reviewer);
    expect(lines.map(({ right }) => right)).toEqual(rights);
    expect(lines.filter(({ isOwn }) => isOwn).map(({ id }) => id)).toEqual([mine.id]);
    expect(() => reviewLines(rights, [], reviewer)).toThrow();
  });
});
