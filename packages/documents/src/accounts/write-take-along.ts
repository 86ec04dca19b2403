import type { TakenAlong, TakenRow } from '@regietafel/domain/accounts/take-along';
import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import { strToU8, zipSync } from 'fflate';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import * as z from 'zod/mini';
import { takeAlongForm } from './take-along-form.ts';

/** The one moment that a zip of equal content carries, so that it is equal to the byte. */
const MOMENT = new Date('2020-01-01T00:00:00Z');
/** Names of the files in the zip. */
export const DOCUMENT_NAME = 'organisatie.json';
const SCHEMA_NAME = 'organisatie.schema.json';
const WORKBOOK_NAME = 'organisatie.xlsx';

/** Everything of an organisation as one zip: the document that can be brought along, its schema, and a workbook to read. */
export async function writeTakeAlong(taken: TakenAlong): Promise<Uint8Array> {
  const schema = `${JSON.stringify(z.toJSONSchema(takeAlongForm), null, 2)}\n`;
  return zipSync(
    {
      [DOCUMENT_NAME]: strToU8(canonicalJson(taken)),
      [SCHEMA_NAME]: strToU8(schema),
      [WORKBOOK_NAME]: await workbookOf(taken),
    },
    { level: 6, mtime: MOMENT },
  );
}

/** One sheet per table with rows of the organisation itself, a column per field. */
async function workbookOf({ tables }: TakenAlong): Promise<Uint8Array> {
  const filled = Object.entries(tables).filter(([, { own }]) => own.length > 0);
  const sheets = filled.map(([table, { own }]) => ({ sheet: table.slice(0, 31), data: sheetOf(own) }));
  const workbook = writeXlsxFile(sheets);
  return new Uint8Array(await workbook.toBuffer());
}

function sheetOf(rows: readonly TakenRow[]): SheetData {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].toSorted();
  const header = columns.map((column) => ({ type: String, value: column, fontWeight: 'bold' as const }));
  return [header, ...rows.map((row) => columns.map((column) => cellOf(row[column])))];
}

/** Texts stay texts, so that no cell becomes a formula; lists and objects are written as JSON. */
function cellOf(value: unknown): SheetData[number][number] {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return { type: Number, value };
  if (typeof value === 'boolean') return { type: Boolean, value };
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  // What a cell of a workbook can hold; the document has all of it.
  return { type: String, value: text.slice(0, 32_767) };
}
