import type { IndicatorItem } from '@regietafel/domain/indicators/indicator';
import type { SheetProblem, SheetWarning } from '@regietafel/domain/indicators/sheet-messages';
import { plainText } from './plain-text.ts';
import type { RawCell } from './raw-sheet.ts';
import { UNKNOWN } from './sheet-words.ts';
import { keptFigure } from './unit.ts';

/** A figure out of a cell: null is unknown, undefined was not answered. */
export type FigureRead =
  | { readonly figure: number | null | undefined; readonly warning?: Remark<SheetWarning> }
  | { readonly problem: Remark<SheetProblem> };

interface Remark<Code> {
  readonly code: Code;
  readonly values: Readonly<Record<string, string | number>>;
}

type Item = Pick<IndicatorItem, 'unit' | 'mayBeNegative'>;

/** Largest figure, either side of zero: the same as a form takes. */
const LIMIT = 2 ** 51;
/** Binary fractions: what lies this near to a whole cent is one; in cents, with what a double of that size cannot tell. */
const NEAR = 0.01;
const DOUBLE = 2 ** -51;
const LONGEST_QUOTE = 60;

/**
 * Reads the figure in a cell. An empty cell, the word for unknown, and 0 are three answers. Digits typed as text count where
 * they can be read in one way only, with a warning; 12.345 can be read in two and is refused, and so is a formula, whose
 * outcome depends on who opens it.
 */
export function readFigure(cell: RawCell | undefined, item: Item): FigureRead {
  if (cell === undefined) return { figure: undefined };
  const text = quote(cell.text);
  if (cell.isFormula) return refuse('formula', text);
  switch (cell.kind) {
    case 'number':
      return readNumber(Number(cell.text), item, text);
    case 'text':
      return readText(cell.text, item);
    case 'error':
      return refuse('errorValue', text);
    case 'boolean':
      return refuse('notANumber', cell.text === '1' ? 'WAAR' : 'ONWAAR');
    default:
      return refuse(cell.kind, text);
  }
}

function readNumber(shown: number, { unit, mayBeNegative }: Item, text: string): FigureRead {
  if (shown < 0 && !mayBeNegative) return refuse('negative', text);
  if (unit === 'count' && !Number.isInteger(shown)) return refuse('notWhole', text);
  const figure = keptFigure(unit, shown);
  if (Math.abs(figure) > LIMIT) return refuse('tooMuch', text);
  if (unit !== 'cents' || isNear(shown * 100, figure)) return { figure };
  return { figure, warning: { code: 'rounded', values: { text, read: figure / 100 } } };
}

function isNear(cents: number, whole: number): boolean {
  return Math.abs(cents - whole) <= NEAR + Math.abs(whole) * DOUBLE;
}

/** A sign before or a euro sign, digits with points between each three, and cents behind a comma. */
const ONE_WAY = /^(-?)(€ ?)?(?:(\d{1,3}(?:\.\d{3}){2,}|\d+)(?:,(\d{1,2}))?|(\d{1,3}\.\d{3}),(\d{1,2}))$/;
const TWO_WAYS = /^-?(?:€ ?)?\d[\d.,]*$/;
const UNIT_BEHIND =
  /^-?€? ?\d[\d.,]* ?(%|‰|procent|k|duizend|m|mln\.?|mio|miljoen|fte|uur|uren|dag|dagen|maanden|euro|eur|€)$/i;

function readText(written: string, item: Item): FigureRead {
  const text = plainText(written).replaceAll('−', '-');
  if (text === '') return { figure: undefined };
  if (text.toLowerCase() === UNKNOWN) return { figure: null };
  const unit = UNIT_BEHIND.exec(text)?.[1];
  if (unit === '%' || unit === 'procent') return refuse('percent', quote(text));
  if (unit !== undefined) return refuse('unitInCell', quote(text), { unit });
  const [, sign = '', euro, whole, cents, thousand, centsOfThousand] = ONE_WAY.exec(text) ?? [];
  const digits = whole ?? thousand;
  if (digits === undefined || (euro !== undefined && item.unit !== 'cents'))
    return refuse(TWO_WAYS.test(text) && euro === undefined ? 'ambiguousNumber' : 'notANumber', quote(text));
  const behind = cents ?? centsOfThousand ?? '0';
  const shown = Number(`${sign}${digits.replaceAll('.', '')}.${behind}`);
  const read = readNumber(shown, item, quote(text));
  return 'problem' in read
    ? read
    : { ...read, warning: { code: 'textNumber', values: { text: quote(text), read: shown } } };
}

function refuse(
  code: SheetProblem,
  text: string,
  values: Readonly<Record<string, string | number>> = {},
): FigureRead {
  return { problem: { code, values: { text, ...values } } };
}

/** A text of a cell as a message tells it: one line, cut off at a readable length. */
export function quote(text: string): string {
  const plain = plainText(text);
  return plain.length <= LONGEST_QUOTE ? plain : `${plain.slice(0, LONGEST_QUOTE - 1)}…`;
}
