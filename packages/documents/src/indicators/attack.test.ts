import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { address } from '../liquidity/book/cell.ts';
import { asZip } from '../testing/as-zip.ts';
import { COLUMN, cellOfField } from './layout.ts';
import type { SheetReading } from './sheet.ts';
import { FIGURES, ITEMS, sheetFor } from './testing/asked.ts';
import { bookOf, INPUT_PART, partsOf, type Typed, typeOver, withPart } from './testing/edit-sheet.ts';
import { readHere, readInThread, short } from './testing/read-here.ts';
import { writeIndicatorSheet } from './write-sheet.ts';

const standing = {
  items: { ...FIGURES, voorraad: null },
  deviations: [{ item: 'omzet', reason: 'zonder subsidie' }],
  note: 'Concept',
  sourceName: 'boekhouding',
};
const FILE = await writeIndicatorSheet(sheetFor({ standing }));
const { content: WRITTEN } = await readHere(FILE);
if (WRITTEN === null) throw new Error('the sheet is not read');

const places = (field: string) =>
  new Map(ITEMS.map(({ code }) => [cellOfField(ITEMS, `${field}.${code}`)?.replace('Opgave!', ''), code]));
const FIGURE_CELLS = places('items');
const REASON_CELLS = places('deviations');

const arbitraryTyped: fc.Arbitrary<Typed> = fc.oneof(
  fc.constant(null),
  fc.record({ number: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer()) }),
  fc.record({
    number: fc.integer({ min: 0, max: 60_000 }),
    as: fc.constantFrom('percent' as const, 'date' as const),
  }),
  fc.record({
    text: fc.string({ unit: 'binary-ascii', maxLength: 20 }).filter((text) => !/\p{Cc}/u.test(text)),
  }),
  fc.record({
    text: fc.constantFrom('onbekend', '1.234', '1.234,5', '7', '45%', ...ITEMS.map(({ name }) => name)),
  }),
  fc.record({ formula: fc.constant('A1+1'), value: fc.integer() }),
  fc.record({ error: fc.constantFrom('#REF!', '#N/A') }),
  fc.record({ boolean: fc.boolean() }),
);
const arbitraryPlace = fc.tuple(fc.integer({ min: 0, max: 26 }), fc.integer({ min: 0, max: 12 }));

/** What a reading says of everything but what stands in one cell. */
function apartFrom(at: string, content: NonNullable<SheetReading['content']>) {
  const items = Object.entries(content.items).filter(([item]) => item !== FIGURE_CELLS.get(at));
  return {
    ...content,
    items: Object.fromEntries(items),
    deviations: content.deviations.filter(({ item }) => item !== REASON_CELLS.get(at)),
    ...(at === 'D4' && { sourceName: '' }),
    ...(at === 'D5' && { note: '' }),
  };
}

describe('a sheet in which anything stands in any cell', () => {
  test('is refused, or says what it said but for that cell', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlace, arbitraryTyped, async ([row, column], typed) => {
        const at = address(row, column);
        const { content, messages } = await readHere(typeOver(FILE, { [at]: typed }));
        const isRefused = messages.some(({ severity }) => severity === 'error');
        expect(content === null).toBe(isRefused);
        if (content !== null) expect(apartFrom(at, content)).toEqual(apartFrom(at, WRITTEN));
      }),
      { numRuns: 200 },
    );
  });

  test('names the cell for input in which what was typed is no figure, and what it is', async () => {
    const damages: readonly (readonly [Typed, string])[] = [
      [{ text: 'veel' }, 'notANumber'],
      [{ text: '12.345' }, 'ambiguousNumber'],
      [{ text: '3 mln' }, 'unitInCell'],
      [{ text: '45%' }, 'percent'],
      [{ number: 0.45, as: 'percent' }, 'percent'],
      [{ number: 45_292, as: 'date' }, 'date'],
      [{ formula: 'A1+1', value: 3 }, 'formula'],
      [{ error: '#REF!' }, 'errorValue'],
      [{ boolean: false }, 'notANumber'],
      [{ number: '1e200' }, 'tooMuch'],
    ];
    const cells = [...FIGURE_CELLS.keys()].flatMap((at) => (at === undefined ? [] : [at]));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...cells), fc.constantFrom(...damages), async (at, [typed, code]) => {
        const { content, messages } = await readHere(typeOver(FILE, { [at]: typed }));
        expect(content).toBeNull();
        expect(messages.map(({ cell, item, code: told }) => [cell, item, told])).toEqual([
          [`Opgave!${at}`, FIGURE_CELLS.get(at), code],
        ]);
      }),
      { numRuns: 100 },
    );
  });

  test('says the figure that was typed, to the cent, or why not', async () => {
    const shown = fc.oneof(fc.double({ noNaN: true, min: -(10 ** 13), max: 10 ** 13 }), fc.integer());
    await fc.assert(
      fc.asyncProperty(shown, async (number) => {
        const { content, messages } = await readHere(typeOver(FILE, { D9: { number } }));
        if (number < 0) expect(messages[0]?.code).toBe('negative');
        // Half a cent, and what a double of that size cannot tell.
        else
          expect(Math.abs((content?.items['bezittingen'] ?? Number.NaN) / 100 - number)).toBeLessThanOrEqual(
            0.005 + number * 2 ** -50,
          );
      }),
      { numRuns: 60 },
    );
  });
});

