import { Document, Packer, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import { LETTER_HEADINGS, type SourceGroup, type SourceRow, type TextField } from './source-register.ts';

type Column = TextField | 'number';

export interface DocxOptions {
  readonly columns: readonly Column[];
  readonly headings: Readonly<Record<Column, string>>;
  /** One table with headings of groups in merged rows, or a table per group under a heading. */
  readonly form: 'merged' | 'tables';
  readonly standPer: string;
  /** Whether Word numbers the rows itself, so that no number stands in the text. */
  readonly numbersItself: boolean;
}

const DEFAULTS: DocxOptions = {
  columns: ['number', 'title', 'cause', 'consequence', 'measures', 'owners', 'status'],
  headings: LETTER_HEADINGS,
  form: 'merged',
  standPer: 'Stand per 15-9-2025',
  numbersItself: false,
};

/** A register as a Word document. */
export async function asDocx(
  groups: readonly SourceGroup[],
  overrides: Partial<DocxOptions> = {},
): Promise<Uint8Array> {
  const options = { ...DEFAULTS, ...overrides };
  const document = new Document({
    numbering: { config: [{ reference: 'rows', levels: [{ level: 0, text: '%1' }] }] },
    sections: [
      {
        children: [
          new Paragraph('Geachte raad, hieronder staat het overzicht van de risico’s in het herstelplan.'),
          new Paragraph(options.standPer),
          ...tables(groups, options),
          new Paragraph('Hoogachtend, het college.'),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function tables(groups: readonly SourceGroup[], options: DocxOptions): (Paragraph | Table)[] {
  const header = new TableRow({ children: options.columns.map((column) => cell(options.headings[column])) });
  if (options.form === 'tables')
    return groups.flatMap((group) => [
      new Paragraph(group.heading),
      table([header, ...group.rows.map((row) => rowOf(row, options))]),
    ]);
  const rows = groups.flatMap((group) => [
    new TableRow({
      children: [
        new TableCell({ columnSpan: options.columns.length, children: [new Paragraph(group.heading)] }),
      ],
    }),
    ...group.rows.map((row) => rowOf(row, options)),
  ]);
  return [table([header, ...rows])];
}

function table(rows: TableRow[]): Table {
  return new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } });
}

function rowOf(row: SourceRow, options: DocxOptions): TableRow {
  return new TableRow({
    children: options.columns.map((column) => {
      if (column === 'number' && options.numbersItself)
        return new TableCell({ children: [new Paragraph({ numbering: { reference: 'rows', level: 0 } })] });
      return cell(String(row[column]));
    }),
  });
}

function cell(text: string): TableCell {
  return new TableCell({ children: [new Paragraph(text)] });
}
