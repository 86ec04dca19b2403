import { describe, expect, test } from 'vitest';
import { asXlsx } from '../testing/as-xlsx.ts';
import { readRows } from '../testing/read.ts';
import { renderMessage, renderPlace } from './messages.ts';

type Cells = readonly (string | number | null)[];
const HEADER = ['Nr', 'Risico', 'Oorzaak', 'Gevolg', 'Maatregelen', 'Eigenaar', 'Status'];
const GROUP: Cells = ['Risico’s in herstelplan'];

/** Reads a register of these rows; gives its numbers and what was said, as [row, field, key, place]. */
async function read(...rows: readonly Cells[]) {
  const reading = await readRows(await asXlsx([HEADER, ...rows]));
  return {
    rows: reading.rows,
    numbers: reading.rows.map(({ number }) => number),
    said: reading.warnings.map(({ row, field, messageKey, place }) => [
      row,
      field,
      messageKey.replace('register.warning.', ''),
      renderPlace('nl', place).replace('blad Blad1, cel ', ''),
    ]),
  };
}

const risk = (
  number: string | number | null,
  cells: Partial<Record<'title' | 'cause' | 'consequence' | 'measures' | 'owners' | 'status', string>> = {},
): Cells => {
  const {
    title = 'Verkoop',
    cause = '',
    consequence = '',
    measures = '',
    owners = 'Berkenhof',
    status = 'Onderhanden',
  } = cells;
  return [number, title, cause, consequence, measures, owners, status];
};

describe('what is not understood is said, with its place', () => {
  test('a row without a usable status or number is left out', async () => {
    const { numbers, said } = await read(
      GROUP,
      risk(1, { status: 'Gepauzeerd' }),
      risk(2, { status: '' }),
      risk('vijf'),
      risk(4),
      risk(4, { title: 'Andere' }),
      risk(null),
    );
    expect(numbers).toEqual([4]);
    expect(said).toEqual([
      [null, 'number', 'numberMissing', 'A5'],
      [null, 'number', 'numberMissing', 'A8'],
      [4, 'number', 'numberTwice', 'A7'],
      [1, 'status', 'statusUnknown', 'G3'],
      [2, 'status', 'statusMissing', 'A4'],
    ]);
  });

  test.each([
    ['a misspelt status', { status: 'Onderhandne' }, 'status', 'statusSpelling', 'G3'],
    ['half a status date', { status: 'Opgelost 31-02-2025' }, 'statusDate', 'dateUnreadable', 'G3'],
    ['a date with an open risk', { status: 'Onderhanden 01-02-2025' }, 'statusDate', 'dateIgnored', 'G3'],
    [
      'a period with a resolved risk',
      { status: 'Opgelost, Q1 t/m Q3 2025' },
      'window',
      'windowIgnored',
      'A3',
    ],
    ['words after a status', { status: 'Opgelost onder voorbehoud' }, 'status', 'cellRemainder', 'G3'],
    ['no title', { title: '' }, 'title', 'titleMissing', 'B3'],
    ['no owner', { owners: '' }, 'owners', 'ownerMissing', 'F3'],
    ['an amount with two meanings', { consequence: 'Tekort € 590,000' }, 'amount', 'amountUnreadable', 'D3'],
    ['several amounts', { consequence: 'Tekort 590k en boete 20k' }, 'amount', 'amountSeveral', 'D3'],
    ['a lower limit', { consequence: 'Minimaal 200k' }, 'amount', 'amountAtLeast', 'D3'],
    ['an amount elsewhere', { measures: 'Inhuur voor 50k' }, 'amount', 'amountElsewhere', 'E3'],
    ['no day to judge anew', { measures: 'Later opnieuw beoordelen.' }, 'wakeUpOn', 'wakeUpUnreadable', 'E3'],
    ['a year with a digit too many', { title: 'Verplichting 20222' }, 'title', 'yearSpelling', 'B3'],
  ] as const)('%s', async (_, cells, field, key, place) => {
    const { numbers, said } = await read(GROUP, risk(1, cells));
    expect(numbers).toEqual([1]);
    expect(said).toEqual([[1, field, key, place]]);
  });

  test('a group that is not known', async () => {
    const { rows, said } = await read(['Risico’s in vastgoed'], risk(1));
    expect(rows[0]?.group).toBe('bedrijfsvoering');
    expect(said).toEqual([[1, 'group', 'groupMissing', 'A3']]);
  });

  test('no group at all', async () => {
    const { rows, said } = await read(risk(1));
    expect(rows[0]?.group).toBe('bedrijfsvoering');
    expect(said).toEqual([[1, 'group', 'groupAbsent', 'A2']]);
  });

  test('an owner spelt in two ways', async () => {
    const { rows, said } = await read(GROUP, risk(1), risk(2, { owners: 'BÉRKENHOF' }));
    expect(rows.map(({ owners }) => owners)).toEqual([['Berkenhof'], ['Berkenhof']]);
    expect(said).toEqual([[2, 'owners', 'ownerSpelling', '']]);
  });
});

test('a figure counts before PM, and the consequence before the title', async () => {
  const { rows } = await read(
    GROUP,
    risk(1, { consequence: 'Boete. Risico PM', title: 'Tekort 300k' }),
    risk(2, { consequence: 'Tekort 200k', title: 'Plan van € 1 mln. mislukt' }),
    risk(3, { measures: 'Risico PM' }),
  );
  expect(rows.map(({ amount }) => amount)).toEqual([
    { kind: 'known', cents: 30_000_000, frequency: 'unstated' },
    { kind: 'known', cents: 20_000_000, frequency: 'unstated' },
    { kind: 'pm' },
  ]);
});

test('a row that goes on in rows below it is one risk', async () => {
  const { rows } = await read(GROUP, risk(1, { measures: 'Eerste stap.' }), [
    null,
    '',
    '',
    '',
    'Tweede stap.',
    'gemeenten',
    '',
  ]);
  expect(rows).toEqual([
    expect.objectContaining({ measures: 'Eerste stap. Tweede stap.', owners: ['Berkenhof', 'gemeenten'] }),
  ]);
});

test('places and sentences are given in both languages', () => {
  expect(renderPlace('en', { kind: 'cell', sheet: 'A', cell: 'B2' })).toBe('sheet A, cell B2');
  expect(renderPlace('nl', { kind: 'table', table: 1, row: 4 })).toBe('tabel 1, rij 4');
  expect(renderPlace('en', { kind: 'page', page: 3 })).toBe('page 3');
  expect(renderPlace('nl', { kind: 'line', line: 12 })).toBe('regel 12');
  expect(renderPlace('nl', { kind: 'document' })).toBe('');
  expect(renderMessage('en', 'register.warning.ownerSpelling', { text: 'XONÃR', read: 'XONAR' })).toBe(
    '“XONÃR” was read as “XONAR”.',
  );
});
