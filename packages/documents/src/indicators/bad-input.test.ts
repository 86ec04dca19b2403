import { periodCode } from '@regietafel/domain/indicators/period';
import { describe, expect, test } from 'vitest';
import type { ExpectedSheet, SheetToWrite } from './sheet.ts';
import { ASKED, FIGURES, ITEMS, sheetFor } from './testing/asked.ts';
import {
  bookOf,
  FRAME_PART,
  INPUT_PART,
  partsOf,
  type Typed,
  typeOver,
  withPart,
} from './testing/edit-sheet.ts';
import { readHere, short } from './testing/read-here.ts';
import { writeIndicatorSheet } from './write-sheet.ts';

const STRINGS = 'xl/sharedStrings.xml';
const STANDING = { items: FIGURES, deviations: [], note: '', sourceName: '' };
const EARLIER = [{ period: periodCode('2024-Q2'), items: FIGURES }];
const filled = (change: Partial<SheetToWrite> = {}) =>
  writeIndicatorSheet(sheetFor({ standing: STANDING, ...change }));

async function readTyped(cells: Readonly<Record<string, Typed>>, expected: ExpectedSheet = ASKED) {
  return readHere(typeOver(await filled(), cells), expected);
}

describe('a cell for input', () => {
  const cases: readonly (readonly [string, Typed, string])[] = [
    ['a word', { text: 'veel' }, 'notANumber'],
    ['a dash for nothing', { text: '-' }, 'notANumber'],
    ['a question mark', { text: '?' }, 'notANumber'],
    ['a yes', { boolean: true }, 'notANumber'],
    ['a formula', { formula: 'D10+D11', value: 5 }, 'formula'],
    ['a formula without an outcome', { formula: 'D10+D11' }, 'formula'],
    ['an error of the spreadsheet', { error: '#REF!' }, 'errorValue'],
    ['a day', { number: 45_292, as: 'date' }, 'date'],
    ['a per cent', { number: 0.45, as: 'percent' }, 'percent'],
    ['a per cent in a form of one’s own', { number: 0.45, as: 'ownPercent' }, 'percent'],
    ['a per cent as text', { text: '45 %' }, 'percent'],
    ['thousands', { text: '450k' }, 'unitInCell'],
    ['millions', { text: '4,2 mln' }, 'unitInCell'],
    ['digits that say two things', { text: '12.345' }, 'ambiguousNumber'],
    ['English digits', { text: '1,234,567.89' }, 'ambiguousNumber'],
    ['what is below zero and can not be', { number: -1 }, 'negative'],
    ['what is below zero as text', { text: '-1' }, 'negative'],
    ['more than anything', { number: '1e300' }, 'tooMuch'],
    ['what is no number after all', { number: 'NaN' }, 'notANumber'],
  ];

  test.each(cases)('refuses %s', async (_what, typed, code) => {
    const reading = await readTyped({ D9: typed });
    expect(short(reading)).toEqual([`D9 ${code}`]);
    expect(reading.messages[0]).toMatchObject({
      cell: 'Opgave!D9',
      item: 'bezittingen',
      severity: 'error',
      values: { item: 'Bezittingen' },
    });
    expect(reading.content).toBeNull();
  });

  test('takes digits of text that say one thing, and tells how it read them', async () => {
    const { content, messages } = await readTyped({ D9: { text: '€ 1.234,56' }, D21: { text: '1.234.567' } });
    expect(content?.items).toEqual({ ...FIGURES, bezittingen: 1_234_56, kinderen: 1_234_567 });
    expect(messages).toEqual([
      {
        ...{ cell: 'Opgave!D9', item: 'bezittingen', severity: 'warning', code: 'textNumber' },
        values: { item: 'Bezittingen', text: '€ 1.234,56', read: 1_234.56 },
      },
      {
        ...{ cell: 'Opgave!D21', item: 'kinderen', severity: 'warning', code: 'textNumber' },
        values: { item: 'Kinderen', text: '1.234.567', read: 1_234_567 },
      },
    ]);
  });

  test('takes people whole, money to the cent, and tells what it rounded', async () => {
    expect(short(await readTyped({ D21: { number: 3.5 } }))).toEqual(['D21 notWhole']);
    const { content, messages } = await readTyped({
      D9: { number: 10.005_4 },
      D12: { number: '0.1000000000001' },
    });
    expect(content?.items).toMatchObject({ bezittingen: 10_01, voorraad: 10 });
    expect(messages.map(({ code, values }) => [code, values])).toEqual([
      ['rounded', { item: 'Bezittingen', text: '10.0054', read: 10.01 }],
    ]);
  });

  test('takes a euro sign for money alone', async () => {
    expect(short(await readTyped({ D21: { text: '€ 5' } }))).toEqual(['D21 notANumber']);
    expect(short(await readTyped({ D17: { text: '12 fte' } }))).toEqual(['D17 unitInCell']);
  });

  test('is not read when it was merged with others', async () => {
    const file = withPart(await filled(), INPUT_PART, (xml) =>
      xml.replace(/<mergeCells[^>]*>/, '<mergeCells><mergeCell ref="D9:D11"/>'),
    );
    const reading = await readHere(file);
    expect(short(reading)).toEqual(['D9 merged', 'D10 merged', 'D11 merged']);
    expect(reading.content).toBeNull();
  });

  test.each([
    ['a formula', { formula: 'A1' }, 'formula'],
    ['an error of the spreadsheet', { error: '#REF!' }, 'errorValue'],
    ['a per cent', { number: 0.5, as: 'percent' }, 'percent'],
    ['a day', { number: 45_292, as: 'date' }, 'date'],
    ['too long a text', { text: 'x'.repeat(501) }, 'textTooLong'],
    ['marks that turn the text round', { text: 'a\u202eb' }, 'controlCharacters'],
  ] as const)('for words refuses %s', async (_what, typed, code) => {
    const reading = await readTyped({ E9: typed });
    expect(short(reading)).toEqual([`E9 ${code}`]);
    expect(reading.content).toBeNull();
  });
});

