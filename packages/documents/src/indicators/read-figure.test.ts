import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFigure } from './read-figure.ts';

const EUROS = { unit: 'cents', mayBeNegative: true } as const;
const HOURS = { unit: 'hours', mayBeNegative: true } as const;
const typed = (text: string, item: Parameters<typeof readFigure>[1] = EUROS) =>
  readFigure({ kind: 'text', text, isFormula: false }, item);
const figureOf = (text: string, item?: Parameters<typeof readFigure>[1]) => {
  const read = typed(text, item);
  return 'problem' in read ? read.problem.code : read.figure;
};

describe('a figure that was typed as text', () => {
  test.each([
    ['1234', 1_234_00],
    ['-1234', -1_234_00],
    ['-0', 0],
    ['−12,5', -12_50],
    ['1234,56', 1_234_56],
    ['1.234,56', 1_234_56],
    ['1.234.567', 1_234_567_00],
    ['1.234.567,8', 1_234_567_80],
    ['€ 12,00', 12_00],
    ['€12', 12_00],
    [' onbekend', null],
    ['ONBEKEND', null],
  ])('%s is read in the one way in which it can be', (text, figure) => {
    expect(figureOf(text)).toBe(figure);
  });

  test.each([
    ['1.234', 'ambiguousNumber'],
    ['12.5', 'ambiguousNumber'],
    ['1,234', 'ambiguousNumber'],
    ['1.23.456', 'ambiguousNumber'],
    ['1.234,567', 'ambiguousNumber'],
    ['1,2,3', 'ambiguousNumber'],
    ['12 345', 'notANumber'],
    ['1234-', 'notANumber'],
    ['(1234)', 'notANumber'],
    ['1e5', 'notANumber'],
    ['ca. 100', 'notANumber'],
    ['n.v.t.', 'notANumber'],
    ['geen', 'notANumber'],
    ['100 euro', 'unitInCell'],
    ['3 duizend', 'unitInCell'],
    ['3,5 procent', 'percent'],
  ])('%s is refused', (text, code) => {
    expect(figureOf(text)).toBe(code);
  });

  test('as Dutch software writes it is read as that number, or refused, and never as another', () => {
    const dutch = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 11), max: 10 ** 11 }), (hundredths) => {
        const found = figureOf(dutch.format(hundredths / 100), HOURS);
        expect([hundredths / 100 + 0, 'ambiguousNumber']).toContain(found);
      }),
    );
  });

  test('as English software writes it is never read as another number', () => {
    const english = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 0, maximumFractionDigits: 2 });
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 11), max: 10 ** 11 }), (hundredths) => {
        const found = figureOf(english.format(hundredths / 100), HOURS);
        expect([hundredths / 100 + 0, 'ambiguousNumber']).toContain(found);
      }),
    );
  });

  test('is a figure, unknown, or refused, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const read = typed(text);
        if ('problem' in read) return;
        if (read.figure === undefined) expect(text.trim()).toBe('');
        else if (read.figure === null) expect(text.trim().toLowerCase()).toBe('onbekend');
        else expect(read.warning?.code).toBe('textNumber');
      }),
    );
  });
});
