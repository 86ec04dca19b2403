import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { columnIndex } from '../../risks/extract/xlsx.ts';

/** How a cell is typed over; null empties it. */
export type Typed =
  | null
  | { readonly number: number | string; readonly as?: 'percent' | 'ownPercent' | 'date' }
  | { readonly text: string }
  | { readonly formula: string; readonly value?: number }
  | { readonly error: string }
  | { readonly boolean: boolean };

export const INPUT_PART = 'xl/worksheets/sheet1.xml';
export const FRAME_PART = 'xl/worksheets/sheet3.xml';

/** The parts of a workbook as texts. */
export function partsOf(file: Uint8Array): Record<string, string> {
  const parts = unzipSync(file);
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** A workbook of these parts. */
export function bookOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** The workbook with one of its parts changed. */
export function withPart(file: Uint8Array, part: string, change: (text: string) => string): Uint8Array {
  const parts = partsOf(file);
  const before = parts[part];
  if (before === undefined) throw new Error(`the workbook has no ${part}`);
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${part}`);
  return bookOf({ ...parts, [part]: after });
}

/** The workbook as it is when somebody typed over cells of the sheet to fill in, protection or not. */
export function typeOver(file: Uint8Array, cells: Readonly<Record<string, Typed>>): Uint8Array {
  const parts = partsOf(file);
  const styles = addStyles(parts['xl/styles.xml'] ?? '');
  let sheet = parts[INPUT_PART] ?? '';
  for (const [at, typed] of Object.entries(cells)) sheet = setCell(sheet, at, xmlOf(at, typed, styles));
  return bookOf({ ...parts, [INPUT_PART]: sheet, 'xl/styles.xml': styles.xml });
}

interface Styles {
  readonly xml: string;
  readonly percent: number;
  readonly ownPercent: number;
  readonly date: number;
}

const ADDED = { percent: 9, date: 14, ownPercent: 200 } as const;

/** Adds styles for per cents, by Excel's own format and by one that somebody made, and one for dates. */
function addStyles(xml: string): Styles {
  const count = Number(/<cellXfs count="(\d+)"/.exec(xml)?.[1]);
  const styles = Object.values(ADDED).map((format) => `<xf numFmtId="${format}" applyNumberFormat="1"/>`);
  const own = `<numFmt numFmtId="${ADDED.ownPercent}" formatCode="0.0&quot; deel&quot;%"/></numFmts>`;
  return {
    xml: xml.replace('</numFmts>', own).replace('</cellXfs>', `${styles.join('')}</cellXfs>`),
    percent: count,
    date: count + 1,
    ownPercent: count + 2,
  };
}

function xmlOf(at: string, typed: Typed, styles: Styles): string {
  if (typed === null) return '';
  if ('number' in typed) {
    const style = typed.as === undefined ? '' : ` s="${styles[typed.as]}"`;
    return `<c r="${at}"${style}><v>${typed.number}</v></c>`;
  }
  if ('text' in typed)
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(typed.text)}</t></is></c>`;
  if ('error' in typed) return `<c r="${at}" t="e"><v>${escaped(typed.error)}</v></c>`;
  if ('boolean' in typed) return `<c r="${at}" t="b"><v>${typed.boolean ? 1 : 0}</v></c>`;
  const value = typed.value === undefined ? '' : `<v>${typed.value}</v>`;
  return `<c r="${at}"><f>${escaped(typed.formula)}</f>${value}</c>`;
}

/** Puts a cell in its row, in its place among the columns; makes the row when there is none. */
function setCell(sheet: string, at: string, cell: string): string {
  const row = Number(/\d+$/.exec(at)?.[0]);
  const found = new RegExp(`<row r="${row}"[^>]*?(?:/>|>(.*?)</row>)`, 's').exec(sheet);
  if (found === null) return sheet.replace('</sheetData>', `<row r="${row}">${cell}</row></sheetData>`);
  const kept = (found[1] ?? '').match(/<c [^>]*?(?:\/>|>.*?<\/c>)/gs) ?? [];
  const others = kept.filter((one) => !one.startsWith(`<c r="${at}"`));
  const cells = [...others, cell].toSorted((left, right) => columnOf(left) - columnOf(right));
  return sheet.replace(found[0], () => `<row r="${row}">${cells.join('')}</row>`);
}

function columnOf(cell: string): number {
  return columnIndex(/^<c r="([A-Z]+\d+)"/.exec(cell)?.[1] ?? '') ?? -1;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
