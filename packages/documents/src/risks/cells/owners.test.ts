import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HARD_BREAK } from './hyphenation.ts';
import { formatOwners, parseOwners, usualSpellings } from './owners.ts';

test.each([
  ['XONAR en gemeenten', ['XONAR', 'gemeenten']],
  ['XONAR en\ngemeenten', ['XONAR', 'gemeenten']],
  [`XONAR${HARD_BREAK}gemeenten`, ['XONAR', 'gemeenten']],
  [`XONAR en${HARD_BREAK}gemeenten`, ['XONAR', 'gemeenten']],
  ['XONAR/gemeenten', ['XONAR', 'gemeenten']],
  ['XONAR, gemeenten en Jeugdautoriteit.', ['XONAR', 'gemeenten', 'Jeugdautoriteit']],
  ['Gemeente\nMaastricht', ['Gemeente Maastricht']],
  ['Justitie en Veiligheid; XONAR', ['Justitie en Veiligheid', 'XONAR']],
  ['XONAR en XONAR', ['XONAR']],
  ['-', []],
  ['', []],
])('%j', (cell, owners) => {
  expect(parseOwners(cell)).toEqual(owners);
});

const name = fc
  .array(fc.constantFrom('Berkenhof', 'gemeenten', 'en', 'Zorg, Welzijn', 'A/B', 'regio'), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.join(' '));

test('owners that are written read back the same', () => {
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 4 }), (owners) => {
      expect(parseOwners(formatOwners(owners))).toEqual(owners);
    }),
  );
});

test('the spelling written most often stands for the others', () => {
  const usual = usualSpellings(['XONÃR', 'XONAR', 'XONAR', 'gemeenten', 'Gemeenten', 'gemeenten']);
  expect([...usual]).toEqual([
    ['XONÃR', 'XONAR'],
    ['XONAR', 'XONAR'],
    ['gemeenten', 'gemeenten'],
    ['Gemeenten', 'gemeenten'],
  ]);
});