describe('words', () => {
  test('are kept as a form keeps them: composed letters, own line ends, nothing around them', async () => {
    const { content, messages } = await readTyped({
      ...{ E9: { text: '  Cafe\u0301  ' }, E10: { number: 2024 }, E11: { boolean: true } },
      ...{ D4: { text: 'blz. 1\nen 2' }, D5: { text: 'een\r\ntwee' } },
    });
    expect(messages).toEqual([]);
    expect(content).toMatchObject({ sourceName: 'blz. 1 en 2', note: 'een\ntwee' });
    expect(content?.deviations.map(({ reason }) => reason)).toEqual(['Caf\u00e9', '2024', 'WAAR']);
  });
});

describe('a sheet that was made for something else', () => {
  test.each([
    [
      'another provider',
      { dossierId: 'other' as ExpectedSheet['dossierId'], provider: 'De Es' },
      'otherDossier',
    ],
    ['the last quarter', { period: periodCode('2024-Q2') }, 'otherPeriod'],
    ['a year', { period: periodCode('2024') }, 'otherPeriod'],
    ['the part of youth care', { scope: 'youth' }, 'otherScope'],
    ['an estimate', { basis: 'estimate' }, 'otherBasis'],
    ['fewer items', { items: ITEMS.slice(1) }, 'otherCatalogue'],
    [
      'items of another unit',
      {
        items: ITEMS.map((item) =>
          item.code === 'medewerkers' ? { ...item, unit: 'hours' as const } : item,
        ),
      },
      'otherCatalogue',
    ],
  ] as const)('is refused: %s', async (_what, made, code) => {
    const reading = await readHere(await filled(made));
    expect(short(reading)).toEqual([code]);
    expect(reading.content).toBeNull();
  });

  test('says for whom and when it was made', async () => {
    const { messages } = await readHere(
      await filled({
        dossierId: 'other' as ExpectedSheet['dossierId'],
        provider: 'De Es',
        period: periodCode('2024'),
      }),
    );
    expect(messages.map(({ values }) => values)).toEqual([
      { provider: 'De Es', expected: ASKED.provider },
      { period: '2024', expected: '2024-Q3' },
    ]);
  });

  test('is known as such when only its headings were typed over', async () => {
    const old = typeOver(await filled({ period: periodCode('2024-Q2') }), { D7: { text: 'Opgave Q3 2024' } });
    expect(short(await readHere(old))).toEqual(['otherPeriod']);
    expect(short(await readHere(old, { ...ASKED, period: periodCode('2024-Q2') }))).toEqual([
      'D7 questionChanged',
    ]);
  });
});

