import { err, ok, type Result } from '@regietafel/domain/core/result';
import type { SheetRefusal } from '@regietafel/domain/indicators/sheet-messages';
import { fileTypeOf } from '../risks/extract/file-type.ts';
import { refusePrograms } from '../risks/extract/office.ts';
import { Refused } from '../risks/extract/refused.ts';
import { openContainer } from '../risks/extract/zip.ts';
import type { RefusalCode } from '../risks/messages.ts';
import type { RawSheet } from './raw-sheet.ts';
import { readRawSheets } from './raw-sheets.ts';

const REFUSALS: Readonly<Record<RefusalCode, SheetRefusal>> = {
  empty: 'empty',
  too_large: 'tooLarge',
  too_slow: 'tooSlow',
  unsupported: 'unsupported',
  encrypted: 'encrypted',
  macros: 'macros',
  zip_bomb: 'zipBomb',
  malformed: 'malformed',
  no_text: 'unknownWorkbook',
  no_register: 'unknownWorkbook',
};

/** The cells of every sheet of an Excel workbook, in this thread: bounded in memory but not in time. */
export async function unpackSheets(file: Uint8Array): Promise<Result<readonly RawSheet[], SheetRefusal>> {
  try {
    if (file.length === 0) return err('empty');
    if (fileTypeOf(file) !== 'zip') return err('unsupported');
    const container = await openContainer(file);
    await refusePrograms(container);
    if (!container.has('xl/workbook.xml')) return err('unsupported');
    return ok(await readRawSheets(container));
  } catch (error) {
    // The readers of foreign formats report damage by throwing whatever they please.
    return err(error instanceof Refused ? REFUSALS[error.code] : 'malformed');
  }
}
