import { Refused } from '../risks/extract/refused.ts';
import { readStrings, readTargets } from '../risks/extract/xlsx.ts';
import { isDateFormat } from '../risks/extract/xlsx-numbers.ts';
import { readXml } from '../risks/extract/xml.ts';
import type { Container } from '../risks/extract/zip.ts';
import { collectCells, type Format, type Shared } from './collect-cells.ts';
import type { RawSheet } from './raw-sheet.ts';

/** A workbook of this kind has a few hundred cells in three sheets; the limits leave it room many times over. */
const MOST_CELLS = 20_000;
const MOST_CHARACTERS = 500_000;
const MOST_SHEETS = 50;
/** Excel's own formats for per cents. */
const PERCENT_IDS = [9, 10];

/** Every sheet of a workbook, the hidden ones too. A workbook with two sheets of one name is refused. */
export async function readRawSheets(container: Container): Promise<readonly RawSheet[]> {
  const listed = await listSheets(container);
  const shared: Shared = {
    strings: await readStrings(container),
    formats: await readFormats(container),
    budget: { cells: MOST_CELLS, characters: MOST_CHARACTERS },
  };
  const sheets: RawSheet[] = [];
  for (const { name, path } of listed) {
    const bytes = await container.read(path);
    if (bytes === undefined) continue;
    const { cells, merged } = collectCells(bytes, shared);
    sheets.push({ name, cells, merged });
  }
  return sheets;
}

async function listSheets(
  container: Container,
): Promise<readonly { readonly name: string; readonly path: string }[]> {
  const bytes = await container.read('xl/workbook.xml');
  if (bytes === undefined) throw new Refused('malformed');
  const targets = await readTargets(container);
  const sheets = new Map<string, string>();
  readXml(bytes, {
    open: (tag, attributes) => {
      const path = targets.get(attributes['id'] ?? '');
      if (tag !== 'sheet' || path === undefined) return;
      const name = attributes['name'] ?? '';
      if (sheets.has(name)) throw new Refused('malformed');
      sheets.set(name, path);
      if (sheets.size > MOST_SHEETS) throw new Refused('too_large');
    },
    close: () => undefined,
    text: () => undefined,
  });
  return [...sheets].map(([name, path]) => ({ name, path }));
}

/** As what each cell style shows a number. */
async function readFormats(container: Container): Promise<readonly Format[]> {
  const bytes = await container.read('xl/styles.xml');
  const formats: Format[] = [];
  if (bytes === undefined) return formats;
  const codes = new Map<number, string>();
  let isCellStyles = false;
  readXml(bytes, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') isCellStyles = true;
      if (name !== 'xf' || !isCellStyles) return;
      const id = Number(attributes['numFmtId'] ?? 0);
      formats.push(formatOf(id, codes.get(id)));
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyles = false;
    },
    text: () => undefined,
  });
  return formats;
}

function formatOf(id: number, code: string | undefined): Format {
  if (isDateFormat(id, code)) return 'date';
  const bare = code?.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  const isPercent = bare === undefined ? PERCENT_IDS.includes(id) : bare.includes('%');
  return isPercent ? 'percent' : 'number';
}