describe('a figure beside the earlier ones', () => {
  const besideLast = { ...ASKED, earlier: EARLIER };

  test('is taken over and asked about when it is of another order', async () => {
    const { content, messages } = await readTyped({ D14: { number: 612.35 } }, besideLast);
    expect(content?.items).toEqual({ ...FIGURES, omzet: 612_35 });
    expect(messages).toEqual([
      {
        ...{ cell: 'Opgave!D14', item: 'omzet', severity: 'warning', code: 'thousands' },
        values: { item: 'Omzet', read: 612.35, earlier: 612_345.67, period: '2024-Q2' },
      },
    ]);
  });

  test('is refused when all amounts are a thousandth: that is another unit than was asked', async () => {
    const thousands = { D9: 4_210, D10: -35, D11: 911, D12: 88, D14: 612, D15: -4 };
    const cells = Object.entries(thousands).map(([at, number]) => [at, { number }] as const);
    const reading = await readTyped(Object.fromEntries(cells), besideLast);
    expect(reading.content).toBeNull();
    expect(short(reading)).toEqual([
      'thousandsThroughout',
      ...Object.keys(thousands).map((at) => `${at} thousands`),
    ]);
    expect(reading.messages[0]?.values).toEqual({ count: 6 });
  });
});

describe('what is locked', () => {
  test.each([
    ['the label of another item', { A9: { text: 'Vermogen' } }, ['D9 rowShifted']],
    ['a label that nobody asked', { A9: { text: 'Bezit' } }, ['D9 labelChanged']],
    ['no label', { A9: null }, ['D9 labelChanged']],
    ['another unit', { B17: { text: 'uren' } }, ['D17 unitChanged']],
    ['another day', { C9: { text: 'op 31 december 2024' } }, ['C9 questionChanged']],
    ['another provider in the title', { A1: { text: 'Opgave van cijfers: De Es' } }, ['A1 questionChanged']],
    ['no heading of a group', { A13: null }, ['A13 questionChanged']],
    ['a figure on a heading', { D13: { number: 5 } }, ['D13 figureOutside']],
    ['a figure below the last item', { D22: { number: 5 } }, ['D22 figureOutside']],
  ] as const)('may not be typed over: %s', async (_what, cells, told) => {
    const reading = await readTyped(cells);
    expect(short(reading)).toEqual(told);
    expect(reading.content).toBeNull();
  });

  test('but stands beside the question, is told and changes nothing', async () => {
    const file = typeOver(await filled({ earlier: EARLIER }), {
      ...{ G9: { number: 1 }, K9: { text: 'iets anders' }, M30: { text: 'kladje' } },
    });
    const { content, messages } = await readHere(file);
    expect(messages.map(({ cell, severity, code }) => `${cell} ${severity} ${code}`)).toEqual([
      'Opgave!G9 warning protectedChanged',
      'Opgave!K9 warning protectedChanged',
      'Opgave!M30 warning ignored',
    ]);
    expect(content?.items).toEqual(FIGURES);
  });

  test('is found when a row was put in: every row below names what stands beside it', async () => {
    const file = withPart(await filled(), INPUT_PART, (xml) =>
      xml
        .replaceAll(/<row r="(\d+)"/g, (whole, row) =>
          Number(row) < 10 ? whole : `<row r="${Number(row) + 1}"`,
        )
        .replaceAll(/<c r="([A-Z]+)(\d+)"/g, (whole, column, row) =>
          Number(row) < 10 ? whole : `<c r="${column}${Number(row) + 1}"`,
        ),
    );
    const reading = await readHere(file);
    expect(reading.content).toBeNull();
    expect(short(reading)).toEqual([
      'D10 labelChanged',
      'D11 rowShifted',
      'D12 rowShifted',
      'D14 labelChanged',
      'D15 rowShifted',
      'D17 labelChanged',
      'D18 rowShifted',
      'D19 rowShifted',
      'D21 labelChanged',
    ]);
    expect(reading.messages.find(({ cell }) => cell === 'Opgave!D11')?.values).toEqual({
      item: 'Schulden',
      found: 'Vermogen',
    });
  });
});

