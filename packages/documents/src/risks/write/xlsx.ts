import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { type RegisterToWrite, standPerLine, WRITTEN_COLUMNS } from './register-table.ts';

/** Background of the header, and the form of euro amounts. */
const HEADER_COLOUR = '#E6ECF2';
const EUROS = '#,##0.00';

/** A register as an Excel workbook: one sheet, a header that stays in sight, texts as text (never a formula). */
export async function writeRegisterXlsx(register: RegisterToWrite): Promise<Uint8Array> {
  const standPer = standPerLine(register.standPer);
  const above: SheetData = standPer === null ? [] : [[{ type: String, value: standPer }]];
  const header = WRITTEN_COLUMNS.map(({ heading }) => ({
    type: String,
    value: heading,
    fontWeight: 'bold' as const,
    backgroundColor: HEADER_COLOUR,
  }));
  const rows = register.rows.map((risk) => WRITTEN_COLUMNS.map(({ value }) => cellOf(value(risk))));
  const workbook = writeXlsxFile([...above, header, ...rows], {
    sheet: 'Risicoregister',
    columns: WRITTEN_COLUMNS.map(({ width }) => ({ width })),
    stickyRowsCount: above.length + 1,
  });
  return new Uint8Array(await workbook.toBuffer());
}

function cellOf(value: string | number | null): SheetData[number][number] {
  if (value === null || value === '') return null;
  if (typeof value === 'string') return { type: String, value, wrap: true, alignVertical: 'top' };
  const format = Number.isInteger(value) && value < 10_000 ? {} : { format: EUROS };
  return { type: Number, value, alignVertical: 'top', ...format };
}
