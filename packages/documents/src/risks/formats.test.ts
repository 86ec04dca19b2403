import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceRegister } from '../testing/arbitrary-register.ts';
import { asDocx } from '../testing/as-docx.ts';
import { asPdf, type PdfOptions } from '../testing/as-pdf.ts';
import { asTextLetter } from '../testing/as-text-letter.ts';
import { BERKENHOF, BERKENHOF_ROWS, BERKENHOF_STAND_PER } from '../testing/berkenhof.ts';
import { bytesOf, readRows } from '../testing/read.ts';
import type { SourceGroup } from '../testing/source-register.ts';

/** Other words for the same columns, in another order. */
const OTHER_LAYOUT = {
  columns: ['number', 'status', 'title', 'owners', 'cause', 'consequence', 'measures'],
  headings: {
    number: 'Nr.',
    title: 'Omschrijving risico',
    cause: 'Oorzaken',
    consequence: 'Gevolgen',
    measures: 'Beheersing',
    owners: 'Eigenaar',
    status: 'Stand van zaken',
  },
} as const;

const AFTERWORD =
  'Het college blijft de raad informeren over de voortgang van het herstel en over de besluiten die daarvoor nodig zijn, telkens na afloop van een kwartaal en vaker als dat nodig is.';

/** The same register in every form in which it may arrive. */
const FORMS: Readonly<Record<string, () => Promise<Uint8Array> | Uint8Array>> = {
  'text of a PDF': () => bytesOf(asTextLetter(BERKENHOF)),
  'text without spaces at line ends': () => bytesOf(asTextLetter(BERKENHOF, { keepsSpaces: false })),
  'text with a row over two pages': () =>
    bytesOf(
      asTextLetter(BERKENHOF, {
        pageBreaks: new Map([[2, 3]]),
      }),
    ),
  'text in UTF-16': () => Buffer.from(`\ufeff${asTextLetter(BERKENHOF)}`, 'utf16le'),
  'text in Windows-1252': () =>
    Buffer.from(asTextLetter(BERKENHOF).replaceAll('’', '\u0092').replaceAll('€', '\u0080'), 'latin1'),
  'text laid out with spaces': () => bytesOf(asColumns(BERKENHOF)),
  PDF: () => asPdf(BERKENHOF),
  'PDF with cells in the middle': () => asPdf(BERKENHOF, { align: 'middle' }),
  'PDF, upright, header on each page, running lines': () =>
    asPdf(BERKENHOF, {
      isLandscape: false,
      size: 9,
      spacing: 2.4,
      repeatsHeader: true,
      hasFooter: true,
      after: AFTERWORD,
    }),
  'PDF, rows broken over pages': () => asPdf(BERKENHOF, { size: 9, spacing: 2.6, hasFooter: true }),
  'PDF with other columns': () => asPdf(BERKENHOF, OTHER_LAYOUT),
  Word: () => asDocx(BERKENHOF),
  'Word with a table per group': () => asDocx(BERKENHOF, { form: 'tables' }),
  'Word with other columns': () => asDocx(BERKENHOF, OTHER_LAYOUT),
};

describe('one register gives the same rows from', () => {
  test.each(Object.entries(FORMS))('%s', async (_, form) => {
    const reading = await readRows(await form());
    expect(reading.rows).toEqual(BERKENHOF_ROWS);
    expect(reading.standPer).toBe(BERKENHOF_STAND_PER);
    expect(reading.warnings.filter(({ field }) => field !== 'row')).toEqual([]);
  });
});

test('bytes may come as a Buffer, as files are read', async () => {
  expect((await readRows(Buffer.from(await asPdf(BERKENHOF)))).rows).toEqual(BERKENHOF_ROWS);
});

test('text after a page break that fits two columns is said to be doubtful', async () => {
  const { warnings } = await readRows(bytesOf(asTextLetter(BERKENHOF, { pageBreaks: new Map([[9, 2]]) })));
  expect(warnings).toContainEqual(
    expect.objectContaining({
      row: 9,
      messageKey: 'register.warning.cellDoubtful',
      place: { kind: 'line', line: expect.any(Number) },
    }),
  );
});

