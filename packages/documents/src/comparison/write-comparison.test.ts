import { SUPPRESSION_RULES } from '@regietafel/domain/comparison/disclosure';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { extractXlsx } from '../risks/extract/xlsx.ts';
import { openContainer } from '../risks/extract/zip.ts';
import { comparisonBlocks } from './blocks.ts';
import type { ComparisonToWrite } from './comparison-to-write.ts';
import { buildGroups, buildNamed, OPBRENGSTEN, PROVIDER, VERZUIM } from './testing/build-comparison.ts';
import { writeComparison } from './write-comparison.ts';
import { writeComparisonCsv } from './write-csv.ts';

/** Of one provider: places 0 and 1 are verzuim, 2 and 3 opbrengsten. */
const FIGURES = [
  { place: 0, value: -6.25, comparability: 'yes' },
  { place: 1, value: null, comparability: 'other_formula' },
  { place: 2, value: 123_456_789, comparability: 'estimate' },
] as const;

const textOf = (comparison: ComparisonToWrite) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeComparisonCsv(comparisonBlocks(comparison)));

/** Every row of a csv as a spreadsheet reads it. */
const rowsIn = (text: string) => Papa.parse<string[]>(text.replace('\ufeff', ''), { delimiter: ';' }).data;

/** The table of figures, found as the first line says. */
function figuresIn(comparison: ComparisonToWrite): readonly (readonly string[])[] {
  const lines = textOf(comparison).split('\r\n');
  const at = Number(lines[0]?.split(';')[1]);
  return rowsIn(lines.slice(at - 1).join('\r\n')).filter((row) => row.length > 1);
}

async function sheetsOf(comparison: ComparisonToWrite) {
  const file = await writeComparison(comparison, 'xlsx');
  const { grids } = await extractXlsx(await openContainer(file));
  const parts = Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  return { grids, xml: parts.map(([name, text]) => `${name} ${text}`).join('\n') };
}

describe('a csv of values by name', () => {
  test('reads as a Dutch spreadsheet and says where its figures begin', () => {
    expect(textOf(buildNamed(FIGURES)).startsWith('\ufeffDe cijfers beginnen op regel;')).toBe(true);
    const [headings, first, second, ...rest] = figuresIn(buildNamed(FIGURES));
    expect(headings?.slice(7)).toEqual([
      'Periode',
      'Verzuim (%)',
      'Verzuim: vergelijkbaar',
      'Opbrengsten (euro)',
      'Opbrengsten: vergelijkbaar',
    ]);
    expect(first).toEqual([
      ...[
        'Berkenhof',
        'Zuid-Limburg',
        'Zuidoost',
        'klein (tot € 2 mln. per jaar)',
        'verblijf',
        'niet opgegeven',
        'ja',
      ],
      ...['2024 K1', '-6,25', 'vergelijkbaar', '1234567,89', 'niet vergelijkbaar: een schatting'],
    ]);
    expect(second?.slice(7)).toEqual([
      ...['2024 K2', 'onbekend', 'niet vergelijkbaar: een post is anders geteld', 'geen cijfer', ''],
    ]);
    expect(rest).toEqual([]);
  });

  test('holds what was asked, when, for whom, and what the figures mean', () => {
    const text = textOf(buildNamed(FIGURES, { asked: { filters: { ...ALL, region: 'ZL' } } }));
    for (const told of [
      'Gevraagd op;23-11-2026 07:30',
      'Gevraagd voor;Taskforce',
      'Van;2024 K1',
      'Alleen aanbieders van;regio: Zuid-Limburg',
      'verzuimdagen ÷ beschikbare dagen;%;lager is gunstiger;ja: vergelijk met dezelfde periode een jaar eerder;7,5;Eigen keuze',
      'Signaalwaarde (geen norm)',
      'Berkenhof;Advies over het zorglandschap;31-01-2027',
    ])
      expect(text).toContain(told);
    expect(text).toMatch(/Verzuim;.*;1;1;1;0\r\n/);
    expect(text).not.toMatch(/\bnorm[;.]?\r\n|normwaarde/);
  });

  test('says of what is withheld by which rule, in its place', () => {
    const [, row] = figuresIn(buildNamed([{ place: 0, value: null, comparability: 'withheld' }]));
    expect(row?.[8]).toBe('Niet gegeven: herleidbaar door een eerdere vraag');
  });

  test('writes a figure in all its digits, without an exponent', () => {
    const figure = (value: number) =>
      figuresIn(buildNamed([{ place: 0, value, comparability: 'yes' }]))[1]?.[8];
    expect(figure(1e-7)).toBe('0,0000001');
    expect(figure(0.1 + 0.2)).toBe('0,30000000000000004');
    expect(figure(0)).toBe('0');
  });

  test('starts no formula, whatever a provider, an organisation or a purpose is called', () => {
    const hostile = fc
      .tuple(fc.constantFrom('=', '+', '-', '@', '\t', "'=", '"=', ';=', '\r\n='), fc.string())
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(hostile, hostile, hostile, (name, purpose, tenant) => {
        const providers = [{ ...PROVIDER, name, landsdeel: name, region: name }];
        const rows = rowsIn(textOf(buildNamed(FIGURES, { providers, purpose, asked: { tenant } })));
        for (const cell of rows.flat())
          if (/^[=+\-@\t\r\n]/.test(cell)) expect(cell).toMatch(/^-\d+(,\d+)?$/);
      }),
      { numRuns: 200 },
    );
  });
});

