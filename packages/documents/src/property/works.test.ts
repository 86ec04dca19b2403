import { cents } from '@regietafel/domain/core/cents';
import type { PlainDate } from '@regietafel/domain/core/dates';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWorks } from './parse-works.ts';
import { type SheetWork, WORK_COLUMNS, WORK_HEADINGS } from './work-sheet.ts';
import { writeWorksXlsx } from './write-works.ts';

const STAND_PER = '2025-01-01' as PlainDate;

async function readOf(file: Uint8Array) {
  const read = await parseWorks(file);
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

const csv = (...rows: readonly (readonly string[])[]) =>
  new TextEncoder().encode(rows.map((row) => row.join(';')).join('\n'));
const HEADER = WORK_COLUMNS.map((column) => WORK_HEADINGS[column]);

/** A row with these cells filled in. */
function row(cells: Partial<Record<(typeof WORK_COLUMNS)[number], string>>): readonly string[] {
  const usual = { building: 'Huis', measure: 'Dak', firstYear: '2025', cost: '1000' };
  return WORK_COLUMNS.map((column) => ({ ...usual, ...cells })[column as keyof typeof usual] ?? '');
}

const problemsOf = async (cells: Parameters<typeof row>[0]) =>
  (await readOf(csv(HEADER, row(cells)))).problems.map(({ cell, problem }) => `${cell} ${problem}`);

const words = (max: number) =>
  fc
    .stringMatching(/^[A-Za-z=+@-][A-Za-z0-9 ]{0,30}$/)
    .map((text) => text.replace(/\s+/g, ' ').trim().slice(0, max))
    .filter((text) => text !== '');
const money = fc.integer({ min: 0, max: 10 ** 10 }).map(cents);
const arbitraryWork: fc.Arbitrary<SheetWork> = fc
  .record({
    building: words(200),
    part: fc.oneof(fc.constant(''), words(120)),
    measure: words(500),
    defect: fc.oneof(fc.constant(''), words(200)),
    category: fc.constantFrom('planmatig', 'vervanging', 'verduurzaming', 'correctief'),
    firstYear: fc.integer({ min: 2015, max: 2090 }),
    cycleYears: fc.option(fc.integer({ min: 1, max: 60 })),
    width: fc.nat(10),
    cost: fc.oneof(
      money.map((value) => ({ kind: 'known', cents: value, frequency: 'once' }) as const),
      money.map((value) => ({ kind: 'max', cents: value, frequency: 'once' }) as const),
      fc.tuple(money, money).map(([a, b]) => ({
        kind: 'range' as const,
        minCents: cents(Math.min(a, b)),
        maxCents: cents(Math.max(a, b)),
        frequency: 'once' as const,
      })),
      fc.constant({ kind: 'pm' } as const),
    ),
    replacement: fc.option(money),
    btw: fc.constantFrom('included', 'excluded', 'unstated'),
  })
  .map(({ width, replacement, ...work }) => ({
    ...work,
    window: { earliest: work.firstYear, latest: work.firstYear + width },
    naturalReplacementCents: work.category === 'verduurzaming' ? replacement : null,
  }));

describe('a list of works', () => {
  test('comes back from a workbook as it went in, also what looks like a formula', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryWork, { maxLength: 12 }), async (works) => {
        const read = await readOf(await writeWorksXlsx({ plan: 'Plan', standPer: STAND_PER, works }));
        expect(read.problems).toEqual([]);
        expect(read.works.map(({ work }) => work)).toEqual(works);
      }),
      { numRuns: 30 },
    );
  });

  test('is read by its header, whatever the order of the columns and the rows above it', async () => {
    const file = csv(
      ['Onderhoud 2025'],
      [],
      ['Kosten', 'Maatregel', 'Eerste jaar', 'Gebouw'],
      ['12.500,50', 'Schilderen', '2026', 'Huis'],
    );
    const { works } = await readOf(file);
    expect(works).toMatchObject([
      {
        row: 4,
        work: {
          building: 'Huis',
          cost: { kind: 'known', cents: 1_250_050 },
          window: { earliest: 2026, latest: 2026 },
        },
      },
    ]);
  });

  test('names the cell that it does not understand, and reads on', async () => {
    const read = await readOf(csv(HEADER, row({ cost: 'duur' }), row({})));
    expect(read.problems).toEqual([{ cell: 'K2', column: 'Kosten', problem: 'amount' }]);
    expect(read.works.map(({ row: at }) => at)).toEqual([3]);
  });

  test.each([
    [{ cost: '-5' }, 'K2 negative'],
    [{ cost: '' }, 'K2 missing'],
    [{ costKind: 'PM', cost: '5' }, 'K2 amount'],
    [{ costKind: 'bandbreedte', cost: '5', costTo: '3' }, 'L2 rangeOrder'],
    [{ costKind: 'bandbreedte', cost: '5' }, 'L2 missing'],
    [{ costKind: 'ongeveer' }, 'J2 choice'],
    [{ firstYear: '1899' }, 'F2 year'],
    [{ firstYear: '' }, 'F2 missing'],
    [{ earliest: '2030', latest: '2029' }, 'I2 windowOrder'],
    [{ cycleYears: '400' }, 'G2 cycle'],
    [{ category: 'groot' }, 'E2 choice'],
    [{ replacement: '100' }, 'M2 replacementOnly'],
    [{ measure: '' }, 'C2 missing'],
    [{ measure: 'x'.repeat(501) }, 'C2 tooLong'],
  ])('refuses %j at %s', async (cells, problem) => {
    expect(await problemsOf(cells)).toEqual([problem]);
  });

  test('knows PM by its word, and does not take it for nothing', async () => {
    const { works } = await readOf(csv(HEADER, row({ cost: 'PM' })));
    expect(works[0]?.work.cost).toEqual({ kind: 'pm' });
  });

  test('is refused where there is none', async () => {
    const refused = async (file: Uint8Array) => {
      const read = await parseWorks(file);
      return read.ok ? 'read' : read.error;
    };
    expect(await refused(new Uint8Array())).toBe('empty');
    expect(await refused(csv(['Naam', 'Leeftijd'], ['a', '3']))).toBe('no_works');
    expect(await refused(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]))).toBe('malformed');
    expect(await refused(new Uint8Array([0x89, 0x50, 0x4e, 0x47]))).toBe('unsupported');
  });
});
