import { err, ok, type Result } from '@regietafel/domain/core/result';
import { gridOfCsv } from './extract/csv.ts';
import { fileTypeOf } from './extract/file-type.ts';
import { extractOffice } from './extract/office.ts';
import { extractPdf } from './extract/pdf.ts';
import { decodeText } from './extract/plain-text.ts';
import { checkLength, LIMITS, Refused } from './extract/refused.ts';
import { refusal } from './messages.ts';
import type { FileRefusal, RegisterReading } from './reading.ts';
import { registerJson } from './register-json.ts';
import { assembleRegister } from './rows/assemble.ts';
import type { Extract } from './table/grid.ts';
import { gridsOfPages, textOfPages } from './table/page-grid.ts';
import { gridsOfText } from './table/text-grid.ts';
import { pagesOfText } from './table/text-pages.ts';

type Outcome = Result<RegisterReading, FileRefusal>;

/**
 * Reads the register in a file, in this thread. The work is bounded in memory but not in time; `readRegister` bounds
 * that too, and is what a server calls.
 */
export async function parseRegister(file: Uint8Array, name: string): Promise<Outcome> {
  let extracted: Extract | RegisterReading;
  try {
    extracted = await extract(file, name);
  } catch (error) {
    // The readers of foreign formats report damage by throwing whatever they please.
    return err(error instanceof Refused ? refusal(error.code, error.values) : refusal('malformed'));
  }
  const reading = 'rows' in extracted ? extracted : assembleRegister(extracted);
  return reading === undefined ? err(refusal('no_register')) : ok(reading);
}

async function extract(file: Uint8Array, name: string): Promise<Extract | RegisterReading> {
  if (file.length === 0) throw new Refused('empty');
  if (file.length > LIMITS.fileBytes) throw new Refused('too_large', { limit: '20 MB' });
  switch (fileTypeOf(file)) {
    case 'pdf': {
      const pages = await extractPdf(file);
      return { text: textOfPages(pages), grids: gridsOfPages(pages) };
    }
    case 'zip':
      return extractOffice(file);
    case 'json':
      return readJson(file);
    case 'text':
      return extractText(decodeText(file), name);
  }
}

/** A text file holds a delimited table, a table laid out with spaces, or a letter as text extraction leaves it. */
function extractText(text: string, name: string): Extract {
  checkLength(text.length);
  const delimited = gridOfCsv(text, name);
  if (delimited !== undefined) return { text, grids: [delimited] };
  const laidOut = gridsOfPages(pagesOfText(text));
  return { text, grids: laidOut.length > 0 ? laidOut : gridsOfText(text) };
}

function readJson(file: Uint8Array): RegisterReading {
  let value: unknown;
  try {
    value = JSON.parse(decodeText(file));
  } catch {
    throw new Refused('malformed');
  }
  const parsed = registerJson.safeParse(value);
  if (!parsed.success) throw new Refused('no_register');
  return { ...parsed.data, warnings: [] };
}
