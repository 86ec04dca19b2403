import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import writeXlsxFile, { type Feature, type SheetData } from 'write-excel-file/node';
import type { BookSheet, Cell, NumberForm } from './cell.ts';
import { address } from './cell.ts';

/** What the library calls the content of a file in Node. */
type FileContent = Stream | Buffer | Blob;

const FORMATS: Readonly<Record<NumberForm, string>> = {
  euros: '#,##0.00',
  whole: '0',
  percent: '0.00',
};
const HEAD_COLOUR = '#E6ECF2';
const INPUT_COLOUR = '#FFF8E1';

/** A workbook as a file of Excel: formulas that calculate, each with the value that it gave when it was written. */
export async function writeBook(sheets: readonly BookSheet[]): Promise<Uint8Array> {
  const written = sheets.map(({ name, rows, widths, stickyRows, stickyColumns }) => ({
    sheet: name,
    data: rows.map((row): SheetData[number] => row.map(cellOf)),
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: stickyRows,
    stickyColumnsCount: stickyColumns,
  }));
  const workbook = writeXlsxFile(written, { features: [withValues(sheets)] });
  return new Uint8Array(await workbook.toBuffer());
}

function cellOf(cell: Cell): SheetData[number][number] {
  if (cell === null) return null;
  if ('text' in cell)
    return {
      type: String,
      value: cell.text,
      ...(cell.isBold === true && { fontWeight: 'bold' as const, backgroundColor: HEAD_COLOUR }),
    };
  const format = { format: FORMATS[cell.form] };
  if ('number' in cell)
    return {
      type: Number,
      value: cell.number,
      ...format,
      ...(cell.isInput === true && { backgroundColor: INPUT_COLOUR }),
    };
  return { type: 'Formula', value: cell.formula, ...format };
}

/** The library writes formulas without their value; who opens the file without calculating would see nothing. */
function withValues(sheets: readonly BookSheet[]): Feature<FileContent> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => addValues(xml, valuesOf(sheets[sheetIndex])),
        },
      },
    },
  };
}

function valuesOf(sheet: BookSheet | undefined): ReadonlyMap<string, number | string> {
  const values = new Map<string, number | string>();
  for (const [row, cells] of (sheet?.rows ?? []).entries())
    for (const [column, cell] of cells.entries())
      if (cell !== null && 'formula' in cell) values.set(address(row, column), cell.value);
  return values;
}

function addValues(xml: string, values: ReadonlyMap<string, number | string>): string {
  return xml.replaceAll(
    /<c r="([A-Z]+\d+)"([^>]*)>(<f>[^<]*<\/f>)<\/c>/g,
    (whole, cell: string, attributes: string, formula: string) => {
      const value = values.get(cell);
      if (value === undefined) return whole;
      return typeof value === 'number'
        ? `<c r="${cell}"${attributes}>${formula}<v>${value}</v></c>`
        : `<c r="${cell}"${attributes} t="str">${formula}<v>${escaped(value)}</v></c>`;
    },
  );
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