test('text after the table is said, not taken into the last row', async () => {
  const reading = await readRows(await asPdf(BERKENHOF, { after: AFTERWORD }));
  expect(reading.rows).toEqual(BERKENHOF_ROWS);
  expect(reading.warnings).toEqual([
    expect.objectContaining({
      field: 'row',
      messageKey: 'register.warning.rowOutside',
      place: { kind: 'page', page: 1 },
    }),
  ]);
});

test('Word that numbers its rows itself still gives numbers, from 1', async () => {
  const reading = await readRows(await asDocx(BERKENHOF, { numbersItself: true }));
  expect(reading.rows).toEqual(BERKENHOF_ROWS.map((row, index) => ({ ...row, number: index + 1 })));
});

/** What a reader must get from an arbitrary register: the words of its cells. */
function wordsOf(groups: readonly SourceGroup[]) {
  return groups.flatMap(({ rows }) =>
    rows.map(({ number, title, cause, consequence, measures, owners }) => ({
      number,
      title,
      cause,
      consequence,
      measures,
      owners: owners.split(' en '),
    })),
  );
}

async function readWords(file: Uint8Array) {
  const { rows } = await readRows(file);
  return rows.map(({ number, title, cause, consequence, measures, owners }) => ({
    number,
    title,
    cause,
    consequence,
    measures,
    owners,
  }));
}

test('any register in a PDF comes out word for word, whatever its type and page', async () => {
  const layout: fc.Arbitrary<Partial<PdfOptions>> = fc.record({
    size: fc.constantFrom(7, 7.5, 8),
    spacing: fc.constantFrom(1.15, 1.3),
    padding: fc.constantFrom(2, 4, 6),
    align: fc.constantFrom('top' as const, 'middle' as const),
    repeatsHeader: fc.boolean(),
    hasFooter: fc.boolean(),
    after: fc.constantFrom('', AFTERWORD),
  });
  await fc.assert(
    fc.asyncProperty(sourceRegister, layout, async (groups, options) => {
      expect(await readWords(await asPdf(groups, options))).toEqual(wordsOf(groups));
    }),
    { numRuns: 25, endOnFailure: true },
  );
}, 60_000);

test('any register in Word comes out word for word', async () => {
  await fc.assert(
    fc.asyncProperty(
      sourceRegister,
      fc.constantFrom('merged' as const, 'tables' as const),
      async (groups, form) => {
        expect(await readWords(await asDocx(groups, { form }))).toEqual(wordsOf(groups));
      },
    ),
    { numRuns: 10, endOnFailure: true },
  );
}, 60_000);

test('text whose columns ran together is put back for nearly every row', async () => {
  // Running text does not always tell where a cell ends. A fixed seed makes the share a fact and not a chance.
  const registers = fc.sample(sourceRegister, { numRuns: 25, seed: 20_250_915 });
  const counts = await Promise.all(
    registers.map(async (groups) => {
      const wanted = wordsOf(groups).map((row) => JSON.stringify(row));
      const read = new Set(
        (await readWords(bytesOf(asTextLetter(groups)))).map((row) => JSON.stringify(row)),
      );
      return { all: wanted.length, right: wanted.filter((row) => read.has(row)).length };
    }),
  );
  const all = counts.reduce((sum, count) => sum + count.all, 0);
  const right = counts.reduce((sum, count) => sum + count.right, 0);
  expect(right / all).toBeGreaterThan(0.98);
}, 60_000);

/** A table as a person lays it out with spaces, or `pdftotext -layout` does. */
function asColumns(groups: readonly SourceGroup[]): string {
  const widths = [4, 34, 22, 28, 44, 14, 20];
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('')
      .trimEnd();
  const rows = groups.flatMap(({ heading, rows: risks }) => [
    heading,
    ...risks.flatMap((risk) => {
      const cells = [
        String(risk.number),
        risk.title,
        risk.cause,
        risk.consequence,
        risk.measures,
        risk.owners,
        risk.status,
      ];
      const columns = cells.map((cell, index) => wrapWords(cell, (widths[index] ?? 0) - 3));
      const height = Math.max(...columns.map(({ length }) => length));
      return Array.from({ length: height }, (_, at) => line(columns.map((lines) => lines[at] ?? '')));
    }),
  ]);
  return [
    'Stand per 15-9-2025',
    '',
    line(['#', 'risico', 'oorzaak', 'gevolg', 'beheersmaatregelen', 'eigenaar', 'status']),
    ...rows,
  ].join('\n');
}

function wrapWords(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
