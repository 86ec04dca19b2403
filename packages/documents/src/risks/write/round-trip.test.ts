import type { Cents } from '@regietafel/domain/core/cents';
import { addDays, FIRST_DAY, type PlainDate } from '@regietafel/domain/core/dates';
import { RISK_GROUPS, RISK_STATUSES, type RiskContent } from '@regietafel/domain/risks/risk';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BERKENHOF_ROWS, BERKENHOF_STAND_PER } from '../../testing/berkenhof.ts';
import { readRows } from '../../testing/read.ts';
import { foldText, normaliseText } from '../cells/hyphenation.ts';
import { writeRegisterCsv } from './csv.ts';
import { guardCell, unguardCell } from './formula-guard.ts';
import { writeRegisterJson } from './json.ts';
import type { RegisterToWrite } from './register-table.ts';
import { writeRegisterXlsx } from './xlsx.ts';

const WRITERS: Readonly<Record<string, (register: RegisterToWrite) => Promise<Uint8Array> | Uint8Array>> = {
  csv: writeRegisterCsv,
  xlsx: writeRegisterXlsx,
  json: writeRegisterJson,
};

const TRICKY = [
  '=1+1',
  '@som',
  '-',
  '+31',
  "'=a",
  '"',
  ';',
  ',',
  '€ 590,000',
  'PM',
  '1.200.000',
  'Opgelost',
  'Totaal',
  'een',
  'cliënt',
  '&',
  '<b>',
  '#',
  'Eind 2024 opnieuw beoordelen.',
  '|',
];
const text = fc
  .array(fc.constantFrom(...TRICKY), { maxLength: 6 })
  .map((parts) => normaliseText(parts.join(' ')));
const day = fc.integer({ min: 0, max: 16_000 }).map((days) => addDays(FIRST_DAY, days));
const cents = fc.integer({ min: -(2 ** 44), max: 2 ** 44 }).map((value) => value as Cents);
const frequency = fc.constantFrom('once' as const, 'yearly' as const, 'unstated' as const);
const owner = fc.constantFrom('Berkenhof', 'gemeenten', 'Zorg en Welzijn', 'Regio A, B', 'Jeugd/Gezin');

const amount = fc.oneof(
  fc.record({ kind: fc.constantFrom('known' as const, 'max' as const), cents, frequency }),
  fc.tuple(cents, cents, frequency).map(([a, b, often]) => ({
    kind: 'range' as const,
    minCents: Math.min(a, b) as Cents,
    maxCents: Math.max(a, b) as Cents,
    frequency: often,
  })),
  fc.constantFrom({ kind: 'pm' as const }, { kind: 'none' as const }),
);

const window = fc.oneof(
  fc.constant(null),
  fc
    .tuple(fc.option(day), fc.option(day))
    .map(([from, to]) => (from === null && to === null ? null : { from, to })),
);

const content: fc.Arbitrary<Omit<RiskContent, 'number'>> = fc
  .record({
    group: fc.constantFrom(...RISK_GROUPS),
    title: text.map((words) => words || 'Risico'),
    cause: text,
    consequence: text,
    measures: text,
    owners: fc.uniqueArray(owner, { maxLength: 3 }),
    status: fc.constantFrom(...RISK_STATUSES),
    statusDate: fc.option(day),
    window,
    notInfluenceable: fc.boolean(),
    amount,
    wakeUpOn: fc.option(day),
  })
  .map((risk) => ({
    ...risk,
    statusDate: risk.status === 'opgelost' ? risk.statusDate : null,
    window: risk.status === 'onderhanden' ? risk.window : null,
  }));

const register: fc.Arbitrary<RegisterToWrite> = fc.record({
  standPer: fc.option(day),
  rows: fc
    .array(content, { minLength: 1, maxLength: 8 })
    .map((rows) => rows.map((row, index) => ({ ...row, number: index + 1 }))),
});

test.each(Object.entries(WRITERS))(
  'what goes out as %s comes back the same',
  async (_, write) => {
    await fc.assert(
      fc.asyncProperty(register, async (written) => {
        const { rows, standPer } = await readRows(await write(written));
        expect(rows).toEqual(written.rows);
        expect(standPer).toBe(written.standPer);
      }),
      { numRuns: 60 },
    );
  },
  60_000,
);

test.each(Object.entries(WRITERS))('reading %s and writing it again changes nothing', async (_, write) => {
  const once = await readRows(await write({ rows: BERKENHOF_ROWS, standPer: BERKENHOF_STAND_PER }));
  expect(once).toEqual({ rows: BERKENHOF_ROWS, standPer: BERKENHOF_STAND_PER, warnings: [] });
});

test('no cell of the CSV starts a formula', () => {
  const row = {
    ...BERKENHOF_ROWS[0],
    title: '=HYPERLINK("http://x")',
    cause: '@x',
    consequence: '+1',
    measures: '-1',
  };
  const csv = new TextDecoder().decode(writeRegisterCsv({ standPer: null, rows: [row as RiskContent] }));
  expect(csv.split('\r\n')[1]).toContain(`"'=HYPERLINK(""http://x"")";'@x;'+1;'-1`);
});

test('a guarded cell is the cell again, whatever it held', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...`'=+-@a \t`) }), (cell) => {
      expect(unguardCell(guardCell(cell))).toBe(cell);
      expect(guardCell(cell)).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});

test('JSON holds the content of a risk and nothing else that its record carries', () => {
  const record = { ...BERKENHOF_ROWS[0], riskId: 'secret', authorTenantId: 'secret' };
  const json = new TextDecoder().decode(
    writeRegisterJson({ standPer: '2025-09-15' as PlainDate, rows: [record as unknown as RiskContent] }),
  );
  expect(json).not.toContain('secret');
});

test('the texts of the fixtures are normal, so that equality is not an accident', () => {
  expect(TRICKY.map((part) => foldText(part)).length).toBe(TRICKY.length);
  for (const row of BERKENHOF_ROWS) expect(normaliseText(row.measures)).toBe(row.measures);
});
