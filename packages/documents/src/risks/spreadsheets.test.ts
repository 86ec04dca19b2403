import { describe, expect, test } from 'vitest';
import { asXlsx } from '../testing/as-xlsx.ts';
import { asZip } from '../testing/as-zip.ts';
import { bytesOf, readRefusal, readRows } from '../testing/read.ts';

const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe('a spreadsheet', () => {
  test('may name its columns otherwise, in another order, with amounts of their own', async () => {
    const { rows, standPer, warnings } = await readRows(
      await asXlsx([
        ['Risicoregister Berkenhof'],
        ['Peildatum: 15 september 2025'],
        [],
        [
          'Stand van zaken',
          'Nr',
          'Omschrijving risico',
          'Beheersing',
          'Eigenaar',
          'Bedrag',
          'Datum status',
          'Categorie',
          'Kans',
        ],
        [
          'Opgelost',
          1,
          'Verkoop panden',
          'Verkocht',
          'Berkenhof',
          1_200_000,
          day('2024-12-07'),
          'Herstelplan',
          'hoog',
        ],
        [
          'Onderhanden',
          2,
          'Kosten inhuur',
          '',
          'Berkenhof/gemeenten',
          'max 95k',
          null,
          'Bedrijfsvoering (relatie herstelplan)',
          '',
        ],
        ['Feit', '3.', 'Cao', '', 'Berkenhof', 'PM', null, 'Bedrijfsvoering', ''],
        ['Afgerond', 'R4', 'Boete', '', 'Berkenhof', null, 7122024, '', ''],
      ]),
    );
    expect(standPer).toBe('2025-09-15');
    expect(
      rows.map(({ number, group, status, statusDate, amount, owners }) => [
        number,
        group,
        status,
        statusDate,
        amount.kind,
        owners.length,
      ]),
    ).toEqual([
      [1, 'herstelplan', 'opgelost', '2024-12-07', 'known', 1],
      [2, 'bedrijfsvoering_met_relatie', 'onderhanden', null, 'max', 2],
      [3, 'bedrijfsvoering', 'feit', null, 'pm', 1],
      [4, 'bedrijfsvoering', 'opgelost', '2024-12-07', 'none', 1],
    ]);
    expect(rows[0]?.amount).toEqual({ kind: 'known', cents: 120_000_000, frequency: 'unstated' });
    expect(warnings).toEqual([
      expect.objectContaining({
        field: 'column',
        values: { text: 'Kans' },
        place: { kind: 'cell', sheet: 'Blad1', cell: 'I4' },
        message: 'De kolom “Kans” is niet herkend en niet overgenomen. (blad Blad1, cel I4)',
      }),
    ]);
  });

  test('may count in thousands, say how often, and give a period and a day to judge anew', async () => {
    const { rows } = await readRows(
      await asXlsx([
        ['#', 'Risico', 'Status', 'Omvang (x € 1.000)', 'Frequentie', 'Periode', 'Herbeoordelen op', 'Groep'],
        [
          1,
          'Huur',
          'Onderhanden',
          590,
          'structureel',
          'Q1 t/m Q3 2026',
          day('2026-12-31'),
          'Bedrijfsvoering',
        ],
        [2, 'Boete', 'Onderhanden', '200 - 400', 'eenmalig', null, null, null],
      ]),
    );
    expect(rows.map(({ amount }) => amount)).toEqual([
      { kind: 'known', cents: 59_000_000, frequency: 'yearly' },
      { kind: 'range', minCents: 20_000_000, maxCents: 40_000_000, frequency: 'once' },
    ]);
    expect(rows[0]).toMatchObject({
      window: { from: '2026-01-01', to: '2026-09-30' },
      wakeUpOn: '2026-12-31',
    });
  });

  test('may have a header in two rows, headings of groups, and a total', async () => {
    const { rows } = await readRows(
      await asXlsx([
        ['Risico', '', '', 'Beheersing', ''],
        ['nr', 'omschrijving', 'oorzaak', 'eigenaar', 'status'],
        ['Risico’s in herstelplan'],
        [1, 'Verkoop', 'Vergunning', 'Berkenhof', 'Opgelost 07122024'],
        ['Risico’s bedrijfsvoering'],
        [2, 'Inhuur', 'Verzuim', 'Berkenhof', 'Onderhanden'],
        ['Totaal', 2],
      ]),
    );
    expect(rows.map(({ number, group, cause }) => [number, group, cause])).toEqual([
      [1, 'herstelplan', 'Vergunning'],
      [2, 'bedrijfsvoering', 'Verzuim'],
    ]);
  });

  test('may score its risks: a score is never taken for an amount', async () => {
    const { rows, warnings } = await readRows(
      await asXlsx([
        ['Nr', 'Risico', 'Gevolg', 'Kans', 'Impact', 'Impact (€)', 'Status', 'Groep'],
        [1, 'Huur', 'Tekort', 3, 4, '€ 1.250.000', 'Open', 'Herstelplan'],
      ]),
    );
    expect(rows[0]?.amount).toEqual({ kind: 'known', cents: 125_000_000, frequency: 'unstated' });
    expect(rows[0]?.consequence).toBe('Tekort');
    expect(warnings.map(({ values }) => values['text'])).toEqual(['Kans', 'Impact']);
  });

  test('without numbers is counted, and that is said', async () => {
    const { rows, warnings } = await readRows(
      await asXlsx([
        ['Risico', 'Eigenaar', 'Status', 'Groep'],
        ['Verkoop', 'Berkenhof', 'Opgelost', 'Herstelplan'],
        ['Inhuur', 'Berkenhof', 'Onderhanden', 'Herstelplan'],
      ]),
    );
    expect(rows.map(({ number }) => number)).toEqual([1, 2]);
    expect(warnings.map(({ messageKey }) => messageKey)).toEqual(['register.warning.numberCounted']);
  });
});

