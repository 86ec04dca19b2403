import {
  LETTER_HEADINGS,
  type SourceGroup,
  type SourceRow,
  TEXT_FIELDS,
  type TextField,
} from './source-register.ts';
import { wrap } from './wrap.ts';

/** Characters per line of each column, as they come out of a letter on A4 landscape. */
const WIDTHS: Readonly<Record<TextField, number>> = {
  title: 31,
  cause: 16,
  consequence: 24,
  measures: 39,
  owners: 11,
  status: 12,
};

export interface TextLetterOptions {
  /** Numbers of risks that are broken over two pages, and after how many lines. */
  readonly pageBreaks?: ReadonlyMap<number, number>;
  readonly standPer?: string;
  /** Whether lines keep the space at their end that text extraction leaves. */
  readonly keepsSpaces?: boolean;
}

/**
 * A letter as `pdftotext` without layout leaves it: a block of lines per cell, and cells of one line run together with
 * the cell after them.
 */
export function asTextLetter(groups: readonly SourceGroup[], options: TextLetterOptions = {}): string {
  const { standPer = '15-9-2025', keepsSpaces = true } = options;
  const parts = [
    'Geachte raad,\n\nIn deze brief leest u hoe het herstel verloopt. De risico’s staan in de bijlage.',
    `Risico’s en risicobeheersing\nStand per ${standPer}`,
    `# ${LETTER_HEADINGS.title} oorzaak gevolg beheersmaatregelen risico \nbeheersing\n\nstatus\n\n       `,
  ];
  for (const group of groups) {
    if (group.heading !== '') parts.push(` ${group.heading}    `);
    for (const row of group.rows) parts.push(rowText(row, options.pageBreaks?.get(row.number)));
  }
  const text = parts.join('\n\n');
  return keepsSpaces ? text.replace(/(?<=\S)\n/g, ' \n') : text;
}

function rowText(row: SourceRow, breakAfter = Number.POSITIVE_INFINITY): string {
  const cells = TEXT_FIELDS.map((field) => wrap(row[field], WIDTHS[field]));
  const [title = [], ...others] = cells;
  const numbered = [[`${row.number} ${title[0] ?? ''}`, ...title.slice(1)], ...others];
  const onFirst = blocksText(numbered.map((lines) => lines.slice(0, breakAfter)));
  const onNext = blocksText(numbered.map((lines) => lines.slice(breakAfter)));
  return onNext === '' ? onFirst : `${onFirst}\n\n\n\n${onNext}`;
}

function blocksText(cells: readonly (readonly string[])[]): string {
  return glueSingleLines(cells.filter((lines) => lines.length > 0))
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** A cell of one line runs together with the first line of its neighbour. */
function glueSingleLines(cells: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const blocks: string[][] = [];
  let isOpen = false;
  for (const lines of cells) {
    const before = blocks.at(-1);
    if (isOpen && before !== undefined)
      blocks[blocks.length - 1] = [`${before[0]} ${lines[0]}`, ...lines.slice(1)];
    else blocks.push([...lines]);
    isOpen = lines.length === 1;
  }
  return blocks;
}
