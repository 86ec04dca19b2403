import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../core/dates.ts';
import { steps, takeStep } from '../testing/act-stories.ts';
import {
  buildAct,
  buildPeriod,
  buildSharingTable,
  type Party,
  partyId,
  partyOf,
  TODAY,
} from '../testing/build-sharing-table.ts';
import { answerInvitation, consent, propose } from './act-effects.ts';
import {
  isStanding,
  listAccounthoudend,
  listMissingConsents,
  type SharingAct,
  type SharingTable,
  statusOf,
} from './acts.ts';

type Change = Partial<SharingAct> & Pick<SharingAct, 'kind'>;
type Outcome = ReturnType<typeof propose>;

function done(outcome: Outcome): SharingTable {
  if (!outcome.ok) throw new Error(outcome.error.messageKey);
  return outcome.value;
}
const refusal = (outcome: Outcome) => (outcome.ok ? null : outcome.error.messageKey);

/** Somebody does it; the table then. */
const after = (table: SharingTable, change: Change, today = TODAY) =>
  done(propose(table, buildAct(change), today));
const actOf = (table: SharingTable, index = -1) => {
  const act = table.proposals.at(index);
  if (act === undefined) throw new Error('nothing was proposed');
  return act;
};
const says = (table: SharingTable, party: Party, answer: 'agree' | 'refuse', index = -1) =>
  consent(table, { actId: actOf(table, index).actId, tenantId: partyId(party), answer }, TODAY);
const replies = (table: SharingTable, answer: 'accept' | 'decline', today = TODAY) =>
  answerInvitation(table, { actId: actOf(table).actId, answer }, today);

/** The periods of a party, readable: `role from..to since`. */
function periodsOf(table: SharingTable, party: Party): readonly string[] {
  return table.periods
    .filter(({ tenantId, acceptedOn }) => partyOf(tenantId) === party && acceptedOn !== null)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ role, from, to, seesFrom }) => `${role} ${from}..${to ?? ''} ${seesFrom ?? 'all'}`);
}

const two = buildSharingTable({
  periods: [
    buildPeriod('noord', { role: 'accounthoudend' }),
    buildPeriod('oost', { role: 'accounthoudend' }),
    buildPeriod('zuid'),
  ],
});
const LONG_AGO = addDays(TODAY, -100);

describe('an invitation', () => {
  it('shows nothing before it is accepted, and from then on what was granted', () => {
    const sent = after(buildSharingTable(), { kind: 'invite' });
    expect(periodsOf(sent, 'zuid')).toStrictEqual([]);
    expect(statusOf(actOf(sent), TODAY)).toBe('awaits_answer');
    const later = addDays(TODAY, 5);
    const joined = done(replies(sent, 'accept', later));
    expect(periodsOf(joined, 'zuid')).toStrictEqual([`betrokken ${TODAY}.. ${later}`]);
    expect(statusOf(actOf(joined), later)).toBe('carried_out');
  });

  it.each([
    [{ history: 'all' }, 'all'],
    [{ history: 'day', seesFrom: addDays(TODAY, -30) }, addDays(TODAY, -30)],
    [{ history: 'joining', from: addDays(TODAY, 9) }, addDays(TODAY, 9)],
  ] as const)('with %j shows the records since %s', (granted, expected) => {
    const joined = done(replies(after(buildSharingTable(), { kind: 'invite', ...granted }), 'accept'));
    expect(joined.periods.at(-1)?.seesFrom ?? 'all').toBe(expected);
  });

  it('that is declined leaves nothing, and another may follow on the same day', () => {
    const declined = done(replies(after(buildSharingTable(), { kind: 'invite' }), 'decline'));
    expect(statusOf(actOf(declined), TODAY)).toBe('declined');
    expect(refusal(replies(declined, 'accept'))).toBe('sharing.actDecided');
    const again = done(replies(after(declined, { kind: 'invite' }), 'accept'));
    expect(periodsOf(again, 'zuid')).toHaveLength(1);
  });

  it('cannot be accepted once it has lapsed', () => {
    const sent = after(buildSharingTable(), { kind: 'invite' });
    const late = actOf(sent).lapsesOn;
    expect(statusOf(actOf(sent), late)).toBe('lapsed');
    expect(refusal(replies(sent, 'accept', late))).toBe('sharing.actDecided');
    expect(refusal(replies(sent, 'accept', addDays(late, -1)))).toBe(null);
  });

  it('goes out when both accounthoudende regio’s agree, and either can take it back', () => {
    const asked = after(two, { kind: 'invite', tenantId: partyId('west') });
    expect(listMissingConsents(asked, actOf(asked), TODAY).map(partyOf)).toStrictEqual(['oost']);
    expect(refusal(replies(asked, 'accept'))).toBe('sharing.actDecided');
    const agreed = done(says(asked, 'oost', 'agree'));
    expect(statusOf(actOf(agreed), TODAY)).toBe('awaits_answer');
    const refused = done(says(agreed, 'oost', 'refuse'));
    expect(statusOf(actOf(refused), TODAY)).toBe('refused');
    expect(refusal(replies(refused, 'accept'))).toBe('sharing.actDecided');
    const withdrawn = done(says(agreed, 'noord', 'refuse'));
    expect(statusOf(actOf(withdrawn), TODAY)).toBe('withdrawn');
  });

  it('to become accounthoudend goes on where the other capacity ends, and sees what it saw', () => {
    const sent = after(two, { kind: 'invite', role: 'accounthoudend', history: 'joining' });
    const joined = done(replies(done(says(sent, 'oost', 'agree')), 'accept'));
    expect(periodsOf(joined, 'zuid')).toStrictEqual([
      `strategisch_belang ${LONG_AGO}..${TODAY} all`,
      `accounthoudend ${TODAY}.. all`,
    ]);
  });
});

