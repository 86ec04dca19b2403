import { FIRST_DAY, LAST_DAY } from '../core/dates.ts';
import type { FieldError } from '../core/errors.ts';
import { LINE_NATURES } from './lines.ts';
import { SHEET_KINDS, type Sheet, type SheetLine } from './sheet.ts';

export const MONTHS_IN_YEAR = 12;
export const MOST_LINES = 100;
/** Largest amount of one cell, in cents (a billion euros): sums over lines and years stay far inside what is exact. */
export const MOST_CELL_CENTS = 100_000_000_000;
const FIRST_YEAR = Number(FIRST_DAY.slice(0, 4));
const LAST_YEAR = Number(LAST_DAY.slice(0, 4));
const KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * What is wrong with a sheet: a year outside 2015-2060, a line told twice, a year of other than twelve months, a cell that holds
 * no whole cents or more than a billion euros. Paths name the cell: `lines.3.months.11`.
 */
export function checkSheet(sheet: Sheet): readonly FieldError[] {
  const problems: FieldError[] = [];
  if (!Number.isInteger(sheet.year) || sheet.year < FIRST_YEAR || sheet.year > LAST_YEAR)
    problems.push({
      path: 'year',
      messageKey: 'liquidity.year',
      values: { first: FIRST_YEAR.toString(), last: LAST_YEAR.toString() },
    });
  if (!SHEET_KINDS.includes(sheet.kind)) problems.push({ path: 'kind', messageKey: 'field.choice' });
  if (sheet.lines.length === 0) problems.push({ path: 'lines', messageKey: 'field.required' });
  if (sheet.lines.length > MOST_LINES)
    problems.push({ path: 'lines', messageKey: 'field.tooMany', values: { count: MOST_LINES } });
  return [
    ...problems,
    ...checkKeys(sheet.lines, 'lines'),
    ...sheet.lines.flatMap((line, index) => checkLine(line, `lines.${index}`)),
  ];
}

/** Whether each key is a name in lower-case letters, digits and hyphens, and stands in the list once. */
export function checkKeys(items: readonly { readonly key: string }[], path: string): readonly FieldError[] {
  const seen = new Set<string>();
  return items.flatMap(({ key }, index): readonly FieldError[] => {
    if (!KEY.test(key)) return [{ path: `${path}.${index}.key`, messageKey: 'liquidity.keyForm' }];
    if (seen.has(key))
      return [{ path: `${path}.${index}.key`, messageKey: 'liquidity.keyTwice', values: { key } }];
    seen.add(key);
    return [];
  });
}

/** Whether an amount is in whole cents and not beyond a billion euros. */
export function checkCellCents(value: number, path: string): readonly FieldError[] {
  if (!Number.isSafeInteger(value)) return [{ path, messageKey: 'field.cents' }];
  if (Math.abs(value) > MOST_CELL_CENTS)
    return [{ path, messageKey: 'liquidity.amountTooLarge', values: { mostCents: MOST_CELL_CENTS } }];
  return [];
}

function checkLine(line: SheetLine, path: string): readonly FieldError[] {
  const problems: FieldError[] = [];
  if (line.title.trim() === '') problems.push({ path: `${path}.title`, messageKey: 'field.required' });
  if (!LINE_NATURES.includes(line.nature))
    problems.push({ path: `${path}.nature`, messageKey: 'field.choice' });
  if (line.months.length !== MONTHS_IN_YEAR)
    problems.push({
      path: `${path}.months`,
      messageKey: 'liquidity.twelveMonths',
      values: { found: line.months.length },
    });
  return [
    ...problems,
    ...line.months.flatMap((value, month) =>
      value === null ? [] : checkCellCents(value, `${path}.months.${month}`),
    ),
  ];
}