describe('CSV', () => {
  const table = [
    ['Nr', 'Risico', 'Eigenaar', 'Status', 'Bedrag', 'Groep'],
    ['1', '"Verkoop; ""panden"""', 'Berkenhof', 'Opgelost 07-12-2024', '1.200.000,50', 'Herstelplan'],
    ['2', '"Inhuur\nnachten"', 'Berkenhof', 'Onderhanden', '-', 'Herstelplan'],
  ];

  test.each([';', ',', '\t'])('separated by %j', async (separator) => {
    const cells = table.map((row) =>
      row.map((cell) => (cell.includes(separator) && !cell.startsWith('"') ? `"${cell}"` : cell)),
    );
    const { rows } = await readRows(bytesOf(cells.map((row) => row.join(separator)).join('\r\n')));
    expect(rows.map(({ title, amount }) => [title, amount])).toEqual([
      ['Verkoop; "panden"', { kind: 'known', cents: 120_000_050, frequency: 'unstated' }],
      ['Inhuur nachten', { kind: 'none' }],
    ]);
  });

  test('names the cell by the name of the file', async () => {
    const text = 'Nr;Risico;Eigenaar;Status;Groep\n1;Verkoop;Berkenhof;Gepauzeerd;Herstelplan';
    const { rows, warnings } = await readRows(bytesOf(text), 'register.csv');
    expect(rows).toEqual([]);
    expect(warnings.map(({ row, field, message }) => [row, field, message])).toEqual([
      [
        1,
        'status',
        'De status “Gepauzeerd” is niet herkend; de rij is niet overgenomen. (blad register.csv, cel D2)',
      ],
    ]);
  });
});

describe('OpenDocument', () => {
  const cell = (text: string, attributes = '') =>
    `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;
  const row = (cells: string) =>
    `<table:table-row>${cells}<table:table-cell table:number-columns-repeated="16000"/></table:table-row>`;
  const file = (body: string) =>
    asZip([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
      {
        name: 'content.xml',
        content: `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="Register">${body}</table:table></office:spreadsheet></office:body></office:document-content>`,
      },
    ]);

  test('gives dates and numbers by value, merged cells once and no remarks', async () => {
    const body =
      row(['Nr', 'Risico', 'Status', 'Datum', 'Bedrag'].map((text) => cell(text)).join('')) +
      row(
        `<table:table-cell table:number-columns-spanned="5"><text:p>Risico’s in herstelplan</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated="4"/>`,
      ) +
      row(
        cell('1', 'office:value-type="float" office:value="1"') +
          '<table:table-cell><office:annotation><text:p>klopt dit?</text:p></office:annotation><text:p>Verkoop</text:p><text:p>panden</text:p></table:table-cell>' +
          cell('Opgelost') +
          cell('07-12-24', 'office:value-type="date" office:date-value="2024-12-07"') +
          cell('€ 1,2 mln', 'office:value-type="currency" office:value="1234567.89"'),
      );
    const { rows } = await readRows(file(body));
    expect(rows).toEqual([
      expect.objectContaining({
        number: 1,
        group: 'herstelplan',
        title: 'Verkoop panden',
        statusDate: '2024-12-07',
        amount: { kind: 'known', cents: 123_456_789, frequency: 'unstated' },
      }),
    ]);
  });

  test('without a register is refused', async () => {
    expect((await readRefusal(file(row(cell('Naam'))))).code).toBe('no_register');
  });
});
