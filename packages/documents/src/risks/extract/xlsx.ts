import { HARD_BREAK } from '../cells/hyphenation.ts';
import type { Extract, Grid, GridCell, GridRow } from '../table/grid.ts';
import { checkLength, LIMITS, Refused } from './refused.ts';
import { isDateFormat, numberText } from './xlsx-numbers.ts';
import { readXml } from './xml.ts';
import type { Container } from './zip.ts';

interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  readonly is1904: boolean;
}

/** What the cells of a sheet refer to. */
interface Shared {
  readonly strings: readonly string[];
  /** Per cell style: whether its number is a date. */
  readonly dateStyles: readonly boolean[];
  readonly is1904: boolean;
}

/** A cell as the file tells it. */
interface SheetCell {
  readonly ref: string;
  readonly type: string;
  readonly style: number;
  value: string;
  isFormula: boolean;
}

/** The visible sheets of an Excel workbook (SpreadsheetML); formulas count as the value that was saved with them. */
export async function extractXlsx(container: Container): Promise<Extract> {
  const workbook = await readWorkbook(container);
  const shared: Shared = {
    strings: await readStrings(container),
    dateStyles: await readDateStyles(container),
    is1904: workbook.is1904,
  };
  const grids: Grid[] = [];
  for (const { name, path } of workbook.sheets) {
    const bytes = await container.read(path);
    if (bytes !== undefined) grids.push({ name, headings: [], rows: readSheet(bytes, name, shared) });
  }
  const text = grids
    .flatMap(({ rows }) => rows.map((row) => row.cells.map((cell) => cell.text).join(' ')))
    .join('\n');
  return { text, grids };
}

async function readWorkbook(container: Container): Promise<Workbook> {
  const bytes = await container.read('xl/workbook.xml');
  if (bytes === undefined) throw new Refused('malformed');
  const targets = await readTargets(container);
  const sheets: { name: string; path: string }[] = [];
  let is1904 = false;
  readXml(bytes, {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible') return;
      const path = targets.get(attributes['id'] ?? '');
      if (path !== undefined) sheets.push({ name: attributes['name'] ?? '', path });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return { sheets, is1904 };
}

/** Paths of the workbook's parts by relationship id; parts outside the container are left out. */
export async function readTargets(container: Container): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  const bytes = await container.read('xl/_rels/workbook.xml.rels');
  if (bytes === undefined) throw new Refused('malformed');
  readXml(bytes, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      const target = attributes['Target'] ?? '';
      targets.set(attributes['Id'] ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return targets;
}

export async function readStrings(container: Container): Promise<readonly string[]> {
  const bytes = await container.read('xl/sharedStrings.xml');
  const strings: string[] = [];
  if (bytes === undefined) return strings;
  let text = '';
  let isText = false;
  let phonetic = 0;
  let length = 0;
  readXml(bytes, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic++;
      isText = name === 't' && phonetic === 0;
    },
    close: (name) => {
      if (name === 'rPh') phonetic--;
      if (name === 't') isText = false;
      if (name === 'si') strings.push(cellText(text));
    },
    text: (part) => {
      if (!isText) return;
      text += part;
      length += part.length;
      checkLength(length);
    },
  });
  return strings;
}

async function readDateStyles(container: Container): Promise<readonly boolean[]> {
  const bytes = await container.read('xl/styles.xml');
  const styles: boolean[] = [];
  if (bytes === undefined) return styles;
  const formats = new Map<number, string>();
  let isCellStyles = false;
  readXml(bytes, {
    open: (name, attributes) => {
      if (name === 'numFmt') formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') isCellStyles = true;
      if (name !== 'xf' || !isCellStyles) return;
      const id = Number(attributes['numFmtId'] ?? 0);
      styles.push(isDateFormat(id, formats.get(id)));
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyles = false;
    },
    text: () => undefined,
  });
  return styles;
}

function readSheet(bytes: Uint8Array, sheet: string, shared: Shared): readonly GridRow[] {
  const rows: GridRow[] = [];
  let cells: GridCell[] = [];
  let cell: SheetCell = { ref: '', type: 'n', style: 0, value: '', isFormula: false };
  let isValue = false;
  let rowNumber = 0;
  let length = 0;
  readXml(bytes, {
    open: (name, attributes) => {
      if (name === 'row') {
        rowNumber = Number(attributes['r'] ?? rowNumber + 1);
        cells = [];
      } else if (name === 'c') {
        const ref = attributes['r'] ?? `${columnName(cells.length)}${rowNumber}`;
        const style = Number(attributes['s'] ?? 0);
        cell = { ref, type: attributes['t'] ?? 'n', style, value: '', isFormula: false };
      } else if (name === 'f') cell.isFormula = true;
      isValue = name === 'v' || name === 't';
    },
    text: (part) => {
      if (!isValue) return;
      cell.value += part;
      length += part.length;
      checkLength(length);
    },
    close: (name) => {
      isValue = false;
      if (name === 'c') placeCell(cells, cell, sheet, shared);
      if (name !== 'row') return;
      if (rows.length >= LIMITS.rows) throw new Refused('too_large', { limit: `${LIMITS.rows} rijen` });
      if (cells.some(({ text }) => text !== '')) rows.push({ cells });
    },
  });
  return rows;
}

/** Puts a cell in its column, with empty cells before it; columns far to the right are no part of a register. */
function placeCell(cells: GridCell[], cell: SheetCell, sheet: string, shared: Shared): void {
  const { ref } = cell;
  const column = columnIndex(ref);
  if (column === null || column >= LIMITS.columns) return;
  const row = ref.replace(/^[A-Z]+/, '');
  while (cells.length < column)
    cells.push({ text: '', place: { kind: 'cell', sheet, cell: `${columnName(cells.length)}${row}` } });
  cells[column] = {
    text: valueText(cell, shared),
    place: { kind: 'cell', sheet, cell: ref },
    ...(isNumber(cell, shared) && { isNumber: true }),
    ...(cell.isFormula && { isFormula: true }),
  };
}

/** Zero-based column of a reference ("C7" is 2); null when it is none. */
export function columnIndex(ref: string): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(ref)?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Letters of a zero-based column. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

function isNumber({ type, style, value }: SheetCell, shared: Shared): boolean {
  return type === 'n' && value.trim() !== '' && shared.dateStyles[style] !== true;
}

function valueText(cell: SheetCell, shared: Shared): string {
  switch (cell.type) {
    case 's':
      return shared.strings[Number(cell.value)] ?? '';
    case 'b':
      return cell.value === '1' ? 'ja' : 'nee';
    case 'n':
      return numberText(cell.value, shared.dateStyles[cell.style] === true, shared.is1904);
    case 'd':
      return cell.value.slice(0, 10);
    default:
      return cellText(cell.value);
  }
}

/** Line ends in a cell are the writer's; `_x000D_` is how Excel saves a carriage return. */
function cellText(text: string): string {
  return text.replace(/_x000D_/g, '').replace(/\r\n|\r|\n/g, HARD_BREAK);
}
