import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import { address } from '../liquidity/book/cell.ts';
import type { PlannedCell } from './input-sheet.ts';
import { FRAME_SHEET } from './layout.ts';
import { UNIT_WORDS, UNKNOWN } from './sheet-words.ts';

/** Background of the cells for input, which no other cell has: by it the styles are known that are not locked. */
export const INPUT_COLOUR = '#FFF8E1';

const LOCKED_SHEET =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>';
const LOCKED_BOOK = '<workbookProtection lockStructure="1"/>';
/** Longest prompt and error text that Excel takes. */
const LONGEST_PROMPT = 250;

/** What the library calls the content of a file in Node. */
type FileContent = Stream | Buffer | Blob;

/**
 * What the library does not know of: every sheet locked but for the cells for input, a rule for what may be typed into those, and
 * the sheet with the frame out of sight.
 */
export function lockedBook(planned: readonly (readonly PlannedCell[])[]): Feature<FileContent> {
  return {
    files: {
      transform: {
        'xl/styles.xml': { transform: openInputStyles },
        'xl/workbook.xml': {
          transform: (xml) => xml.replace('<bookViews', `${LOCKED_BOOK}<bookViews`),
          transformElementAttributes: (tag, attributes) =>
            tag === 'sheet' && attributes['name'] === FRAME_SHEET
              ? { ...attributes, state: 'veryHidden' }
              : attributes,
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => lockSheet(xml, sheetIndex === 0 ? planned : []),
        },
      },
    },
  };
}

/** The styles with the background of an input cell are not locked; a style without a word about it is. */
function openInputStyles(xml: string): string {
  const fills = /<fills[^>]*>(.*?)<\/fills>/s.exec(xml)?.[1]?.match(/<fill>.*?<\/fill>/gs) ?? [];
  const colour = INPUT_COLOUR.slice(1).toUpperCase();
  const input = fills.findIndex((fill) => fill.toUpperCase().includes(colour));
  return xml.replaceAll(
    new RegExp(`<xf ([^>]*fillId="${input}"[^>]*)>(.*?)</xf>`, 'gs'),
    '<xf $1 applyProtection="1">$2<protection locked="0"/></xf>',
  );
}

function lockSheet(xml: string, planned: readonly (readonly PlannedCell[])[]): string {
  const rules = planned.flatMap((cells, row) =>
    cells.flatMap((cell, column) => ruleOf(cell, address(row, column))),
  );
  const locked = xml.replace('</sheetData>', `</sheetData>${LOCKED_SHEET}`);
  if (rules.length === 0) return locked;
  const validations = `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
  // After the merged cells and before the margins: Excel refuses a sheet whose parts stand in another order.
  const before = /<pageMargins|<pageSetup|<drawing|<\/worksheet>/.exec(locked)?.index ?? locked.length;
  return locked.slice(0, before) + validations + locked.slice(before);
}

function ruleOf(cell: PlannedCell | undefined, at: string): readonly string[] {
  if (cell === null || cell === undefined || cell.kind === 'text' || cell.kind === 'earlier') return [];
  if (cell.kind !== 'figure')
    return [
      `<dataValidation type="textLength" operator="lessThanOrEqual" allowBlank="1" showErrorMessage="1" sqref="${at}" ` +
        `errorTitle="Te lang" error="Ten hoogste ${cell.longest} tekens."><formula1>${cell.longest}</formula1></dataValidation>`,
    ];
  const { name, definition, unit, mayBeNegative } = cell.item;
  const rules = [
    `ISNUMBER(${at})`,
    ...(mayBeNegative ? [] : [`${at}>=0`]),
    ...(unit === 'count' ? [`${at}=INT(${at})`] : []),
  ];
  // Asked of numbers only: AND looks at all it is given, and INT of a word is an error.
  const formula = `IF(ISNUMBER(${at}),AND(${rules.join(',')}),LOWER(TRIM(${at}))="${UNKNOWN}")`;
  const what = `${unit === 'count' ? 'een heel getal' : 'een getal'}${mayBeNegative ? '' : ' vanaf 0'}`;
  return [
    `<dataValidation type="custom" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="${at}" ` +
      `errorTitle="${cut(name, 30)}" error="${cut(`Vul ${what} in (${UNIT_WORDS[unit]}), of het woord ${UNKNOWN}.`)}" ` +
      `promptTitle="${cut(name, 30)}" prompt="${cut(definition)}"><formula1>${escaped(formula)}</formula1></dataValidation>`,
  ];
}

function cut(text: string, longest = LONGEST_PROMPT): string {
  return escaped(text.length <= longest ? text : `${text.slice(0, longest - 1)}…`);
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
