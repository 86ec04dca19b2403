import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from './word-diff.ts';

describe('wordDiff', () => {
  it('names the words that went and came', () => {
    expect(wordDiff('Onderhanden, periode Q1', 'Onderhanden, periode Q2', 'nl-NL')).toEqual([
      { kind: 'same', text: 'Onderhanden, periode ' },
      { kind: 'removed', text: 'Q1' },
      { kind: 'added', text: 'Q2' },
    ]);
  });

  it('leaves equal texts whole', () => {
    expect(wordDiff('geen wijzigingen', 'geen wijzigingen', 'nl-NL')).toEqual([
      { kind: 'same', text: 'geen wijzigingen' },
    ]);
    expect(
      wordDiff('', '', 'nl-NL')
        .map(({ text }) => text)
        .join(''),
    ).toBe('');
  });

  it('always adds up to both texts', () => {
    const text = fc
      .array(fc.constantFrom('risico', 'cliënten', '€ 1,6 mln.', 'XONAR', '\n', ' ', ', '), { maxLength: 12 })
      .map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after, 'nl-NL');
        const without = (kind: string) =>
          parts
            .filter((part) => part.kind !== kind)
            .map((part) => part.text)
            .join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
    );
  });
});