describe('a file that fell apart', () => {
  test('is refused, or says what it said, whichever bit fell over', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(FILE.length - 1), fc.integer({ min: 1, max: 255 }), async (at, bits) => {
        const file = Uint8Array.from(FILE);
        file[at] = (file[at] ?? 0) ^ bits;
        const { content, messages } = await readHere(file);
        if (content !== null) expect(content).toEqual(WRITTEN);
        else expect(messages.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  test('is refused when the bit made another digit: the file still unpacks, and only its sum tells', async () => {
    const file = zipSync(unzipSync(FILE), { level: 0 });
    expect((await readHere(file)).content).toEqual(WRITTEN);
    const at = Buffer.from(file).indexOf('<v>4210000</v>');
    expect(at).toBeGreaterThan(0);
    file.set(new TextEncoder().encode('<v>4290000</v>'), at);
    expect(short(await readHere(file))).toEqual(['malformed']);
  });

  test('is refused when it was cut off anywhere, or is no file of this kind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(FILE.length - 1), async (length) => {
        expect((await readHere(FILE.slice(0, length))).content).toBeNull();
      }),
      { numRuns: 50 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (file) => {
        expect((await readHere(file)).content).toBeNull();
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['a text', new TextEncoder().encode('Post;Bedrag\nOmzet;1'), 'unsupported'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'unsupported'],
    ['the start of a zip', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), 'malformed'],
    ['an old Excel file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'unsupported'],
    ['too much', new Uint8Array(3 * 1024 * 1024), 'tooLarge'],
    ['a zip of something else', asZip([{ name: 'a.txt', content: 'x' }]), 'unsupported'],
    ['macros', asZip([{ name: 'xl/vbaProject.bin', content: 'x' }]), 'macros'],
    ['a password', asZip([{ name: 'xl/workbook.xml', content: 'x', isEncrypted: true }]), 'encrypted'],
  ])('is refused by its kind: %s', async (_what, file, code) => {
    expect(short(await readInThread(file))).toEqual([code]);
  });
});

describe('a sheet that is far too large', () => {
  const rows = (count: number, cells: (row: number) => string) => (xml: string) =>
    xml.replace(
      '</sheetData>',
      `${Array.from({ length: count }, (_, at) => `<row r="${at + 100}">${cells(at + 100)}</row>`).join('')}</sheetData>`,
    );

  test('has more rows than anybody asked', async () => {
    const file = withPart(
      FILE,
      INPUT_PART,
      rows(30_000, (row) => `<c r="A${row}"><v>1</v></c>`),
    );
    expect(short(await readHere(file))).toEqual(['tooLarge']);
  });

  test('has thousands of columns: what stands in them is told, and not more than anybody reads', async () => {
    const wide = (row: number) =>
      Array.from({ length: 3_000 }, (_, at) => `<c r="${address(row - 1, at + 20)}"><v>1</v></c>`).join('');
    const { content, messages } = await readHere(withPart(FILE, INPUT_PART, rows(1, wide)));
    expect(content).toEqual(WRITTEN);
    expect(messages).toHaveLength(101);
    expect(messages.at(-1)).toMatchObject({ code: 'more', values: { count: 2_900 } });
  });

  test('tells the error before all that is only ignored', async () => {
    const noise = Object.fromEntries(
      Array.from({ length: 200 }, (_, at) => [address(30 + at, COLUMN.definition), { number: 1 }]),
    );
    const { messages } = await readHere(typeOver(FILE, { ...noise, D21: { number: -1 } }));
    expect(messages[0]).toMatchObject({ cell: 'Opgave!D21', code: 'negative' });
  });

  test('tells one long text in every cell', async () => {
    const long = 'x'.repeat(30_000);
    const parts = partsOf(FILE);
    const strings = parts['xl/sharedStrings.xml'] ?? '';
    const at = strings.split('<si>').length - 1;
    const file = bookOf({
      ...parts,
      'xl/sharedStrings.xml': strings.replace('</sst>', `<si><t>${long}</t></si></sst>`),
      [INPUT_PART]: rows(100, (row) => `<c r="A${row}" t="s"><v>${at}</v></c>`)(parts[INPUT_PART] ?? ''),
    });
    expect(short(await readHere(file))).toEqual(['tooLarge']);
  });

  test('is given up when it takes too long', async () => {
    expect(short(await readInThread(FILE, 0.001))).toEqual(['tooSlow']);
  });
});
