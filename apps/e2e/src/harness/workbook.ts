import { buffer } from 'node:stream/consumers';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { openPage } from './page-parts.ts';

/** A file as one hands it to a page. */
interface HandedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A cell that somebody types over: the name of its sheet, its address, and a number or a text. */
interface TypedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly value: number | string;
}

/** The forecast of a dossier as its reader takes it out to a spreadsheet, in a window of its own. */
export async function exportForecast(page: Page, dossier: string): Promise<Uint8Array> {
  const window = await page.context().newPage();
  await openPage(window, `/dossiers/${dossier}/liquiditeit`);
  const downloading = window.waitForEvent('download');
  await window.getByRole('button', { name: 'Uitvoeren naar spreadsheet' }).click();
  const bytes = await buffer(await (await downloading).createReadStream());
  await window.close();
  return bytes;
}

/** The workbook with cells typed over and saved, formulas not calculated anew: what is read back are cells for input. */
export function typeOver(workbook: Uint8Array, typed: readonly TypedCell[]): HandedFile {
  const parts = unzipSync(workbook);
  for (const { sheet, cell, value } of typed) {
    const path = pathOf(parts, sheet);
    const before = strFromU8(parts[path] ?? new Uint8Array());
    const place = new RegExp(`<c r="${cell}"(?: s="(\\d+)")?[^>]*?(?:/>|>.*?</c>)`);
    if (!place.test(before)) throw new Error(`${sheet} has no cell ${cell} to type over`);
    parts[path] = strToU8(before.replace(place, (_whole, style = '0') => written(cell, style, value)));
  }
  return {
    name: 'prognose.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(zipSync(parts)),
  };
}

/** Opens the window for workbooks on the page of the plan, and hands one in. */
export async function handIn(page: Page, file: HandedFile): Promise<Locator> {
  await page.getByRole('button', { name: 'Inlezen uit spreadsheet' }).click();
  const form = page.getByRole('dialog', { name: 'Inlezen uit spreadsheet' });
  await form.locator('input[type=file]').setInputFiles(file);
  return form;
}

/** The number that stands in a cell. */
export function numberIn(workbook: Uint8Array, sheet: string, cell: string): number {
  const parts = unzipSync(workbook);
  const xml = strFromU8(parts[pathOf(parts, sheet)] ?? new Uint8Array());
  const found = new RegExp(`<c r="${cell}"[^>]*><v>([^<]*)</v>`).exec(xml)?.[1];
  if (found === undefined) throw new Error(`${sheet} has no number in ${cell}`);
  return Number(found);
}

/** The cell of a column in the row that a label begins. */
export function cellBeside(workbook: Uint8Array, sheet: string, label: string, column: string): string {
  const parts = unzipSync(workbook);
  const shared = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array());
  const texts = [...shared.matchAll(/<si>(.*?)<\/si>/gs)].map(([, text = '']) =>
    text.replaceAll(/<[^>]*>/g, ''),
  );
  const xml = strFromU8(parts[pathOf(parts, sheet)] ?? new Uint8Array());
  const row = new RegExp(`<c r="A(\\d+)"[^>]*t="s"><v>${texts.indexOf(label)}</v>`).exec(xml)?.[1];
  if (row === undefined) throw new Error(`${sheet} has no row that begins with ${label}`);
  return `${column}${row}`;
}

/** Our workbooks write their sheets in the order in which the book lists them. */
function pathOf(parts: Readonly<Record<string, Uint8Array>>, sheet: string): string {
  const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  const names = [...book.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name);
  const at = names.indexOf(sheet);
  if (at === -1) throw new Error(`the workbook has no sheet ${sheet}`);
  return `xl/worksheets/sheet${at + 1}.xml`;
}

function written(cell: string, style: string, value: number | string): string {
  return typeof value === 'number'
    ? `<c r="${cell}" s="${style}"><v>${value}</v></c>`
    : `<c r="${cell}" s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`;
}
