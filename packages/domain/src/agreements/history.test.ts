import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, type Instant, plainDate } from '../core/dates.ts';
import { NOW } from '../history/as-of.ts';
import { buildAgreement } from '../testing/build-agreement.ts';
import { testId } from '../testing/ids.ts';
import type { AgreementRevision } from './agreement.ts';
import { type AgreementHistory, agreementHistory, slipByParty } from './history.ts';

const first = buildAgreement();
const moved = buildAgreement({
  standPer: plainDate('2024-10-31'),
  dueOn: plainDate('2025-01-01'),
  moveReason: 'Aangesloten bij de begroting 2025',
  source: 'Raadsbrief stand oktober 2024',
});

function historyOf(
  revisions: readonly AgreementRevision[],
  today = '2024-11-15',
  asOf = NOW,
): AgreementHistory {
  const history = agreementHistory(revisions, plainDate(today), asOf);
  if (history === undefined) throw new Error('nothing within sight');
  return history;
}

describe('agreementHistory', () => {
  it('shows the promise that slipped from the next report to the next budget, with both letters', () => {
    const history = historyOf([moved, first]);
    expect(history).toMatchObject({
      agreementId: testId(1),
      current: moved,
      firstDueOn: '2024-10-31',
      currentDueOn: '2025-01-01',
      overdueDays: 0,
      slipDays: 62,
    });
    expect(history.moves).toStrictEqual([
      {
        from: '2024-10-31',
        to: '2025-01-01',
        days: 62,
        reason: 'Aangesloten bij de begroting 2025',
        standPer: '2024-10-31',
        source: 'Raadsbrief stand oktober 2024',
      },
    ]);
  });

  it('keeps slipping day by day while open past the due date', () => {
    expect(historyOf([first], '2024-10-31')).toMatchObject({ overdueDays: 0, slipDays: 0 });
    expect(historyOf([first], '2024-11-01')).toMatchObject({ overdueDays: 1, slipDays: 1 });
    expect(historyOf([first, moved], '2025-01-11')).toMatchObject({ overdueDays: 10, slipDays: 72 });
  });

  it('stops at the day of settling, counted from the first due date', () => {
    const kept = (settledOn: string | null) =>
      buildAgreement({
        ...moved,
        standPer: plainDate('2025-02-01'),
        status: 'nagekomen',
        settledOn: settledOn === null ? null : plainDate(settledOn),
      });
    const slip = (settledOn: string | null) => historyOf([first, moved, kept(settledOn)], '2026-01-01');
    expect(slip('2024-11-10')).toMatchObject({ slipDays: 10, overdueDays: 0 });
    expect(slip('2024-10-01').slipDays).toBe(0);
    expect(slip(null).slipDays).toBe(62);
  });

  it('stops at the last due date when it lapsed', () => {
    const lapsed = buildAgreement({
      ...moved,
      standPer: plainDate('2025-03-01'),
      status: 'vervallen',
      settledOn: plainDate('2025-03-01'),
    });
    expect(historyOf([first, moved, lapsed], '2026-01-01')).toMatchObject({ slipDays: 62, overdueDays: 0 });
  });

  it('does not let a date that was brought forward make up for anything', () => {
    const sooner = buildAgreement({ ...moved, dueOn: plainDate('2024-10-01') });
    expect(historyOf([first, sooner], '2024-09-01')).toMatchObject({ slipDays: 0, moves: [{ days: -30 }] });
  });

  it('counts no move when another field changed', () => {
    const renamed = buildAgreement({ standPer: plainDate('2024-09-10'), title: 'Anders verwoord' });
    expect(historyOf([first, renamed])).toMatchObject({ moves: [], current: renamed });
  });

  it('reads as of an earlier day and moment', () => {
    const asOf = { standPer: plainDate('2024-09-30'), knownAt: null };
    expect(historyOf([first, moved], '2024-09-30', asOf)).toMatchObject({ current: first, moves: [] });
    const before = { standPer: plainDate('2024-01-01'), knownAt: null };
    expect(agreementHistory([first, moved], plainDate('2024-09-30'), before)).toBeUndefined();
    expect(agreementHistory([], plainDate('2024-09-30'))).toBeUndefined();
  });

  it('keeps the first due date whatever is recorded later, even of an earlier day', () => {
    const revision = fc.record({ due: fc.nat(400), standPer: fc.nat(400) }).map(({ due, standPer }) =>
      buildAgreement({
        dueOn: addDays(plainDate('2024-01-01'), due),
        standPer: addDays(plainDate('2024-01-01'), standPer),
      }),
    );
    fc.assert(
      fc.property(fc.array(revision, { minLength: 1, maxLength: 8 }), (recorded) => {
        const revisions = recorded.map((one, index) => ({
          ...one,
          recordedAt: `2025-01-01T12:00:0${index}Z` as Instant,
        }));
        const history = historyOf(revisions.toReversed(), '2024-06-01');
        const firstDue = recorded[0]?.dueOn ?? plainDate('2015-01-01');
        expect(history.firstDueOn).toBe(firstDue);
        expect(history.slipDays).toBeGreaterThanOrEqual(0);
        expect(history.slipDays).toBe(
          Math.max(
            0,
            daysBetween(firstDue, history.currentDueOn),
            daysBetween(firstDue, plainDate('2024-06-01')),
          ),
        );
      }),
    );
  });
});

describe('slipByParty', () => {
  const other = (id: number, party: string, dueOn: string) =>
    historyOf([buildAgreement({ agreementId: testId(id), party, dueOn: plainDate(dueOn) })]);

  it('adds up per party, the most days first, then by name', () => {
    const histories = [
      other(2, 'gemeenten', '2024-11-10'),
      historyOf([first, moved]),
      other(3, 'XONAR', '2024-11-05'),
      other(4, 'XONAR', '2025-05-05'),
      other(5, 'Jeugdautoriteit', '2024-11-10'),
      other(6, 'accountant', '2025-01-01'),
    ];
    expect(slipByParty(histories)).toStrictEqual([
      {
        party: 'XONAR',
        agreements: 3,
        slipped: 2,
        overdue: 1,
        moves: 1,
        totalSlipDays: 72,
        largestSlipDays: 62,
      },
      {
        party: 'Jeugdautoriteit',
        agreements: 1,
        slipped: 1,
        overdue: 1,
        moves: 0,
        totalSlipDays: 5,
        largestSlipDays: 5,
      },
      {
        party: 'gemeenten',
        agreements: 1,
        slipped: 1,
        overdue: 1,
        moves: 0,
        totalSlipDays: 5,
        largestSlipDays: 5,
      },
      {
        party: 'accountant',
        agreements: 1,
        slipped: 0,
        overdue: 0,
        moves: 0,
        totalSlipDays: 0,
        largestSlipDays: 0,
      },
    ]);
  });

  it('orders parties by name when they slip alike, whichever comes first', () => {
    const both = [other(2, 'b', '2024-11-10'), other(3, 'a', '2024-11-10')];
    const names = (histories: readonly AgreementHistory[]) =>
      slipByParty(histories).map(({ party }) => party);
    expect(names(both)).toStrictEqual(['a', 'b']);
    expect(names(both.toReversed())).toStrictEqual(['a', 'b']);
  });

  it('is empty without agreements', () => {
    expect(slipByParty([])).toStrictEqual([]);
  });
});
