import { periodCode } from '@regietafel/domain/indicators/period';
import { HyperFormula } from 'hyperformula';
import { describe, expect, test } from 'vitest';
import { cellOfField } from './layout.ts';
import { FIGURES, ITEMS, sheetFor } from './testing/asked.ts';
import { INPUT_PART, partsOf } from './testing/edit-sheet.ts';
import { writeIndicatorSheet } from './write-sheet.ts';

const standing = { items: { ...FIGURES, omzet: null }, deviations: [], note: '', sourceName: '' };
const earlier = [{ period: periodCode('2024-Q2'), items: { ...FIGURES, omzet: null } }];
const remarks = [{ item: 'omzet', remark: 'Hoort dit erbij?' }];
const parts = partsOf(await writeIndicatorSheet(sheetFor({ standing, earlier, remarks })));
const part = (name: string) => parts[name] ?? '';

/** Whether each cell style is locked: a style that says nothing of it is. */
const lockedStyles = (/<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(part('xl/styles.xml'))?.[1] ?? '')
  .split('<xf ')
  .slice(1)
  .map((style) => !(style.includes('applyProtection="1"') && style.includes('<protection locked="0"/>')));

/** Cells of a sheet by whether they are locked. */
function cellsOf(xml: string): ReadonlyMap<string, boolean> {
  return new Map(
    [...xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*)>/g)].map(([, at = '', rest = '']) => [
      at,
      lockedStyles[Number(/ s="(\d+)"/.exec(rest)?.[1] ?? 0)] ?? true,
    ]),
  );
}

const input = cellsOf(part(INPUT_PART));
const inputCells = ITEMS.flatMap(({ code }) =>
  ['items', 'deviations'].map((field) => cellOfField(ITEMS, `${field}.${code}`)?.replace('Opgave!', '')),
);

describe('the locks of a sheet', () => {
  test('are open for the cells for input alone', () => {
    const open = [...input].filter(([, isLocked]) => !isLocked).map(([at]) => at);
    // What is told of the whole report stretches over three columns.
    expect(open.toSorted()).toEqual([...inputCells, 'D4', 'E4', 'F4', 'D5', 'E5', 'F5'].toSorted());
  });

  test('are on, in every sheet, and nobody takes a sheet away', () => {
    for (const sheet of [1, 2, 3])
      expect(part(`xl/worksheets/sheet${sheet}.xml`)).toMatch(/<\/sheetData><sheetProtection sheet="1"/);
    expect(part('xl/workbook.xml')).toContain('<workbookProtection lockStructure="1"/><bookViews');
    for (const [, isLocked] of cellsOf(part('xl/worksheets/sheet3.xml'))) expect(isLocked).toBe(true);
  });

  test('keep what it was made for out of sight', () => {
    expect(part('xl/workbook.xml')).toMatch(/<sheet [^>]*name="Kader"[^>]*state="veryHidden"/);
    expect(part('xl/workbook.xml').match(/veryHidden/g)).toHaveLength(1);
  });

  test('come with a rule for every cell for input, which takes the word for unknown', () => {
    const rules = [
      ...part(INPUT_PART).matchAll(/<dataValidation [^>]*sqref="([A-Z]+\d+)".*?<\/dataValidation>/g),
    ];
    expect(rules.map(([, at]) => at).toSorted()).toEqual([...inputCells, 'D4', 'D5'].toSorted());
  });

  test.each([
    ['D21', 'people', { takes: [0, 7, 'onbekend', ' Onbekend '], refuses: [-1, 3.5, 'veel', '7'] }],
    ['D9', 'money', { takes: [0, 3.5, 'onbekend'], refuses: [-0.01, 'nul'] }],
    ['D10', 'money that may be below zero', { takes: [-3.5, 0, 'onbekend'], refuses: ['min 3'] }],
  ])(
    'take in %s what is asked, in a program that was written by others: %s',
    (at, _what, { takes, refuses }) => {
      const rule = new RegExp(`sqref="${at}".*?<formula1>(.*?)</formula1>`).exec(part(INPUT_PART))?.[1] ?? '';
      const formula = rule.replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll(at, 'A1');
      const isTaken = (value: number | string) => {
        const typed = typeof value === 'string' ? `'${value}` : value;
        const program = HyperFormula.buildFromArray([[typed, `=${formula}`]], { licenseKey: 'gpl-v3' });
        const taken = program.getCellValue({ sheet: 0, row: 0, col: 1 });
        program.destroy();
        return taken;
      };
      expect(takes.map(isTaken)).toEqual(takes.map(() => true));
      expect(refuses.map(isTaken)).toEqual(refuses.map(() => false));
    },
  );

  test('stand where Excel wants them: it refuses a sheet whose parts are in another order', () => {
    const order = [
      '<sheetViews',
      '<cols',
      '<sheetData',
      '<sheetProtection',
      '<mergeCells',
      '<dataValidations',
      '<pageMargins',
    ];
    const places = order.map((tag) => part(INPUT_PART).indexOf(tag));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((left, right) => left - right));
  });

  test('leave no formula in the workbook', () => {
    expect(Object.values(parts).some((xml) => /<f[ >]/.test(xml))).toBe(false);
  });
});
