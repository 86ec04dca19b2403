import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, FOUND_FROM, FOUND_TO } from './excerpt.ts';
import { parseQuery } from './query.ts';

const mark = (text: string, word: string) => text.replaceAll(word, `${FOUND_FROM}${word}${FOUND_TO}`);
const shown = (text: string, marked: string) =>
  excerptOf(text, marked)
    .map((part) => part.text)
    .join('');

describe('parseQuery', () => {
  it('takes the last word as the beginning of one', () => {
    expect(parseQuery('  hoge product')).toStrictEqual({
      whole: 'hoge product',
      typing: { before: 'hoge ', prefix: 'product' },
    });
    expect(parseQuery('mjop')?.typing).toStrictEqual({ before: '', prefix: 'mjop' });
  });

  it('completes no quotation, no word after a minus and no single letter', () => {
    expect(parseQuery('"hoge product')?.typing).toBeNull();
    expect(parseQuery('risico -product')?.typing).toBeNull();
    expect(parseQuery('plan a')?.typing).toBeNull();
    expect(parseQuery('"hoge productiviteit" mj')?.typing?.prefix).toBe('mj');
  });

  it('finds nothing to search for in signs and spaces', () => {
    for (const typed of ['', '   ', '"-"', '& | !', '\u0000', FOUND_FROM])
      expect(parseQuery(typed)).toBeUndefined();
  });
});

describe('excerptOf', () => {
  const sentence = `${'Een lange inleiding van woorden '.repeat(5)}en dan het MJOP, ${'met een lang vervolg '.repeat(20)}`;

  it('shows whole words around the first that was found, marked', () => {
    const parts = excerptOf(sentence, mark(sentence, 'MJOP'));
    expect(parts.filter(({ isFound }) => isFound).map(({ text }) => text)).toStrictEqual(['MJOP']);
    expect(parts[0]).toStrictEqual({ text: '…', isFound: false });
    expect(shown(sentence, mark(sentence, 'MJOP'))).toMatch(/^….* en dan het MJOP, met .*…$/u);
  });

  it('shows the beginning where nothing was found, and a short text whole', () => {
    expect(shown(sentence, sentence)).toMatch(/^Een lange .*…$/u);
    expect(excerptOf('Kort.', 'Kort.')).toStrictEqual([{ text: 'Kort.', isFound: false }]);
  });

  it('shows a piece of the text and nothing else, of a bounded length, whatever was found', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 80 }), fc.nat(79), (words, index) => {
        const text = words.join(' ');
        const target = words[index % words.length] ?? '';
        const marked = words
          .map((one) => (one === target ? `${FOUND_FROM}${one}${FOUND_TO}` : one))
          .join(' ');
        const excerpt = shown(text, marked).replaceAll('…', '');
        expect(text).toContain(excerpt);
        expect(excerpt.length).toBeLessThanOrEqual(220);
        expect(excerptOf(text, marked).some(({ isFound }) => isFound)).toBe(true);
      }),
    );
  });
});
