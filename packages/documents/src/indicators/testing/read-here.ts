import { openIndicatorSheet, recognise } from '../open-sheet.ts';
import { readOpenedSheet, refusedSheet } from '../read-sheet.ts';
import type { ExpectedSheet, SheetReading } from '../sheet.ts';
import { unpackSheets } from '../unpack-sheets.ts';
import { ASKED } from './asked.ts';

/** Reads a sheet in this thread: starting one for every file would make properties slow. */
export async function readHere(file: Uint8Array, expected: ExpectedSheet = ASKED): Promise<SheetReading> {
  const sheets = await unpackSheets(file);
  const opened = sheets.ok ? recognise(sheets.value) : sheets;
  return opened.ok ? readOpenedSheet(opened.value, expected) : refusedSheet(opened.error);
}

/** Reads a sheet as a server does: in a thread of its own. */
export async function readInThread(file: Uint8Array, longestSeconds?: number): Promise<SheetReading> {
  const opened = await openIndicatorSheet(file, longestSeconds === undefined ? {} : { longestSeconds });
  return opened.ok ? readOpenedSheet(opened.value, ASKED) : refusedSheet(opened.error);
}

/** Every message in short: `D9 negative`. */
export function short({ messages }: SheetReading): readonly string[] {
  return messages.map(({ cell, code }) => `${cell.replace('Opgave!', '')} ${code}`.trim());
}
