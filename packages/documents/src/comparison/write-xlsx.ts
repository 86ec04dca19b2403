import type { IndicatorUnit } from '@regietafel/domain/indicators/indicator';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import type { Block, Cell, Column } from './block.ts';
import type { ComparisonBlocks } from './blocks.ts';

const HEADER_COLOUR = '#E6ECF2';
/** How figures are shown; the cell holds all their digits. */
const FORMATS: Readonly<Record<IndicatorUnit, string>> = {
  percent: '0.0',
  ratio: '0.00',
  days: '0.0',
  count: '0.##',
  cents: '#,##0',
};

/** A comparison as an Excel workbook: the figures, and what is needed to read them, each on a sheet. Texts are never a formula. */
export async function writeComparisonXlsx({ figures, explanation }: ComparisonBlocks): Promise<Uint8Array> {
  const workbook = writeXlsxFile(
    [figures, ...explanation].map((block) => ({
      sheet: block.name,
      data: [headings(block), ...Array.from(block.rows, (row) => row.map(cellIn(block)))],
      columns: block.columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      ...(block === figures && { stickyColumnsCount: 1 }),
    })),
  );
  return new Uint8Array(await workbook.toBuffer());
}

function headings({ columns }: Block): SheetData[number] {
  return columns.map(({ heading }) => ({
    type: String,
    value: heading,
    fontWeight: 'bold' as const,
    backgroundColor: HEADER_COLOUR,
    wrap: true,
    alignVertical: 'top' as const,
  }));
}

function cellIn({ columns }: Block): (cell: Cell, at: number) => SheetData[number][number] {
  return (cell, at) => {
    if (cell === null || cell === '') return null;
    if (typeof cell === 'string') return { type: String, value: cell };
    const { unit }: Partial<Column> = columns[at] ?? {};
    return { type: Number, value: cell, ...(unit !== undefined && { format: FORMATS[unit] }) };
  };
}
