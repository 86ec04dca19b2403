import { describe, expect, it } from 'vitest';
import { plainDate } from '../core/dates.ts';
import { buildAgreement } from '../testing/build-agreement.ts';
import { type AgreementDraft, checkAgreementRevision } from './check-revision.ts';

const previous = buildAgreement();

const fine: AgreementDraft = {
  standPer: plainDate('2024-10-31'),
  dueOn: plainDate('2024-10-31'),
  moveReason: null,
  status: 'open',
  settledOn: null,
};

function problemsOf(overrides: Partial<AgreementDraft>, before: typeof previous | null = previous) {
  const result = checkAgreementRevision(before, { ...fine, ...overrides });
  return result.ok ? [] : result.error.map(({ path, messageKey }) => `${path}: ${messageKey}`);
}

const moved = { dueOn: plainDate('2025-01-01') };
const kept = { status: 'nagekomen', settledOn: plainDate('2024-10-31') } as const;

describe('checkAgreementRevision', () => {
  it('lets a first agreement, an unchanged one, a reasoned move and a settling pass', () => {
    expect(checkAgreementRevision(null, fine)).toStrictEqual({ ok: true, value: null });
    expect(problemsOf({})).toStrictEqual([]);
    expect(problemsOf({ ...moved, moveReason: 'Begroting 2025' })).toStrictEqual([]);
    expect(problemsOf(kept)).toStrictEqual([]);
    expect(problemsOf({ ...kept, status: 'vervallen' })).toStrictEqual([]);
  });

  it('asks a reason for every move, and none of spaces', () => {
    const wanted = ['moveReason: agreements.moveReasonRequired'];
    expect(problemsOf(moved)).toStrictEqual(wanted);
    expect(problemsOf({ ...moved, moveReason: ' \n ' })).toStrictEqual(wanted);
    expect(problemsOf({ dueOn: plainDate('2024-10-01') })).toStrictEqual(wanted);
  });

  it('does not move what is settled', () => {
    expect(problemsOf({ ...kept, ...moved, moveReason: 'Begroting 2025' })).toStrictEqual([
      'dueOn: agreements.settledDoesNotMove',
    ]);
  });

  it('takes no reason where nothing moved', () => {
    const wanted = ['moveReason: agreements.moveReasonWithoutMove'];
    expect(problemsOf({ moveReason: 'Zomaar' })).toStrictEqual(wanted);
    expect(problemsOf({ ...moved, moveReason: 'Zomaar' }, null)).toStrictEqual(wanted);
  });

  it('wants a day of settling exactly when settled, not after the day it speaks of', () => {
    expect(problemsOf({ ...kept, settledOn: null })).toStrictEqual([
      'settledOn: agreements.settledOnRequired',
    ]);
    expect(problemsOf({ settledOn: plainDate('2024-10-31') })).toStrictEqual([
      'settledOn: agreements.settledOnWhileOpen',
    ]);
    expect(problemsOf({ ...kept, settledOn: plainDate('2024-11-01') })).toStrictEqual([
      'settledOn: agreements.settledOnTooLate',
    ]);
  });

  it('does not go back in time', () => {
    expect(problemsOf({ standPer: previous.standPer })).toStrictEqual([]);
    expect(problemsOf({ standPer: plainDate('2024-08-30') })).toStrictEqual([
      'standPer: agreements.standPerTooEarly',
    ]);
    expect(problemsOf({ standPer: plainDate('2015-01-01') }, null)).toStrictEqual([]);
  });

  it('names every problem at once', () => {
    expect(
      problemsOf({ ...moved, ...kept, settledOn: null, standPer: plainDate('2024-01-01') }),
    ).toHaveLength(3);
  });
});
