import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instant, plainDate } from '../core/dates.ts';
import type { TenantId } from '../core/ids.ts';
import { testId } from '../testing/ids.ts';
import { type PositionContent, type PositionSignature, positionHash, standingOf } from './joint-position.ts';

const PARTIES = [1, 2, 3].map((party) => testId<TenantId>(party));
const content: PositionContent = {
  standPer: plainDate('2024-09-15'),
  title: 'Trede 4',
  text: 'Wij vragen samen bindend advies.',
  subject: { kind: 'risk', id: testId(7) },
  judgements: [
    {
      authorTenantId: testId(1),
      revisionId: testId(8),
      standPer: plainDate('2024-08-15'),
      axes: [{ name: 'amount', unit: 'cents', low: 100, high: null }],
      isContested: false,
      rationale: '',
    },
  ],
};
const revision = (number: number) => ({
  revisionId: testId<never>(100 + number),
  contentHash: `hash ${number}`,
});

function answer(
  party: number,
  version: number,
  word: PositionSignature['answer'],
  at: number,
): PositionSignature {
  return {
    positionId: testId(9),
    positionRevisionId: revision(version).revisionId,
    contentHash: revision(version).contentHash,
    revisionId: testId(1000 + at),
    authorTenantId: testId(party),
    recordedAt: Temporal.Instant.fromEpochMilliseconds(1_700_000_000_000 + at).toString() as Instant,
    answer: word,
    dissent: word === 'dissent' ? 'Te vroeg' : null,
  };
}

describe('standingOf', () => {
  it('is open until every party has answered', () => {
    const answers = [answer(1, 1, 'signed', 1), answer(2, 1, 'dissent', 2)];
    expect(standingOf(revision(1), answers, PARTIES)).toStrictEqual({
      state: 'open',
      signed: [answers[0]],
      dissents: [answers[1]],
      unanswered: [PARTIES[2]],
    });
    const all = [...answers, answer(3, 1, 'signed', 3)];
    expect(standingOf(revision(1), all, PARTIES).state).toBe('divided');
    expect(standingOf(revision(1), all, PARTIES.toSpliced(2)).signed).toHaveLength(2);
    const signed = [1, 2, 3].map((party) => answer(party, 1, 'signed', party));
    expect(standingOf(revision(1), signed, PARTIES).state).toBe('unanimous');
  });

  it('lets a party change its own answer, in whatever order the records come', () => {
    const answers = [answer(1, 1, 'dissent', 1), answer(2, 1, 'signed', 2), answer(1, 1, 'signed', 3)];
    for (const order of [answers, answers.toReversed()])
      expect(standingOf(revision(1), order, PARTIES)).toMatchObject({
        signed: [answers[1], answers[2]],
        dissents: [],
      });
  });

  it('does not take an answer for another content', () => {
    const forged = { ...answer(1, 1, 'signed', 1), contentHash: 'hash 2' };
    expect(standingOf(revision(1), [forged], PARTIES).unanswered).toStrictEqual(PARTIES);
  });

  const anyAnswers = fc
    .array(
      fc.tuple(
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 2 }),
        fc.constantFrom('signed', 'dissent'),
      ),
      { maxLength: 12 },
    )
    .map((all) =>
      all.map(([party, version, word], at) =>
        answer(party, version, word as PositionSignature['answer'], at),
      ),
    );

  it('is not touched by what is answered to another version (an edit voids only its own)', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const own = answers.filter(({ contentHash }) => contentHash === revision(1).contentHash);
        expect(standingOf(revision(1), answers, PARTIES)).toStrictEqual(
          standingOf(revision(1), own, PARTIES),
        );
        expect(standingOf(revision(3), answers, PARTIES)).toMatchObject({ signed: [], dissents: [] });
      }),
    );
  });

  it('keeps a dissent whatever the other parties answer', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const dissent = answer(1, 1, 'dissent', 50);
        const others = answers.filter(({ authorTenantId }) => authorTenantId !== dissent.authorTenantId);
        expect(standingOf(revision(1), [...others, dissent], PARTIES).dissents).toContain(dissent);
      }),
    );
  });
});

describe('positionHash', () => {
  it('is the same for the same content, whatever else comes along', async () => {
    const more = {
      ...content,
      kringId: testId(1),
      judgements: content.judgements.map((one) => ({ ...one, name: 'x' })),
    };
    expect(await positionHash(more)).toBe(await positionHash(content));
  });

  it.each([
    ['the text', { text: 'Wij vragen samen advies.' }],
    ['the title', { title: 'Trede 5' }],
    ['the day', { standPer: plainDate('2024-09-16') }],
    ['the subject', { subject: { kind: 'risk', id: testId(8) } as const }],
    ['a judgement', { judgements: [] }],
    ['a figure', { judgements: content.judgements.map((one) => ({ ...one, isContested: true })) }],
  ])('is another one when %s changes', async (_what, change) => {
    expect(await positionHash({ ...content, ...change })).not.toBe(await positionHash(content));
  });
});