describe('a workbook', () => {
  test('of something else is not taken for a sheet', async () => {
    const parts = partsOf(await filled());
    const names = (xml = '') => xml.replace('"Opgave"', '"Blad1"').replace('"Kader"', '"Blad3"');
    expect(
      short(await readHere(bookOf({ ...parts, 'xl/workbook.xml': names(parts['xl/workbook.xml']) }))),
    ).toEqual(['unknownWorkbook']);
    const damaged = withPart(await filled(), FRAME_PART, (xml) => xml.replace(/<row r="2">.*?<\/row>/, ''));
    const ofOthers = withPart(damaged, 'xl/workbook.xml', (xml) => xml.replace('"Opgave"', '"Blad1"'));
    expect(short(await readHere(ofOthers))).toEqual(['unknownWorkbook']);
  });

  test.each([
    ['the sheet to fill in', 'Opgave', 'sheetMissing'],
    ['the hidden sheet', 'Kader', 'frameMissing'],
  ])('without %s is refused', async (_what, sheet, code) => {
    const file = withPart(await filled(), 'xl/workbook.xml', (xml) =>
      xml.replace(new RegExp(`<sheet [^>]*name="${sheet}"[^>]*/>`), ''),
    );
    expect(short(await readHere(file))).toEqual([code]);
  });

  test('of which the hidden sheet was typed over is refused', async () => {
    const file = withPart(await filled(), FRAME_PART, (xml) => xml.replace(/<row r="4">.*?<\/row>/, ''));
    expect(short(await readHere(file))).toEqual(['frameDamaged']);
    const retyped = withPart(
      await filled({ dossierId: 'other' as ExpectedSheet['dossierId'] }),
      STRINGS,
      (xml) => xml.replace('<t>other</t>', `<t>${ASKED.dossierId}</t>`),
    );
    expect(short(await readHere(retyped))).toEqual(['frameDamaged']);
  });

  test('of a later form of the template is refused, whatever it says', async () => {
    const file = withPart(await filled(), STRINGS, (xml) =>
      xml.replace('regietafel-opgave-1', 'regietafel-opgave-2'),
    );
    expect(short(await readHere(file))).toEqual(['otherForm']);
  });

  test('with a sheet or a cell that stands in it twice can be read in two ways and is refused', async () => {
    const twice = withPart(await filled(), INPUT_PART, (xml) =>
      xml.replace(/(<row r="9">.*?)<\/row>/, '$1<c r="D9"><v>1</v></c></row>'),
    );
    expect(short(await readHere(twice))).toEqual(['malformed']);
    const sheets = withPart(await filled(), 'xl/workbook.xml', (xml) =>
      xml.replace('"Toelichting"', '"Opgave"'),
    );
    expect(short(await readHere(sheets))).toEqual(['malformed']);
  });
});
