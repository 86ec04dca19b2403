import { hasFigure } from '@regietafel/domain/core/amount';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnUnit, findAmounts, parseAmountCell, saysProMemorie } from './amount.ts';

const amountsIn = (text: string) => findAmounts(text).map(({ amount }) => amount);
const known = (euros: number, frequency = 'unstated') => ({
  kind: 'known',
  cents: Math.round(euros * 100),
  frequency,
});

describe('amounts in running text', () => {
  test.each([
    ['Herstel € 1,6 mln. blijft uit', 1_600_000],
    ['en 1,4 mln. ongedekte kosten', 1_400_000],
    ['590k ongedekte kosten', 590_000],
    ['Boete 258K', 258_000],
    ['€ 1,6 miljoen', 1_600_000],
    ['€ 1.6 mln', 1_600_000],
    ['1,6M', 1_600_000],
    ['€ 1.600.000', 1_600_000],
    ['€ 1.600.000,00', 1_600_000],
    ['€ 1,600,000.00', 1_600_000],
    ['EUR 12.345,67', 12_345.67],
    ['1.600.000 euro', 1_600_000],
    ['€ 590 duizend', 590_000],
    ['€ 200.000,-', 200_000],
    ['€ 0,29 mln', 290_000],
    ['€ 2 mld', 2_000_000_000],
    ['€ -200.000', -200_000],
  ])('%s', (text, euros) => {
    expect(amountsIn(text)).toEqual([known(euros)]);
  });

  test.each([
    '90% van de 10 jaar',
    'verplichting 20222',
    'Q2 2024',
    '100 m² vloer',
    'op 07-12-2023',
    '36 uur',
    '1 jaar',
    '100 m breed',
  ])('no amount: %s', (text) => {
    expect(amountsIn(text)).toEqual([]);
  });

  test.each(['max 114k', 'max. € 114.000', 'maximaal 114k', 'ten hoogste € 114.000', 'tot € 114.000'])(
    'at most: %s',
    (text) => {
      expect(amountsIn(text)).toEqual([{ kind: 'max', cents: 11_400_000, frequency: 'unstated' }]);
    },
  );

  test.each([
    'tussen 200k en 400k',
    '€ 200.000 - € 400.000',
    '200-400k',
    '200k tot 400k',
    '€ 200.000 – 400.000',
    'tussen de € 200.000 en € 400.000',
  ])('a range: %s', (text) => {
    expect(amountsIn(text)).toEqual([
      { kind: 'range', minCents: 20_000_000, maxCents: 40_000_000, frequency: 'unstated' },
    ]);
  });

  test('yearly and one-off are what the sentence around the amount says', () => {
    expect(amountsIn('Kosten 480k per jaar.')).toEqual([known(480_000, 'yearly')]);
    expect(amountsIn('Structureel tekort van € 1 mln. Looptijd 1 jaar.')).toEqual([
      known(1_000_000, 'yearly'),
    ]);
    expect(amountsIn('Eenmalig 100k.')).toEqual([known(100_000, 'once')]);
    expect(amountsIn('Looptijd van 1 jaar. Risico 100k.')).toEqual([known(100_000)]);
  });

  test('two amounts that are no range stay two', () => {
    expect(amountsIn('590k en 3 medewerkers')).toEqual([known(590_000)]);
    expect(amountsIn('590k kosten en 20k boete')).toEqual([known(590_000), known(20_000)]);
  });

  test('a figure without one meaning is found and not read', () => {
    expect(amountsIn('€ 590,000')).toEqual([null]);
    expect(amountsIn('€ 99999999999999')).toEqual([null]);
    expect(amountsIn('300k tot 200k')).toEqual([null]);
  });

  test('a lower limit is marked', () => {
    expect(findAmounts('minimaal 200k')).toEqual([
      { text: 'minimaal 200k', amount: known(200_000), isLowerLimit: true },
    ]);
  });
});

test('pro memorie is written in capitals or with full stops', () => {
  expect(['Risico PM.', 'Risico PM', 'p.m.', 'pro memorie'].every(saysProMemorie)).toBe(true);
  expect(['RPM', 'PMO', 'pm in een zin', '14 PMC'].some(saysProMemorie)).toBe(false);
});

describe('an amount column', () => {
  test.each([
    ['1600000', 1_600_000],
    ['1600000.5', 1_600_000.5],
    ['1.600', 1_600],
    ['1.2340', 1.23],
    ['€ 5 200 000', 5_200_000],
    ['590k', 590_000],
  ])('%s', (text, euros) => {
    expect(parseAmountCell(text)?.amount).toEqual(known(euros));
  });

  test('counts in the unit of its heading, unless the cell says otherwise', () => {
    expect(columnUnit('Bedrag (x € 1.000)')).toBe(1_000);
    expect(columnUnit('Omvang in mln')).toBe(1_000_000);
    expect(columnUnit('Bedrag in €')).toBe(1);
    expect(parseAmountCell('590', 1_000)?.amount).toEqual(known(590_000));
    expect(parseAmountCell('1,234', 1_000_000)?.amount).toEqual(known(1_234_000));
    expect(parseAmountCell('€ 590.000', 1_000)?.amount).toEqual(known(590_000));
    expect(parseAmountCell('590k', 1_000)?.amount).toEqual(known(590_000));
  });

  test('holds nothing, PM, or something that is no amount', () => {
    expect(['', '-', 'n.v.t.'].map((text) => parseAmountCell(text)?.amount?.kind)).toEqual([
      'none',
      'none',
      'none',
    ]);
    expect(['PM', 'p.m.', 'onbekend'].map((text) => parseAmountCell(text)?.amount?.kind)).toEqual([
      'pm',
      'pm',
      'pm',
    ]);
    expect(['hoog', '12 en 13 en 14', '1e kwartaal'].map((text) => parseAmountCell(text))).toEqual([
      null,
      null,
      null,
    ]);
  });
});

const cents = fc.integer({ min: 1, max: 2 ** 51 });

test('every amount in Dutch form reads back to the cent', () => {
  fc.assert(
    fc.property(cents, (value) => {
      const text = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' }).format(value / 100);
      // Beyond 2^46 cents a float no longer holds every cent; the formatter, not the reader, rounds there.
      fc.pre(value < 2 ** 46);
      expect(parseAmountCell(text)?.amount).toEqual(known(value / 100));
      expect(amountsIn(`Tekort van ${text} verwacht.`)).toEqual([known(value / 100)]);
    }),
  );
});

test('no text breaks the reader, and every figure that comes out is a whole number of cents', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 200, unit: fc.constantFrom(...'0123456789.,- €kmlntoe%/') }),
      (text) => {
        for (const { amount } of findAmounts(text))
          if (amount !== null && hasFigure(amount) && amount.kind !== 'range')
            expect(Number.isSafeInteger(amount.cents)).toBe(true);
      },
    ),
  );
});
