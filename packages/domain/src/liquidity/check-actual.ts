import { monthOf, type PlainDate } from '../core/dates.ts';
import type { FieldError } from '../core/errors.ts';
import { checkCellCents, checkKeys } from './check-sheet.ts';
import type { ActualMonth } from './variance.ts';

/** What is wrong with what is said to have come true: a month that has not begun on the day, a key twice, no whole cents. */
export function checkActual(actual: ActualMonth, standPer: PlainDate): readonly FieldError[] {
  return [
    ...(actual.month > monthOf(standPer)
      ? [{ path: 'month', messageKey: 'liquidity.monthAhead', values: { day: standPer } }]
      : []),
    ...(actual.closingCents === null ? [] : checkCellCents(actual.closingCents, 'closingCents')),
    ...checkKeys(actual.lines, 'lines'),
    ...actual.lines.flatMap((line, index) =>
      line.cents === null ? [] : checkCellCents(line.cents, `lines.${index}.cents`),
    ),
  ];
}
