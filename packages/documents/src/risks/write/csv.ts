import Papa from 'papaparse';
import { guardCell } from './formula-guard.ts';
import { type RegisterToWrite, standPerLine, WRITTEN_COLUMNS } from './register-table.ts';

/**
 * A register as CSV (RFC 4180): semicolons, as Dutch spreadsheets expect, UTF-8 with a mark, lines ended by CRLF. Texts
 * that could start a formula are guarded.
 */
export function writeRegisterCsv(register: RegisterToWrite): Uint8Array {
  const standPer = standPerLine(register.standPer);
  const rows: (string | number | null)[][] = [
    ...(standPer === null ? [] : [[standPer]]),
    WRITTEN_COLUMNS.map(({ heading }) => heading),
    ...register.rows.map((risk) => WRITTEN_COLUMNS.map(({ value }) => cellOf(value(risk)))),
  ];
  return new TextEncoder().encode(`\ufeff${Papa.unparse(rows, { delimiter: ';', newline: '\r\n' })}\r\n`);
}

/** Decimals with a comma: the reader of the file is Dutch. */
function cellOf(value: string | number | null): string | number | null {
  if (typeof value === 'number') return Number.isInteger(value) ? value : value.toFixed(2).replace('.', ',');
  return value === null ? null : guardCell(value);
}
