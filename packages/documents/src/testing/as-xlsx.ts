import writeXlsxFile from 'write-excel-file/node';

type Value = string | number | Date | null;

/** Rows of cells as an Excel workbook; dates are real dates, numbers real numbers. */
export async function asXlsx(rows: readonly (readonly Value[])[], sheet = 'Blad1'): Promise<Uint8Array> {
  const workbook = writeXlsxFile(
    rows.map((row) => row.map(cellOf)),
    { sheet },
  );
  return new Uint8Array(await workbook.toBuffer());
}

function cellOf(value: Value) {
  if (value === null) return null;
  if (value instanceof Date) return { type: Date, value, format: 'dd-mm-yyyy' };
  return typeof value === 'number' ? { type: Number, value } : { type: String, value };
}
