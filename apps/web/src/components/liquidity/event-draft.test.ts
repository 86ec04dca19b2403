import type { ShownEvent } from '@regietafel/contracts/liquidity/events';
import { recordEventInput } from '@regietafel/contracts/liquidity/events';
import { cents } from '@regietafel/domain/core/cents';
import { yearMonth } from '@regietafel/domain/core/dates';
import { buildCashEvent } from '@regietafel/domain/testing/build-forecast';
import { testId } from '@regietafel/domain/testing/ids';
import { describe, expect, test } from 'vitest';
import { contentOf, draftOf, newDraft } from './event-draft.ts';

const shown = (overrides: Parameters<typeof buildCashEvent>[0] = {}): ShownEvent => {
  const {
    removedReason: _removed,
    recordedAt,
    kringId,
    dossierId: _dossier,
    authorTenantId: _author,
    ...event
  } = buildCashEvent(overrides);
  const kring = { id: kringId, kind: 'tafel' as const, name: 'Tafel' };
  const author = { name: 'XONAR', isOwn: true, mayWrite: true };
  return { ...event, origin: { author, kring, recordedAt } };
};

const PLACE = {
  dossierId: testId<ReturnType<typeof buildCashEvent>['dossierId']>(1),
  eventId: null,
  supersedes: null,
  recordAs: 'own',
  kringId: testId<ReturnType<typeof buildCashEvent>['kringId']>(2),
  mayWiden: false,
} as const;

describe('the form of an event', () => {
  test('gives back what was recorded, whatever is said of money', () => {
    const amounts = [
      { kind: 'known', cents: cents(123_45), frequency: 'once' },
      { kind: 'max', cents: cents(100), frequency: 'yearly' },
      { kind: 'range', minCents: cents(100), maxCents: cents(300), frequency: 'once' },
      { kind: 'pm' },
    ] as const;
    for (const amount of amounts) {
      const event = shown({
        amount,
        direction: 'uit',
        likelyCents: amount.kind === 'range' ? cents(200) : null,
        coversRiskIds: [testId(7)],
        to: yearMonth('2025-06'),
      });
      const content = contentOf(draftOf(event, '2024-12-31'));
      const {
        eventId: _id,
        revisionId,
        isFictitious: _made,
        origin: _origin,
        standPer: _day,
        ...told
      } = event;
      expect(content).toStrictEqual({ ...told, standPer: '2024-12-31', supersedes: revisionId });
    }
  });

  test('speaks of no earlier day than what it follows', () => {
    expect(draftOf(shown(), '2024-01-01').standPer).toBe('2024-12-01');
  });

  test('leaves out what does not go with the choices, and leaves it to the server to ask for an amount', () => {
    const draft = {
      ...newDraft(yearMonth('2025-03'), '2024-12-31'),
      likelyEuros: 5,
      coversRiskIds: [testId<never>(7)],
    };
    const content = contentOf({ ...draft, to: yearMonth('2025-01'), spreadMonths: null });
    expect(content).toMatchObject({
      amount: { kind: 'none' },
      likelyCents: null,
      coversRiskIds: [],
      to: '2025-03',
      spreadMonths: 1,
    });
    expect(recordEventInput.safeParse({ ...content, ...PLACE, title: 'Pand' }).success).toBe(true);
  });
});
