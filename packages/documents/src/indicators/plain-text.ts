import { HARD_BREAK } from '../risks/cells/hyphenation.ts';

/** A text of a cell as a form keeps it: its own line ends, NFC, nothing around it. */
export function keptText(text: string): string {
  return text.replaceAll(HARD_BREAK, '\n').replaceAll('\r\n', '\n').normalize('NFC').trim();
}

/** A text of a cell to be compared: in one line, with single spaces. Spreadsheets and people change no more than that by themselves. */
export function plainText(text: string): string {
  return keptText(text).replaceAll(/\s+/gu, ' ');
}