describe('who must agree', () => {
  it('is every accounthoudende regio of the day, and nobody else may', () => {
    const asked = after(two, { kind: 'end_participation' });
    expect(periodsOf(asked, 'zuid')).toStrictEqual([`strategisch_belang ${LONG_AGO}.. all`]);
    expect(refusal(says(asked, 'zuid', 'agree'))).toBe('core.forbidden');
    expect(refusal(says(asked, 'noord', 'agree'))).toBe('sharing.answeredAlready');
    const ended = done(says(asked, 'oost', 'agree'));
    expect(periodsOf(ended, 'zuid')).toStrictEqual([`strategisch_belang ${LONG_AGO}..${TODAY} all`]);
    expect(refusal(says(ended, 'oost', 'refuse'))).toBe('sharing.actDecided');
  });

  it('is nobody for who leaves by itself, and only who takes part can', () => {
    const leaving = { kind: 'leave', tenantId: partyId('zuid'), authorTenantId: partyId('zuid') } as const;
    expect(periodsOf(after(two, leaving), 'zuid')).toStrictEqual([
      `strategisch_belang ${LONG_AGO}..${TODAY} all`,
    ]);
    const west = { ...leaving, tenantId: partyId('west'), authorTenantId: partyId('west') };
    expect(refusal(propose(two, buildAct(west), TODAY))).toBe('core.forbidden');
    expect(refusal(propose(two, buildAct({ ...leaving, kind: 'end_participation' }), TODAY))).toBe(
      'core.forbidden',
    );
  });

  it('looks again at what can be when the last one agrees', () => {
    const asked = after(after(two, { kind: 'end_participation' }), { kind: 'change_role' });
    const ended = done(says(asked, 'oost', 'agree', 0));
    expect(refusal(says(ended, 'oost', 'agree', 1))).toBe('sharing.takesNoPart');
    expect(statusOf(actOf(ended), TODAY)).toBe('awaits_consent');
  });

  it('can do nothing any more from the day on which the dossier closes', () => {
    const closing = done(
      says(after(two, { kind: 'close_dossier', from: addDays(TODAY, 1) }), 'oost', 'agree'),
    );
    expect(closing.closedOn).toBe(addDays(TODAY, 1));
    expect(refusal(propose(closing, buildAct({ kind: 'invite', tenantId: partyId('west') }), TODAY))).toBe(
      null,
    );
    const act = buildAct({ kind: 'invite', tenantId: partyId('west'), from: addDays(TODAY, 1) });
    expect(refusal(propose(closing, act, addDays(TODAY, 1)))).toBe('core.forbidden');
  });
});