const ALL = { landsdeel: null, region: null, sizeClass: null, mainKind: null };

describe('a csv of providers together', () => {
  test('tells a group in its own unit', () => {
    const money = { indicatorId: OPBRENGSTEN, mean: 123_000_000, pooled: null };
    const [, first, second] = figuresIn(buildGroups([{}, money]));
    expect(first).toEqual(['Verzuim', '%', '2024 K1', 'Zuid-Limburg', '6', '6,25', '6,1', '0', '']);
    expect(second?.slice(4, 7)).toEqual(['6', '1230000', 'niet van toepassing']);
  });

  test.each(SUPPRESSION_RULES)('kept back by %s says so in the place of every figure', (suppressedBy) => {
    const hidden = { suppressedBy, count: null, mean: null, pooled: null };
    const [, row] = figuresIn(buildGroups([hidden]));
    for (const cell of row?.slice(4, 7) ?? []) expect(cell).toMatch(/^Niet gegeven: \p{L}/u);
  });

  test('gives no figure of what is kept back, even when one came along', () => {
    const [, row] = figuresIn(
      buildGroups([{ suppressedBy: 'dominated', count: 7, mean: 98765, pooled: 4321 }]),
    );
    expect(row?.join(';')).not.toMatch(/98765|4321|;7;/);
  });

  test('does not tell for what anybody was released', () => {
    expect(textOf(buildGroups([{}]))).not.toContain('Doel van de vrijgave;');
  });
});

describe('a workbook', () => {
  test('has the figures, the question, the definitions and the purposes on sheets in sight, and nothing else', async () => {
    const { grids, xml } = await sheetsOf(buildNamed(FIGURES));
    expect(grids.map(({ name }) => name)).toEqual(['Cijfers', 'Vraag', 'Definities', 'Vrijgaven']);
    expect(xml.match(/<sheet /g)).toHaveLength(4);
    expect(xml).not.toMatch(/state="(very)?hidden"|hidden="(1|true)"/i);
    const [figures] = grids;
    expect(figures?.rows.map(({ cells }) => cells.map(({ text }) => text).slice(7))).toEqual([
      expect.arrayContaining(['Verzuim (%)']),
      ['2024 K1', '-6.25', 'vergelijkbaar', '1234567.89', 'niet vergelijkbaar: een schatting'],
      expect.arrayContaining(['onbekend', 'geen cijfer']),
    ]);
  });

  test('holds no formula and no number of a dossier or an indicator', async () => {
    const named = {
      ...PROVIDER,
      dossierId: '11111111-2222-7333-8444-555555555555',
      name: '=HYPERLINK("http://x")',
    };
    const { grids, xml } = await sheetsOf(buildNamed(FIGURES, { providers: [named], purpose: '+1+1' }));
    expect(xml).not.toMatch(/<f[ >]/);
    expect(xml).not.toContain(named.dossierId);
    expect(xml).not.toContain(VERZUIM);
    expect(grids[0]?.rows[1]?.cells[0]?.text).toBe(named.name);
  });

  test('can be read back whatever stands in a text', async () => {
    const name = 'A\u0000B\u0001C\uFFFE & <d> "e" \u{1F600}';
    const { grids } = await sheetsOf(buildNamed(FIGURES, { providers: [{ ...PROVIDER, name }] }));
    expect(grids[0]?.rows[1]?.cells[0]?.text).toContain('& <d> "e"');
  });
});
