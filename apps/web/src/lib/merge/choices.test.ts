import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differing, firstChoices, type MergeField, mergedText } from './choices.ts';

const field = (values: Partial<MergeField>): MergeField => ({
  field: 'cause',
  label: 'Oorzaak',
  mine: 'mijn',
  theirs: 'hun',
  base: 'oud',
  isText: true,
  ...values,
});

describe('what is chosen at first', () => {
  test.each([
    ['only the other changed it', { mine: 'oud' }, 'theirs'],
    ['only I changed it', { theirs: 'oud' }, 'mine'],
    ['both changed a text', {}, 'both'],
    ['both changed a value', { isText: false }, 'mine'],
    ['the other emptied what I changed', { theirs: '' }, 'mine'],
    ['I emptied what the other changed', { mine: '' }, 'theirs'],
    ['nobody knows how it stood', { base: null }, 'both'],
  ] as const)('%s', (_what, values, expected) => {
    expect(firstChoices([field(values)]).get('cause')).toBe(expected);
  });

  test('loses no words of either, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (mine, theirs, base) => {
        const one = field({ mine, theirs, base });
        const result = mergedText(firstChoices([one]).get('cause') ?? 'mine', mine, theirs);
        if (mine !== base) expect(result).toContain(mine);
        if (theirs !== base) expect(result).toContain(theirs);
      }),
    );
  });
});

test('what is the same is not asked about', () => {
  expect(differing([field({}), field({ field: 'title', mine: 'x', theirs: 'x' })])).toEqual([field({})]);
});

test.each([
  ['mine', 'mijn'],
  ['theirs', 'hun'],
  ['both', 'hun\n\nmijn'],
] as const)('%s gives %j', (choice, text) => {
  expect(mergedText(choice, 'mijn', 'hun')).toBe(text);
});