describe('what is carried out', () => {
  const alone = { ...two, periods: two.periods.filter(({ tenantId }) => tenantId !== partyId('oost')) };

  it('changes a capacity in one go, with what was seen before', () => {
    const seen = buildPeriod('zuid', { seesFrom: LONG_AGO, to: addDays(TODAY, 50) });
    const table = { ...alone, periods: [...alone.periods.slice(0, 1), seen] };
    const on = addDays(TODAY, 3);
    expect(periodsOf(after(table, { kind: 'change_role', from: on }), 'zuid')).toStrictEqual([
      `strategisch_belang ${LONG_AGO}..${on} ${LONG_AGO}`,
      `betrokken ${on}..${seen.to} ${LONG_AGO}`,
    ]);
  });

  it('moves history back', () => {
    const table = {
      ...alone,
      periods: [...alone.periods.slice(0, 1), buildPeriod('zuid', { seesFrom: TODAY })],
    };
    const day = addDays(TODAY, -9);
    const granted = after(table, { kind: 'grant_history', history: 'day', seesFrom: day });
    expect(periodsOf(granted, 'zuid')).toStrictEqual([`strategisch_belang ${LONG_AGO}.. ${day}`]);
    expect(periodsOf(after(granted, { kind: 'grant_history' }), 'zuid')).toStrictEqual([
      `strategisch_belang ${LONG_AGO}.. all`,
    ]);
  });

  it('ends also what was to come, and takes letters back', () => {
    const coming = buildPeriod('zuid', { role: 'betrokken', from: addDays(TODAY, 9), acceptedOn: TODAY });
    const table = { ...alone, periods: [...alone.periods, coming] };
    expect(periodsOf(after(table, { kind: 'end_participation' }), 'zuid')).toStrictEqual([
      `strategisch_belang ${LONG_AGO}..${TODAY} all`,
      `betrokken ${coming.from}..${coming.from} all`,
    ]);
    const invited = after(alone, { kind: 'invite', role: 'accounthoudend' });
    const ended = after(invited, { kind: 'end_participation' });
    expect(statusOf(actOf(ended, 0), TODAY)).toBe('refused');
    expect(refusal(answerInvitation(ended, { actId: actOf(ended, 0).actId, answer: 'accept' }, TODAY))).toBe(
      'sharing.actDecided',
    );
  });

  it.each([
    [null, []],
    ['strategisch_belang', [`strategisch_belang ${TODAY}.. all`]],
  ] as const)('hands the account over, and the giver goes on as %s', (role, goesOn) => {
    const given = done(replies(after(alone, { kind: 'hand_over', role, history: 'all' }), 'accept'));
    expect(listAccounthoudend(given, TODAY).map(partyOf)).toStrictEqual(['zuid']);
    expect(periodsOf(given, 'noord')).toStrictEqual([`accounthoudend ${LONG_AGO}..${TODAY} all`, ...goesOn]);
    expect(periodsOf(given, 'zuid').at(-1)).toBe(`accounthoudend ${TODAY}.. all`);
  });
});

describe('in any story', () => {
  it('there is always a region that is accounthoudend without an end, and the past stays', () => {
    fc.assert(
      fc.property(steps, (story) => {
        let table = two;
        for (const [turn, step] of story.entries()) {
          const outcome = takeStep(table, step, turn, TODAY);
          if (!outcome.ok) continue;
          const before = table;
          table = outcome.value;
          const lasts = table.periods.some(
            (one) => one.role === 'accounthoudend' && isStanding(one, TODAY) && one.to === null,
          );
          expect(lasts).toBe(true);
          expect(listAccounthoudend(table, TODAY).length).toBeGreaterThan(0);
          for (const one of before.periods.filter(({ acceptedOn }) => acceptedOn !== null)) {
            const kept = table.periods.find(
              (other) => other.tenantId === one.tenantId && other.from === one.from,
            );
            expect(kept).toMatchObject({ role: one.role, acceptedOn: one.acceptedOn });
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('no organisation takes part in two ways at once', () => {
    fc.assert(
      fc.property(steps, (story) => {
        const end = story.reduce((table, step, turn) => {
          const outcome = takeStep(table, step, turn, TODAY);
          return outcome.ok ? outcome.value : table;
        }, two);
        for (const one of end.periods.filter((period) => isStanding(period, TODAY)))
          for (const other of end.periods.filter((period) => period !== one && isStanding(period, TODAY)))
            if (one.tenantId === other.tenantId && one.from <= other.from)
              expect(one.to !== null && one.to <= other.from).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
