import type { ItemValues } from '@regietafel/domain/indicators/compute';
import type { ItemUnit } from '@regietafel/domain/indicators/indicator';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openIndicatorSheet } from './open-sheet.ts';
import type { SheetToWrite } from './sheet.ts';
import { ASKED, FIGURES, ITEMS, sheetFor } from './testing/asked.ts';
import { typeOver } from './testing/edit-sheet.ts';
import { readHere, readInThread } from './testing/read-here.ts';
import { writeIndicatorSheet } from './write-sheet.ts';

const LIMIT = 2 ** 51;

/** A text as a form keeps it: trimmed, in NFC, without what is not seen. Workbooks cannot hold what XML cannot. */
const words = (longest: number) =>
  fc
    .string({ unit: 'grapheme', maxLength: 60 })
    .map((text) =>
      text
        .normalize('NFC')
        .replaceAll(/\p{Cc}|\p{Bidi_Control}|[\u2028\u2029\ufffd]/gu, '')
        .trim(),
    )
    .filter((text) => text.length <= longest);

/** Any figures, unknown ones among them, and items that were not answered. */
const arbitraryItems: fc.Arbitrary<ItemValues> = fc
  .subarray([...ITEMS])
  .chain((answered) =>
    fc
      .tuple(
        ...answered.map(({ unit, mayBeNegative }) => fc.option(figureOf(unit, mayBeNegative), { freq: 4 })),
      )
      .map((figures) => Object.fromEntries(answered.map(({ code }, at) => [code, figures[at] ?? null]))),
  );

function figureOf(unit: ItemUnit, mayBeNegative: boolean): fc.Arbitrary<number> {
  if (unit === 'cents' || unit === 'count')
    return fc.integer({ min: mayBeNegative ? -LIMIT : 0, max: LIMIT });
  return fc
    .integer({ min: mayBeNegative ? -(10 ** 9) : 0, max: 10 ** 9 })
    .map((hundredths) => hundredths / 100);
}

const arbitraryStanding: fc.Arbitrary<NonNullable<SheetToWrite['standing']>> = fc.record({
  items: arbitraryItems,
  deviations: fc.subarray([...ITEMS]).chain((items) =>
    fc.tuple(
      ...items.map(({ code }) =>
        words(500)
          .filter(Boolean)
          .map((reason) => ({ item: code, reason })),
      ),
    ),
  ),
  note: fc.array(words(60), { maxLength: 4 }).map((lines) => lines.join('\n').trim()),
  sourceName: words(300),
});

/** In the order of the sheet: in what order deviations are told makes no other report. */
const sorted = <T extends { readonly item: string }>(deviations: readonly T[]) =>
  deviations.toSorted((left, right) => (left.item < right.item ? -1 : 1));

describe('a sheet that is written and read back', () => {
  test('says what it was filled in with, whatever that is', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryStanding, arbitraryItems, async (standing, before) => {
        const earlier = [{ period: '2024-Q2' as SheetToWrite['period'], items: before }];
        const { content, messages } = await readHere(
          await writeIndicatorSheet(sheetFor({ standing, earlier })),
        );
        expect(messages).toEqual([]);
        expect({ ...content, deviations: sorted(content?.deviations ?? []) }).toEqual({
          ...{ period: ASKED.period, scope: ASKED.scope, basis: ASKED.basis },
          ...standing,
          deviations: sorted(standing.deviations),
        });
      }),
      { numRuns: 40 },
    );
  });

  test('says the same when a person types the figures instead', async () => {
    const typed = {
      ...{ D9: { number: 4_210_000 }, D10: { number: '-35000.5' }, D11: { text: 'Onbekend ' }, D12: null },
      ...{
        D14: { number: 0 },
        D21: { number: 613 },
        E21: { text: 'op de eerste dag' },
        D4: { text: 'boekhouding' },
      },
    };
    const { content, messages } = await readHere(typeOver(await writeIndicatorSheet(sheetFor()), typed));
    expect(messages).toEqual([]);
    expect(content).toEqual({
      period: '2024-Q3',
      scope: 'whole',
      basis: 'quarter_figures',
      items: { bezittingen: 4_210_000_00, vermogen: -35_000_50, schulden: null, omzet: 0, kinderen: 613 },
      deviations: [{ item: 'kinderen', reason: 'op de eerste dag' }],
      note: '',
      sourceName: 'boekhouding',
    });
  });

  test('keeps an empty cell, the word for unknown and 0 apart', async () => {
    const standing = { items: { omzet: 0, schulden: null }, deviations: [], note: '', sourceName: '' };
    const { content } = await readHere(await writeIndicatorSheet(sheetFor({ standing })));
    expect(content?.items).toEqual({ omzet: 0, schulden: null });
    expect(content?.items).not.toHaveProperty('voorraad');
  });

  test('holds words that stand in every object of the language', async () => {
    const deviations = [
      { item: 'omzet', reason: 'constructor' },
      { item: 'uitkomst', reason: 'valueOf' },
    ];
    const standing = { items: {}, deviations, note: 'toString', sourceName: '__proto__' };
    const { content } = await readHere(await writeIndicatorSheet(sheetFor({ standing })));
    expect(content).toMatchObject(standing);
  });

  test('asks a year as an annual account, with the years before beside it', async () => {
    const year = { period: '2024', basis: 'annual_account' } as Pick<SheetToWrite, 'period' | 'basis'>;
    const earlier = [{ period: '2023' as SheetToWrite['period'], items: FIGURES }];
    const standing = { items: FIGURES, deviations: [], note: '', sourceName: 'jaarrekening' };
    const file = await writeIndicatorSheet(sheetFor({ ...year, earlier, standing }));
    const { content, messages } = await readHere(file, { ...ASKED, ...year, earlier });
    expect(messages).toEqual([]);
    expect(content).toMatchObject({ ...year, items: FIGURES });
  });

  test('is read in a thread of its own, and tells what it was made for before that is known', async () => {
    const standing = { items: FIGURES, deviations: [], note: '', sourceName: '' };
    const file = await writeIndicatorSheet(sheetFor({ standing }));
    const opened = await openIndicatorSheet(file);
    if (!opened.ok) throw new Error(opened.error);
    expect(opened.value.frame.question).toMatchObject({ period: '2024-Q3', provider: ASKED.provider });
    expect((await readInThread(file)).content?.items).toEqual(FIGURES);
  });
});
