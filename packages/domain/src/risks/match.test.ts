import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildRisk, buildRow } from '../testing/build-risk.ts';
import { testId } from '../testing/ids.ts';
import { LETTER_REGISTER } from '../testing/letter-register.ts';
import { contentOf } from './content.ts';
import { matchRows } from './match.ts';
import type { RiskContent } from './risk.ts';

const blank = { cause: '', consequence: '' };
const pairs = (result: ReturnType<typeof matchRows>) =>
  result.matches.map(({ current, incoming, certainty }) => [
    incoming.number,
    current?.number ?? null,
    certainty,
  ]);

describe('matchRows', () => {
  it('recognises the register of the letter row by row, in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...LETTER_REGISTER], { minLength: 16 }), (shuffled) => {
        const { matches, gone } = matchRows(LETTER_REGISTER, shuffled.map(contentOf));
        expect(gone).toStrictEqual([]);
        for (const { current, incoming, certainty } of matches) {
          expect(current?.number).toBe(incoming.number);
          expect(certainty).toBe('certain');
        }
      }),
    );
  });

  it('keeps the identity of every risk when one is put in front and all numbers move', () => {
    const added = buildRisk({
      number: 1,
      title: 'Bank zegt krediet op',
      cause: 'Rente',
      consequence: 'Krap',
    });
    const moved = LETTER_REGISTER.map((row) => ({ ...contentOf(row), number: row.number + 1 }));
    const { matches, gone } = matchRows(LETTER_REGISTER, [added, ...moved]);
    expect(gone).toStrictEqual([]);
    expect(matches[0]).toMatchObject({ current: null, certainty: 'new' });
    for (const { current, incoming, certainty } of matches.slice(1)) {
      expect(current?.title).toBe(incoming.title);
      expect(certainty).toBe('certain');
    }
  });

  it('takes the same number with a like title as probably the same', () => {
    const current = [buildRow({ number: 4, title: 'Kosten verzuim', ...blank })];
    const incoming = [buildRisk({ number: 4, title: 'Kosten ziekteverzuim', ...blank })];
    expect(pairs(matchRows(current, incoming))).toStrictEqual([[4, 4, 'probable']]);
  });

  it('takes the same number with a wholly new title as the same when cause and consequence stayed', () => {
    const current = [buildRow({ number: 4, title: 'Kosten hack' })];
    const incoming = [buildRisk({ number: 4, title: 'Digitale inbraak' })];
    expect(pairs(matchRows(current, incoming))).toStrictEqual([[4, 4, 'probable']]);
  });

  it('does not take the same number alone as the same risk, nor two rows without words', () => {
    const current = [buildRow({ number: 4, title: 'Kosten hack', ...blank })];
    const incoming = [buildRisk({ number: 4, title: 'Digitale inbraak', ...blank })];
    const result = matchRows(current, incoming);
    expect(pairs(result)).toStrictEqual([[4, null, 'new']]);
    expect(result.gone).toStrictEqual(current);
  });

  it('recognises a slightly retitled risk under another number, but not a half-like one', () => {
    const current = [buildRow({ number: 4, title: 'Kosten van het ziekteverzuim', ...blank })];
    const near = [buildRisk({ number: 5, title: 'Kosten ziekteverzuim', ...blank })];
    const half = [buildRisk({ number: 5, title: 'Kosten van het onderhoud', ...blank })];
    expect(pairs(matchRows(current, near))).toStrictEqual([[5, 4, 'probable']]);
    expect(pairs(matchRows(current, half))).toStrictEqual([[5, null, 'new']]);
  });

  it('gives twins with the same title to the one whose content is nearest, then whose number is', () => {
    const current = [
      buildRow({ number: 1, title: 'Boete', cause: 'Arbeidsinspectie legt op' }),
      buildRow({ number: 2, title: 'Boete', cause: 'Contract met JENS' }),
    ];
    const swapped = [
      buildRisk({ number: 8, title: 'Boete', cause: 'Contract met JENS' }),
      buildRisk({ number: 9, title: 'Boete', cause: 'Arbeidsinspectie legt op' }),
    ];
    expect(pairs(matchRows(current, swapped))).toStrictEqual([
      [8, 2, 'certain'],
      [9, 1, 'certain'],
    ]);
    const same = [1, 5].map((number) => buildRow({ number, title: 'Boete', ...blank }));
    const later = [buildRisk({ number: 6, title: 'Boete', ...blank })];
    expect(pairs(matchRows(same, later))).toStrictEqual([[6, 5, 'certain']]);
  });

  it('lets the same number go before like content among twins with one title', () => {
    const current = [
      buildRow({ number: 1, title: 'Boete', cause: 'Arbeidsinspectie legt op' }),
      buildRow({ number: 2, title: 'Boete', cause: 'Contract met JENS' }),
    ];
    const exchanged = [
      buildRisk({ number: 1, title: 'Boete', cause: 'Contract met JENS' }),
      buildRisk({ number: 2, title: 'Boete', cause: 'Arbeidsinspectie legt op' }),
    ];
    expect(pairs(matchRows(current, exchanged))).toStrictEqual([
      [1, 1, 'certain'],
      [2, 2, 'certain'],
    ]);
  });

  it('does not recognise a risk by its content alone under another number and title', () => {
    const current = [buildRow({ number: 4, title: 'Kosten hack' })];
    const incoming = [buildRisk({ number: 5, title: 'Digitale inbraak' })];
    expect(pairs(matchRows(current, incoming))).toStrictEqual([[5, null, 'new']]);
  });

  it('lets the same number go before the likest title elsewhere', () => {
    const current = [
      buildRow({ number: 1, title: 'Kosten verzuim locatie A', ...blank }),
      buildRow({ number: 2, title: 'Kosten verzuim locatie B', ...blank }),
    ];
    const incoming = [buildRisk({ number: 1, title: 'Kosten verzuim locatie', ...blank })];
    expect(pairs(matchRows(current, incoming))).toStrictEqual([[1, 1, 'probable']]);
  });

  it('follows ids before everything, and never joins rows with different ids', () => {
    const current = [buildRow({ number: 1, title: 'A', riskId: testId(1) })];
    const renamed = [buildRow({ number: 7, title: 'Heel iets anders', cause: 'x', riskId: testId(1) })];
    expect(pairs(matchRows(current, renamed))).toStrictEqual([[7, 1, 'certain']]);
    const stranger = [buildRow({ number: 1, title: 'A', riskId: testId(2) })];
    expect(pairs(matchRows(current, stranger))).toStrictEqual([[1, null, 'new']]);
  });

  it('takes rows without an id for what they say', () => {
    const current = [{ ...buildRisk({ title: 'A' }), riskId: null }];
    const incoming = [{ ...buildRisk({ title: 'B', cause: 'q', consequence: 'q' }), riskId: null }];
    expect(pairs(matchRows(current, incoming))).toStrictEqual([[1, null, 'new']]);
  });

  it('uses every row at most once and loses none', () => {
    const title = fc.constantFrom('Verzuim', 'Kosten verzuim', 'Kosten onderhoud', 'Boete', 'Hack');
    const rows = fc.array(
      fc.record({ number: fc.integer({ min: 1, max: 6 }), title }).map((row) => buildRisk(row)),
    );
    fc.assert(
      fc.property(rows, rows, (before: RiskContent[], after: RiskContent[]) => {
        const { matches, gone } = matchRows(before, after);
        const used = matches.flatMap(({ current }) => (current === null ? [] : [current]));
        expect(matches.map(({ incoming }) => incoming)).toStrictEqual(after);
        expect(new Set(used).size).toBe(used.length);
        expect(new Set([...used, ...gone])).toStrictEqual(new Set(before));
        for (const match of matches) expect(match.certainty === 'new').toBe(match.current === null);
      }),
    );
  });
});
