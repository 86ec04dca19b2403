import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collapseSpace, foldName, textSimilarity } from './text.ts';

describe('collapseSpace', () => {
  it('takes out breaks, tabs, hard spaces and decomposed letters', () => {
    expect(collapseSpace('  Sturen\n op\t\u00a0herstel e\u0301\u0301n ')).toBe(
      'Sturen op herstel \u00e9\u0301n',
    );
  });
});

describe('foldName', () => {
  it.each([
    ['Midden IJssel / Oost Veluwe', 'Midden-IJssel/Oost-Veluwe'],
    ['Súdwest-Fryslân', 'sudwest fryslan'],
    ['’s-Hertogenbosch', "'s Hertogenbosch"],
    ['Food Valley', 'FoodValley'],
    ['\u0132sselland', 'IJsselland'],
    ['Regio 2', 'regio-2'],
  ])('folds %s and %s to the same', (a, b) => {
    expect(foldName(a)).toBe(foldName(b));
  });

  it('keeps digits and different names apart', () => {
    expect(foldName('Regio 2')).not.toBe(foldName('Regio 3'));
    expect(foldName('Bergen (NH)')).toBe('bergennh');
  });
});

describe('textSimilarity', () => {
  it('counts letter pairs, with repetition', () => {
    // nacht: na ac ch ht; nachts adds ts: 2·4 / (4 + 5).
    expect(textSimilarity('Nacht', 'nachts')).toBeCloseTo(8 / 9, 12);
    // aaa: aa aa; aa: aa: 2·1 / (2 + 1).
    expect(textSimilarity('aaa', 'aa')).toBeCloseTo(2 / 3, 12);
    expect(textSimilarity('abab', 'ab')).toBeCloseTo(2 / 4, 12);
  });

  it('is 1 for what folds alike and 0 for what has nothing in common', () => {
    expect(textSimilarity('Kosten hack.', 'kosten  hack')).toBe(1);
    expect(textSimilarity('', '—')).toBe(1);
    expect(textSimilarity('a', 'b')).toBe(0);
    expect(textSimilarity('', 'verzuim')).toBe(0);
    expect(textSimilarity('abc', 'xyz')).toBe(0);
  });

  it('is symmetric and lies between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(textSimilarity(a, b)).toBe(textSimilarity(b, a));
        expect(textSimilarity(a, b)).toBeGreaterThanOrEqual(0);
        expect(textSimilarity(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
