import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrap } from '../../testing/wrap.ts';
import { foldText, HARD_BREAK, normaliseText } from './hyphenation.ts';

test.each([
  ['Trai-\nning', 'Training'],
  ['beïn-\nvloedbaar', 'beïnvloedbaar'],
  ['Be-  \n  handeling', 'Behandeling'],
  ['ri-\r\nsico', 'risico'],
  [`ri-${HARD_BREAK}sico`, 'risico'],
  ['financi-\neel', 'financieel'],
  ['muse-\num', 'museum'],
  ['JENS-\ncliënten', 'JENS-cliënten'],
  ['OVA-\nrichtlijnen', 'OVA-richtlijnen'],
  ['Zuid-\nLimburg', 'Zuid-Limburg'],
  ['cao-\nindexatie', 'cao-indexatie'],
  ['mede-\neigenaar', 'mede-eigenaar'],
  ['2024-\n2025', '2024-2025'],
  ['in-\nen uitstroom', 'in- en uitstroom'],
  ['a -\nb', 'a - b'],
  ['VO&H,\nCOA', 'VO&H, COA'],
  ['zorg\u00advuldig', 'zorgvuldig'],
  ['zorg\u00ad\nvuldig', 'zorg vuldig'],
  ['\ufb01nancieel', 'financieel'],
  ['cli\u0065\u0308nt', 'cliënt'],
  ['twee\u00a0  woorden\t', 'twee woorden'],
])('%j', (text, expected) => {
  expect(normaliseText(text)).toBe(expected);
});

const WORDS =
  'onderhoudsplan verduurzaming medewerkers JENS-cliënten VO&H exploitatie € 1,6 mln. liquiditeitsprognose OVA-richtlijnen de het een'.split(
    ' ',
  );

test('a text broken over lines of any width comes back whole', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 10, max: 60 }),
      (words, width) => {
        const text = words.join(' ');
        expect(normaliseText(wrap(text, width).join('\n'))).toBe(text);
      },
    ),
  );
});

/** Letters, and what the reader treats in a way of its own. */
const NASTY = [...'aeioxZ9 .-&\n\r\t\f\u00a0\u00ad\u0308\u0301\u2011\u2029\u200b\ufb01\ufeff\u0000\u0085'];

test('what is normal stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80, unit: fc.constantFrom(...NASTY) }), (text) => {
      const once = normaliseText(text);
      expect(normaliseText(once)).toBe(once);
    }),
  );
});

test('folding ignores case, accents and punctuation', () => {
  expect(foldText('  XONÃR, Zuid-Limburg! ')).toBe('xonar zuid limburg');
});
